import { groupAccounts, scorePair, searchKeysOf, THRESHOLD, type Word } from '../identity/index.ts'
import type { MeetingSignature } from '../model/index.ts'
import type { Repositories } from '../store/index.ts'
import { placeGroups } from './place-groups.ts'

/**
 * Groups accounts anew together with all that are linked with them, so that the order of coming in changes nothing. Returns
 * the meetings that changed.
 */
export async function regroup(inside: Repositories, ids: readonly string[]): Promise<string[]> {
  const signatures = await linkedWith(inside, ids)
  const accounts = [...signatures.keys()]
  const words = (await inside.meetings.decisions(accounts)).map(({ kind, accounts: pair }): Word => ({ kind, accounts: pair }))
  const groups = groupAccounts([...signatures.values()], words)
  const changed = await placeGroups(inside, groups, signatures)
  await inside.signatures.setGrouped(accounts, true)
  return changed
}

/** The accounts and all that are linked with them: by likeness, by the meeting in which they are, by people's word. */
async function linkedWith(inside: Repositories, ids: readonly string[]): Promise<Map<string, MeetingSignature>> {
  const found = new Map<string, MeetingSignature>()
  let next: readonly string[] = ids
  while (next.length > 0) {
    const fresh = (await inside.signatures.get(next)).filter(({ account }) => !found.has(account))
    for (const signature of fresh) found.set(signature.account, signature)
    const own = fresh.map(({ account }) => account)
    const filed = await inside.signatures.filedUnder([...new Set(fresh.flatMap(searchKeysOf))])
    const alike = filed
      .filter((one) => fresh.some((other) => scorePair(one, other).score >= THRESHOLD))
      .map(({ account }) => account)
    const words = (await inside.meetings.decisions(own)).flatMap(({ accounts }) => accounts)
    const mates = await matesOf(inside, own)
    next = [...new Set([...alike, ...words, ...mates])].filter((id) => !found.has(id))
  }
  return found
}

async function matesOf(inside: Repositories, accounts: readonly string[]): Promise<string[]> {
  if (accounts.length === 0) return []
  const { db } = inside
  const rows = await db
    .selectFrom('memberships')
    .select('account_id')
    .where(
      'meeting_id',
      'in',
      db
        .selectFrom('memberships')
        .select('meeting_id')
        .where('account_id', 'in', [...accounts]),
    )
    .execute()
  return rows.map(({ account_id }) => account_id)
}
