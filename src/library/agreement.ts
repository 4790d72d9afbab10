import { cohenKappa, krippendorffAlpha } from '../judge/index.ts'
import type { Store, Verdict } from '../store/index.ts'

/** The round in which the last word is spoken where coders disagree. */
export const ARBITRATION = 'arbitration'

export interface CoderAgreement {
  readonly coders: readonly string[]
  /** Things that two coders at least judged. */
  readonly shared: number
  readonly alpha: number | null
  readonly pairs: readonly {
    readonly coders: readonly [string, string]
    readonly shared: number
    readonly kappa: number | null
  }[]
  /** Things on which they disagree and nobody has had the last word yet. */
  readonly open: readonly { readonly kind: string; readonly id: string; readonly verdicts: Readonly<Record<string, string>> }[]
}

/** What a verdict says as one category: a correction counts with what it says. */
export function categoryOf({ verdict, correction }: Verdict): string {
  return correction === null ? verdict : `${verdict} ${JSON.stringify(correction)}`
}

/** The verdict that counts: the last of arbitration, else the last of all. `verdicts` come oldest first. */
export function decisive(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.findLast(({ round }) => round === ARBITRATION) ?? verdicts.at(-1)
}

const targetOf = ({ targetKind, targetId }: Verdict): string => `${targetKind} ${targetId}`

export function groupByTarget(verdicts: readonly Verdict[]): Map<string, Verdict[]> {
  const groups = new Map<string, Verdict[]>()
  for (const verdict of verdicts) groups.set(targetOf(verdict), [...(groups.get(targetOf(verdict)) ?? []), verdict])
  return groups
}

/** How far coders agree who judged the same things each for themselves; arbitration is no coding. */
export async function coderAgreement(store: Store, round?: string): Promise<CoderAgreement> {
  const all = (await store.verdicts.list()).filter(
    (one) => round === undefined || one.round === round || one.round === ARBITRATION,
  )
  const settled = new Set(all.filter((one) => one.round === ARBITRATION).map(targetOf))
  const units = new Map<string, Map<string, Verdict>>()
  for (const verdict of all) {
    if (verdict.round === ARBITRATION) continue
    const key = targetOf(verdict)
    units.set(key, (units.get(key) ?? new Map<string, Verdict>()).set(verdict.author, verdict))
  }
  const coders = [...new Set([...units.values()].flatMap((byCoder) => [...byCoder.keys()]))].sort()
  const shared = [...units].filter(([, byCoder]) => byCoder.size > 1)
  const labels = shared.map(([, byCoder]) => [...byCoder.values()].map(categoryOf))
  const pairs = coders.flatMap((a, index) =>
    coders.slice(index + 1).flatMap((b) => {
      const both = shared.flatMap(([, byCoder]): (readonly [string, string])[] => {
        const [one, two] = [byCoder.get(a), byCoder.get(b)]
        return one && two ? [[categoryOf(one), categoryOf(two)]] : []
      })
      return both.length === 0 ? [] : [{ coders: [a, b] as const, shared: both.length, kappa: cohenKappa(both) }]
    }),
  )
  const open = shared
    .filter(([key, byCoder]) => !settled.has(key) && new Set([...byCoder.values()].map(categoryOf)).size > 1)
    .map(([, byCoder]) => {
      const [{ targetKind: kind, targetId: id }] = [...byCoder.values()] as [Verdict]
      return { kind, id, verdicts: Object.fromEntries([...byCoder].map(([coder, one]) => [coder, categoryOf(one)])) }
    })
  return { coders, shared: shared.length, alpha: krippendorffAlpha(labels), pairs, open }
}
