import type { Knowledge } from '../knowledge/index.ts'
import { compareAccounts } from '../pipeline.ts'
import type { Store } from '../store/index.ts'

/** Compares the accounts of every meeting whose accounts, verdicts or knowledge changed since; returns how many. */
export async function analyseMeetings(store: Store, { knowledge }: { readonly knowledge: Knowledge }): Promise<number> {
  let analysed = 0
  for (;;) {
    const stale = await store.meetings.list({ stale: true, limit: PAGE })
    if (stale.length === 0) return analysed
    for (const { id } of stale) {
      const members = await store.meetings.members(id)
      const readings = await store.accounts.getMany(members.map(({ accountId }) => accountId))
      await store.comparisons.save(
        id,
        await compareAccounts(
          readings.map(({ account }) => account),
          { knowledge },
        ),
      )
      analysed++
    }
  }
}

const PAGE = 50
