import type { Comparison, Problem } from '../../model/index.ts'

/** One account read alone: enough to tell which meeting it is of. */
export interface Single {
  readonly comparison: Comparison
  /** Of the account, and so of a meeting that nobody else tells of. */
  readonly date: string
}

const DAY = 86_400_000

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY
}

/** Accounts by different publishers may be dated a day apart; those of one publisher are of one meeting on the same day only. */
const APART = { others: 1, same: 0 } as const

/** Puts together accounts of the same sides and the same day. Those whose sides are not known stay alone. */
export function groupAccounts(singles: readonly Single[]): Single[][] {
  const groups = new Map<string, Single[][]>()
  const sorted = [...singles].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  for (const [at, single] of sorted.entries()) {
    const { sides } = single.comparison.meeting
    const key = sides.length < 2 ? `alone ${at}` : sides.join(' ')
    const candidates = groups.get(key) ?? []
    const found = candidates.filter((group) => fits(group, single)).sort((a, b) => distance(a, single) - distance(b, single))[0]
    if (found) found.push(single)
    else groups.set(key, [...candidates, [single]])
  }
  return [...groups.values()].flat()
}

function fits(group: readonly Single[], single: Single): boolean {
  const publisher = publisherOf(single)
  return group.every(
    (other) => daysBetween(other.date, single.date) <= APART[publisherOf(other) === publisher ? 'same' : 'others'],
  )
}

function distance(group: readonly Single[], single: Single): number {
  return Math.min(...group.map(({ date }) => daysBetween(date, single.date)))
}

function publisherOf({ comparison: { accounts } }: Single): string {
  const [account] = accounts
  return account?.publisher ?? account?.side ?? ''
}

/** A meeting that has no day cannot stand in a series. */
export function undated(document: string): Problem {
  return {
    code: 'unreadable',
    message: `${document} has no date, so it stands in no series`,
    hint: 'give the account a date, in its front matter or as a field of its line',
    document,
  }
}
