import { type Category, cohenKappa, krippendorffAlpha } from '../judge/index.ts'
import type { Agreement, Verdict } from './contract.ts'

/** Verdicts of several coders on one thing; the last one of each counts. */
interface Unit {
  readonly key: string
  readonly byCoder: ReadonlyMap<string, Verdict>
}

/** What a verdict says, as one nominal category: a correction counts with what it says. */
function categoryOf({ verdict, correction }: Verdict): Category {
  return correction ? `${verdict}:${correction.field}=${correction.value}` : verdict
}

export function targetKey({ meeting, target }: Pick<Verdict, 'meeting' | 'target'>): string {
  return target.kind === 'finding' ? `${meeting}|${target.id}` : `${meeting}|${target.account}|${target.start}-${target.end}`
}

/** How far coders agree: Cohen's kappa by pair, Krippendorff's nominal alpha over all. */
export function measureAgreement(verdicts: readonly Verdict[]): Agreement {
  const units = unitsOf(verdicts)
  const counts = new Map<string, number>()
  for (const { byCoder } of units) for (const coder of byCoder.keys()) counts.set(coder, (counts.get(coder) ?? 0) + 1)
  const coders = [...counts.keys()].sort()
  const decided = units.flatMap(({ byCoder }) => [...byCoder.values()].filter(({ verdict }) => verdict !== 'unsure'))
  return {
    coders: coders.map((coder) => ({ coder, verdicts: counts.get(coder)! })),
    pairs: coders.flatMap((a, i) => coders.slice(i + 1).map((b) => comparePair(units, a, b))).filter(({ shared }) => shared > 0),
    alpha: krippendorffAlpha(units.map(({ byCoder }) => [...byCoder.values()].map(categoryOf))),
    precision: { confirmed: decided.filter(({ verdict }) => verdict === 'confirmed').length, judged: decided.length },
    disagreements: units.filter(differs).map(({ byCoder }) => {
      const all = [...byCoder.values()]
      return { meeting: all[0]!.meeting, target: all[0]!.target, verdicts: all }
    }),
  }
}

function unitsOf(verdicts: readonly Verdict[]): Unit[] {
  const units = new Map<string, Map<string, Verdict>>()
  for (const verdict of verdicts) {
    const key = targetKey(verdict)
    const byCoder = units.get(key) ?? new Map<string, Verdict>()
    units.set(key, byCoder.set(verdict.coder, verdict))
  }
  return [...units].map(([key, byCoder]) => ({ key, byCoder }))
}

function differs({ byCoder }: Unit): boolean {
  return new Set([...byCoder.values()].map(categoryOf)).size > 1
}

function comparePair(units: readonly Unit[], a: string, b: string): Agreement['pairs'][number] {
  const pairs = units.flatMap(({ byCoder }) => {
    const [one, two] = [byCoder.get(a), byCoder.get(b)]
    return one && two ? [[categoryOf(one), categoryOf(two)] as const] : []
  })
  const agreed = pairs.filter(([one, two]) => one === two).length
  return { coders: [a, b], shared: pairs.length, agreed, kappa: cohenKappa(pairs) }
}
