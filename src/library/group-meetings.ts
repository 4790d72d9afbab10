import {
  describeMeeting,
  type Group,
  groupAccounts,
  keysOf,
  scorePair,
  searchKeysOf,
  THRESHOLD,
  type Word,
} from '../identity/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { MeetingSignature } from '../model/index.ts'
import { signMeeting } from '../pipeline.ts'
import { type Repositories, type Store, sha256 } from '../store/index.ts'

export interface GroupOptions {
  readonly knowledge: Knowledge
  readonly onProgress?: (grouped: number) => void
}

/** Accounts between two confirmations. */
const BATCH = 100

/**
 * Signs and groups what came in or changed since; the rest is left alone. Adding in any order leads to the same meetings:
 * every account that is linked with a changed one, directly or through others, is grouped anew with it.
 */
export async function groupMeetings(
  store: Store,
  { knowledge, onProgress }: GroupOptions,
): Promise<{ readonly grouped: number }> {
  let grouped = 0
  for (;;) {
    const ids = await store.signatures.outdated(knowledge.hash, BATCH)
    if (ids.length === 0) break
    const readings = await store.accounts.getMany(ids)
    const signed = readings.map((reading) => {
      const signature = signMeeting(reading.account, knowledge)
      return { signature, keys: keysOf(signature), reading }
    })
    await store.signatures.save(signed, knowledge.hash)
  }
  for (;;) {
    const ids = await store.signatures.waiting(BATCH)
    if (ids.length === 0) return { grouped }
    await store.transaction((inside) => regroup(inside, ids))
    grouped += ids.length
    onProgress?.(grouped)
  }
}

/** People say that meetings are one. Returns the meeting that they are now. */
export async function mergeMeetings(
  store: Store,
  meetings: readonly string[],
  by: { author: string; note?: string },
): Promise<string> {
  const members = (await Promise.all(meetings.map((id) => store.meetings.members(id)))).flat().map(({ accountId }) => accountId)
  const ids = [...new Set(members)].sort()
  await store.transaction(async (inside) => {
    for (const [index, id] of ids.slice(1).entries()) await decide(inside, 'together', [ids[index]!, id], by)
    await regroup(inside, ids)
    await inside.audit.add({ actor: by.author, action: 'merge', target: meetings.join(' '), detail: { accounts: ids } })
  })
  return (await store.meetings.membershipOf(ids[0]!))!.meetingId
}

/** People say that accounts are of another meeting than the rest of theirs. Returns where they are now. */
export async function splitMeeting(
  store: Store,
  meeting: string,
  { accounts, author, note }: { accounts: readonly string[]; author: string; note?: string },
): Promise<string[]> {
  const members = (await store.meetings.members(meeting)).map(({ accountId }) => accountId)
  const rest = members.filter((id) => !accounts.includes(id))
  const by = note === undefined ? { author } : { author, note }
  await store.transaction(async (inside) => {
    for (const one of accounts) for (const other of rest) await decide(inside, 'apart', [one, other], by)
    for (const [index, id] of accounts.slice(1).entries()) await decide(inside, 'together', [accounts[index]!, id], by)
    await regroup(inside, members)
    await inside.audit.add({ actor: author, action: 'split', target: meeting, detail: { accounts } })
  })
  const now = await Promise.all(accounts.map((id) => store.meetings.membershipOf(id)))
  return [...new Set(now.flatMap((one) => one?.meetingId ?? []))]
}

function decide(
  inside: Repositories,
  kind: 'together' | 'apart',
  accounts: readonly [string, string],
  { author, note }: { author: string; note?: string },
): Promise<string> {
  return inside.meetings.decide({ kind, accounts, author, note: note ?? null })
}

async function regroup(inside: Repositories, ids: readonly string[]): Promise<void> {
  const signatures = await linkedWith(inside, ids)
  const accounts = [...signatures.keys()]
  const words = (await inside.meetings.decisions(accounts)).map(({ kind, accounts: pair }): Word => ({ kind, accounts: pair }))
  const groups = groupAccounts([...signatures.values()], words)
  await place(inside, groups, signatures)
  await inside.signatures.setGrouped(accounts, true)
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

/** Letters and speeches are of no meeting, unless people say so. */
function isMeeting({ accounts }: Group, signatures: ReadonlyMap<string, MeetingSignature>): boolean {
  return accounts.length > 1 || accounts.some((id) => signatures.get(id)!.contact && signatures.get(id)!.parties.length > 1)
}

async function place(
  inside: Repositories,
  groups: readonly Group[],
  signatures: ReadonlyMap<string, MeetingSignature>,
): Promise<void> {
  const { db } = inside
  const before = await db
    .selectFrom('memberships')
    .select(['account_id', 'meeting_id'])
    .where('account_id', 'in', [...signatures.keys()])
    .execute()
  const was = new Map(before.map(({ account_id, meeting_id }) => [account_id, meeting_id]))
  const goesTo = new Map<string, string>()
  for (const group of groups) {
    if (!isMeeting(group, signatures)) continue
    const id = meetingIdOf(group, was)
    for (const account of group.accounts) goesTo.set(account, id)
    const unchanged =
      group.accounts.every((account) => was.get(account) === id) &&
      before.filter(({ meeting_id }) => meeting_id === id).length === group.accounts.length
    if (unchanged) continue
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
  await inside.meetings.drop(old)
}
