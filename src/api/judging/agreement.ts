import { type Category, cohenKappa, krippendorffAlpha } from '../../judge/index.ts'
import type { Agreement, Verdict } from '../contract.ts'
import { targetKey, whatIsJudged } from './targets.ts'

/** Verdicts of several coders on one thing; the last one of each counts. */
interface Unit {
  readonly what: string
  readonly byCoder: ReadonlyMap<string, Verdict>
  readonly settled: boolean
}

/** What a verdict says, as one nominal category: a field's value, whether or not the machine had it; else the verdict itself. */
function categoryOf({ target, verdict, correction }: Verdict): Category {
  if (!correction) return verdict
  return target.kind === 'attribute' ? correction.value : `${verdict}:${correction.field}=${correction.value}`
}

type Figures = Omit<Agreement, 'disagreements'> & {
  readonly disagreements: readonly {
    readonly meeting: string
    readonly target: Verdict['target']
    readonly verdicts: readonly Verdict[]
  }[]
}

/**
 * How far coders agree: Cohen's kappa by pair, Krippendorff's nominal alpha over all coders, by what was judged.
 * Arbitration is no coding, and settles what it is about.
 */
export function measureAgreement(verdicts: readonly Verdict[]): Figures {
  const units = unitsOf(verdicts)
  const counts = new Map<string, number>()
  for (const { byCoder } of units) for (const coder of byCoder.keys()) counts.set(coder, (counts.get(coder) ?? 0) + 1)
  const coders = [...counts.keys()].sort()
  const decided = units
    .filter(({ what }) => what === 'finding')
    .flatMap(({ byCoder }) => [...byCoder.values()].filter(({ verdict }) => verdict !== 'unsure'))
  return {
    coders: coders.map((coder) => ({ coder, verdicts: counts.get(coder)! })),
    by: [...new Set(units.map(({ what }) => what))].sort().map((what) =>
      figuresOf(
        what,
        units.filter((unit) => unit.what === what),
      ),
    ),
    precision: { confirmed: decided.filter(({ verdict }) => verdict === 'confirmed').length, judged: decided.length },
    disagreements: units
      .filter((unit) => !unit.settled && differs(unit))
      .map(({ byCoder }) => {
        const all = [...byCoder.values()]
        return { meeting: all[0]!.meeting, target: all[0]!.target, verdicts: all }
      }),
  }
}

function figuresOf(what: string, units: readonly Unit[]): Agreement['by'][number] {
  const shared = units.filter(({ byCoder }) => byCoder.size > 1)
  const coders = [...new Set(shared.flatMap(({ byCoder }) => [...byCoder.keys()]))].sort()
  const pairs = coders.flatMap((a, i) => coders.slice(i + 1).map((b) => comparePair(shared, a, b)))
  return {
    what,
    shared: shared.length,
    alpha: krippendorffAlpha(shared.map(({ byCoder }) => [...byCoder.values()].map(categoryOf))),
    pairs: pairs.filter((pair) => pair.shared > 0),
  }
}

function unitsOf(verdicts: readonly Verdict[]): Unit[] {
  const units = new Map<string, { what: string; byCoder: Map<string, Verdict>; settled: boolean }>()
  for (const verdict of verdicts) {
    const key = targetKey(verdict.target)
    const unit = units.get(key) ?? { what: whatIsJudged(verdict.target), byCoder: new Map<string, Verdict>(), settled: false }
    units.set(key, unit)
    if (verdict.round === 'arbitration') unit.settled = true
    else unit.byCoder.set(verdict.coder, verdict)
  }
  return [...units.values()]
}

function differs({ byCoder }: Unit): boolean {
  return new Set([...byCoder.values()].map(categoryOf)).size > 1
}

function comparePair(units: readonly Unit[], a: string, b: string): Agreement['by'][number]['pairs'][number] {
  const pairs = units.flatMap(({ byCoder }) => {
    const [one, two] = [byCoder.get(a), byCoder.get(b)]
    return one && two ? [[categoryOf(one), categoryOf(two)] as const] : []
  })
  const agreed = pairs.filter(([one, two]) => one === two).length
  return { coders: [a, b], shared: pairs.length, agreed, kappa: cohenKappa(pairs) }
}
