import type { Knowledge } from '../knowledge/index.ts'
import type { Changes, Store } from '../store/index.ts'
import { compareKept } from './compare-kept.ts'

export interface AnalyseOptions {
  readonly knowledge: Knowledge
  /** Only these meetings, where they are stale. Default: all. */
  readonly meetings?: readonly string[]
  readonly onProgress?: (analysed: number) => void
  readonly onChanges?: (meeting: string, changes: Changes) => void
  readonly signal?: AbortSignal
}

const PAGE = 50

/** Compares the accounts of every meeting whose accounts, verdicts or knowledge changed since; returns how many. */
export async function analyseMeetings(store: Store, options: AnalyseOptions): Promise<number> {
  const { knowledge, meetings, onProgress, onChanges, signal } = options
  let analysed = 0
  const one = async (id: string): Promise<void> => {
    const changes = await analyseOne(store, id, { knowledge })
    if (changes) onChanges?.(id, changes)
    analysed++
    onProgress?.(analysed)
  }
  if (meetings) {
    for (const id of meetings) if (!signal?.aborted && (await store.meetings.get(id))?.stale) await one(id)
    return analysed
  }
  for (;;) {
    const stale = await store.meetings.list({ stale: true, limit: PAGE })
    if (stale.length === 0) return analysed
    for (const { id } of stale) {
      if (signal?.aborted) return analysed
      await one(id)
    }
  }
}

/** Compares a meeting's accounts anew; one that has none any more goes, and null comes back. */
export async function analyseOne(
  store: Store,
  id: string,
  { knowledge }: { readonly knowledge: Knowledge },
): Promise<Changes | null> {
  const members = await store.meetings.members(id)
  if (members.length === 0) {
    await store.meetings.drop(id)
    return null
  }
  const accounts = (await store.accounts.getMany(members.map(({ accountId }) => accountId))).map(({ account }) => account)
  // Whom people put together, no comparison takes apart.
  const oneMeeting = members.some(({ decidedBy }) => decidedBy === 'person')
  const { comparison, save } = await compareKept(store, accounts, { knowledge, oneMeeting })
  return store.comparisons.save(id, comparison, save)
}

/** Codes accounts anew after people spoke: their meetings, or each by itself where it is in none. */
export async function refreshAccounts(
  store: Store,
  ids: readonly string[],
  { knowledge }: { readonly knowledge: Knowledge },
): Promise<void> {
  const meetings = new Set<string>()
  for (const id of new Set(ids)) {
    const membership = await store.meetings.membershipOf(id)
    if (membership) meetings.add(membership.meetingId)
    else await recodeAlone(store, id, knowledge)
  }
  for (const id of meetings) await analyseOne(store, id, { knowledge })
}

async function recodeAlone(store: Store, id: string, knowledge: Knowledge): Promise<void> {
  const reading = await store.accounts.get(id)
  if (!reading) return
  const { comparison, save } = await compareKept(store, [reading.account], { knowledge })
  await store.comparisons.saveStatements([reading.account], comparison.statements, save.overruled)
}
