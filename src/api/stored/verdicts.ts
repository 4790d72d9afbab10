import type { Store, VerdictFilter } from '../../store/index.ts'
import type { Verdict } from '../contract.ts'
import { fromStored } from '../judging/stored-verdict.ts'

/** Verdicts with the meetings that their words are in now, oldest first. Those on words of no meeting are left out. */
export async function loadVerdicts(store: Store, filter: VerdictFilter = {}): Promise<Verdict[]> {
  const stored = await store.verdicts.list(filter)
  const accounts = [...new Set(stored.flatMap(({ accountId }) => accountId ?? []))]
  if (accounts.length === 0) return []
  const rows = await store.db
    .selectFrom('memberships')
    .select(['account_id', 'meeting_id'])
    .where('account_id', 'in', accounts)
    .execute()
  const homes = new Map(rows.map(({ account_id, meeting_id }) => [account_id, meeting_id]))
  return stored.flatMap((one) => {
    const meeting = homes.get(one.accountId ?? '')
    return meeting === undefined ? [] : (fromStored(one, meeting) ?? [])
  })
}
