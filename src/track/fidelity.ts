import { type Account, canBeSilent, isPosition, type Link, type SideId, type Statement } from '../model/index.ts'
import { type Chronicle, within } from './chronicle.ts'
import type { ProtocolQuery } from './protocol.ts'

/**
 * What became of a statement that a recording or transcript holds: `carried` with at least its force · `softened` ·
 * `changed`: the account has this side on the issue, but not this · `left-out`.
 */
export const FATES = ['carried', 'softened', 'changed', 'left-out'] as const
export type Fate = (typeof FATES)[number]

/** One publisher’s whole accounts against third evidence. Of what a record lacks nothing is concluded. */
export interface FidelityEntry {
  readonly publisher: string
  readonly side: SideId | null
  readonly checkable: number
  readonly meetings: number
  readonly counts: Readonly<Record<Fate, number>>
}

export function keepFidelity(chronicle: Chronicle, query: ProtocolQuery = {}): FidelityEntry[] {
  const ledger = new Map<string, { side: SideId | null; meetings: Set<string>; counts: Record<Fate, number> }>()
  const asked = [query.holder, query.toward].flatMap((side) => side ?? [])
  for (const { id, date, accounts, statements, links, meeting } of chronicle.meetings) {
    if (!within(date, query) || !asked.every((side) => meeting.sides.includes(side))) continue
    const records = new Set(accounts.filter(isRecord).map((one) => one.id))
    const spoken = statements.filter((one) => records.has(one.account) && isPosition(one.act) && one.side !== 'none')
    for (const account of accounts.filter((one) => !isRecord(one) && canBeSilent(one))) {
      const entry = ledger.get(publisherOf(account)) ?? {
        side: account.side,
        meetings: new Set<string>(),
        counts: { carried: 0, softened: 0, changed: 0, 'left-out': 0 },
      }
      for (const one of spoken) {
        entry.counts[
          fateOf(
            one,
            statements.filter((other) => other.account === account.id),
            links,
          )
        ]++
        entry.meetings.add(id)
      }
      if (spoken.length > 0) ledger.set(publisherOf(account), entry)
    }
  }
  return [...ledger].map(([publisher, { side, meetings, counts }]) => ({
    ...{ publisher, side, counts, meetings: meetings.size },
    checkable: FATES.reduce((sum, fate) => sum + counts[fate], 0),
  }))
}

function isRecord({ kind }: Account): boolean {
  return kind === 'transcript' || kind === 'recording'
}

function publisherOf({ publisher, side, id }: Account): string {
  return publisher ?? side ?? id
}

function fateOf(spoken: Statement, told: readonly Statement[], links: readonly Link[]): Fate {
  const ids = new Set(told.map(({ id }) => id))
  const relations = links.flatMap(({ statements, relations }) => {
    const here = statements.indexOf(spoken.id)
    const there = statements.findIndex((id) => ids.has(id))
    if (here < 0 || there < 0) return []
    // Relations are told of the later statements relative to the first.
    const weaker = relations.includes(here === 0 ? 'weaker' : there === 0 ? 'stronger' : 'weaker')
    return [
      relations.includes('contradicts') || relations.includes('reattributed') ? 'changed' : weaker ? 'softened' : 'carried',
    ] as const
  })
  for (const fate of FATES) if (relations.includes(fate as never)) return fate
  const touches = told.some((one) => sameSide(one, spoken) && one.issues.some((issue) => spoken.issues.includes(issue)))
  return touches ? 'changed' : 'left-out'
}

function sameSide(a: Statement, b: Statement): boolean {
  return a.side === 'joint' || JSON.stringify(a.side) === JSON.stringify(b.side)
}
