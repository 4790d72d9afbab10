import { type FindingKind, UnsaidError } from '../model/index.ts'
import { type Calibration, fitCalibration, hashCalibration, type JudgedFinding, parseCalibration } from '../pipeline.ts'
import type { Repositories, Store } from '../store/index.ts'
import { decisive, groupByTarget } from './agreement.ts'

const KEY = 'model'

/** The model of confidence that the library's verdicts gave; null where it goes by the one that comes with the program. */
export async function keptModel(store: Pick<Repositories, 'settings'>): Promise<Calibration | null> {
  const kept = await store.settings.get(KEY)
  if (kept === null) return null
  const read = parseCalibration(kept)
  if (read.ok) return read.value
  throw new UnsaidError('store', `the library’s model of confidence is not sound: ${read.error.message}`, {
    hint: 'fit it anew: unsaid judge --fit',
  })
}

export interface FittedModel {
  readonly model: Calibration
  /** Findings with a verdict that counts. */
  readonly judged: number
  /** False where the model is as it was. */
  readonly changed: boolean
}

/**
 * Fits the model of confidence to what people said of findings, and keeps it; where it changed, every meeting waits to be
 * compared anew. Verdicts that are too few change nothing (docs/decisions/0020).
 */
export async function fitModel(store: Store): Promise<FittedModel> {
  const judged = await judgedFindings(store)
  const model = fitCalibration(judged, { name: `${judged.length} verdicts of a library` })
  const before = await keptModel(store)
  const untouched = !Object.values(model.kinds).some(({ by }) => by === 'verdicts')
  const changed = untouched ? before !== null : !sameModel(before, model)
  if (changed)
    await store.transaction(async (inside) => {
      await inside.settings.set(KEY, untouched ? null : model)
      await inside.meetings.markAllStale()
    })
  return { model, judged: judged.length, changed }
}

function sameModel(a: Calibration | null, b: Calibration): boolean {
  return a !== null && hashCalibration(a) === hashCalibration(b)
}

/** Findings that were confirmed or rejected, with what their confidence rests on. */
async function judgedFindings(store: Store): Promise<JudgedFinding[]> {
  const verdicts = await store.verdicts.list({ targetKind: 'finding' })
  const found: JudgedFinding[] = []
  for (const said of groupByTarget(verdicts).values()) {
    const last = decisive(said)
    if (last?.verdict !== 'confirm' && last?.verdict !== 'reject') continue
    for (const { finding, meetingId } of await store.findings.get(last.targetId))
      if (meetingId !== null && finding.basis)
        found.push({
          meeting: meetingId,
          kind: finding.kind as FindingKind,
          basis: finding.basis,
          right: last.verdict === 'confirm',
        })
  }
  return found
}
