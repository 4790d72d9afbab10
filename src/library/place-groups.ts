import { describeMeeting, type Group } from '../identity/index.ts'
import type { MeetingSignature } from '../model/index.ts'
import { type Repositories, sha256 } from '../store/index.ts'

/** Letters and speeches are of no meeting, unless people say so. */
function isMeeting({ accounts }: Group, signatures: ReadonlyMap<string, MeetingSignature>): boolean {
  return accounts.length > 1 || accounts.some((id) => signatures.get(id)!.contact && signatures.get(id)!.parties.length > 1)
}

/** Puts accounts into the meetings that groups say; what is as it was stays untouched. Returns the meetings that changed. */
export async function placeGroups(
  inside: Repositories,
  groups: readonly Group[],
  signatures: ReadonlyMap<string, MeetingSignature>,
): Promise<string[]> {
  const { db } = inside
  const before = await db
    .selectFrom('memberships')
    .select(['account_id', 'meeting_id'])
    .where('account_id', 'in', [...signatures.keys()])
    .execute()
  const was = new Map(before.map(({ account_id, meeting_id }) => [account_id, meeting_id]))
  const goesTo = new Map<string, string>()
  const changed: string[] = []
  for (const group of groups) {
    if (!isMeeting(group, signatures)) continue
    const id = meetingIdOf(group, was)
    for (const account of group.accounts) goesTo.set(account, id)
    const unchanged =
      group.accounts.every((account) => was.get(account) === id) &&
      before.filter(({ meeting_id }) => meeting_id === id).length === group.accounts.length
    if (unchanged) continue
    changed.push(id)
    await inside.meetings.save(id, describeMeeting(group.accounts.map((account) => signatures.get(account)!)))
    await inside.meetings.assign(
      group.accounts.map((accountId) => {
        const score = group.scores.get(accountId) ?? null
        const reasons = group.reasons.get(accountId) ?? []
        const decidedBy = reasons.includes('a person said so') ? ('person' as const) : ('machine' as const)
        return { accountId, meetingId: id, decidedBy, score, reasons }
      }),
    )
  }
  const nowhere = [...signatures.keys()].filter((account) => was.has(account) && !goesTo.has(account))
  if (nowhere.length > 0) await db.deleteFrom('memberships').where('account_id', 'in', nowhere).execute()
  const kept = new Set(goesTo.values())
  for (const old of new Set(was.values())) if (!kept.has(old)) await leave(inside, old, { was, goesTo })
  return changed
}

/** A name that follows from the first account, so that the same accounts have the same one; or the one that they have already. */
function meetingIdOf({ accounts }: Group, was: ReadonlyMap<string, string>): string {
  const before = was.get(accounts[0]!)
  const same =
    before !== undefined &&
    [...was].filter(([, id]) => id === before).every(([account]) => accounts.includes(account)) &&
    accounts.every((account) => was.get(account) === before)
  return same ? before : `m-${sha256(accounts[0]!).slice(0, ID)}`
}

/** Of a hash: no two of a million meetings share it but by one chance in five hundred. */
const ID = 12

/** What people said of a meeting that is no more goes on to the one that has most of its accounts. */
async function leave(
  inside: Repositories,
  old: string,
  { was, goesTo }: { was: ReadonlyMap<string, string>; goesTo: ReadonlyMap<string, string> },
): Promise<void> {
  const counts = new Map<string, number>()
  for (const [account, id] of was) {
    const now = goesTo.get(account)
    if (id === old && now !== undefined) counts.set(now, (counts.get(now) ?? 0) + 1)
  }
  const heir = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0]
  if (heir !== undefined) {
    for (const verdict of await inside.verdicts.list({ targetKind: 'meeting', targetId: old, undone: true }))
      await inside.verdicts.move(verdict.id, { targetId: heir, anchors: verdict.anchors })
    await inside.db
      .updateTable('notes')
      .set({ target_id: heir })
      .where('target_kind', '=', 'meeting')
      .where('target_id', '=', old)
      .execute()
  }
  await inside.meetings.drop(old, heir)
}
