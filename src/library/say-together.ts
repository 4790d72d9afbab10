import { UnsaidError } from '../model/index.ts'
import type { Repositories, Store } from '../store/index.ts'
import { regroup } from './regroup.ts'

/** Whose word it is, and why. */
export interface By {
  readonly author: string
  readonly note?: string
}

/** People say that meetings are one. Returns the meeting that they are now. */
export async function mergeMeetings(store: Store, meetings: readonly string[], by: By): Promise<string> {
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
  { author, note }: By,
): Promise<string> {
  return inside.meetings.decide({ kind, accounts, author, note: note ?? null })
}

/** A person says that accounts are of a meeting. Returns the meeting that it is now. */
export async function joinMeeting(
  store: Store,
  meeting: string,
  { accounts, ...by }: By & { readonly accounts: readonly string[] },
): Promise<string> {
  const members = (await store.meetings.members(meeting)).map(({ accountId }) => accountId)
  const [first] = members
  if (first === undefined)
    throw new UnsaidError('not-found', `the library has no meeting ${meeting}`, {
      hint: '“unsaid meetings” lists them',
      subject: meeting,
    })
  // Who says that an account is of a meeting says that it is of one with all that are in it: it may be like none of them.
  const all = [...new Set([...members, ...accounts])]
  await store.transaction(async (inside) => {
    for (const [index, id] of all.slice(1).entries()) await decide(inside, 'together', [all[index]!, id], by)
    await regroup(inside, all)
    await inside.audit.add({ actor: by.author, action: 'join', target: meeting, detail: { accounts } })
  })
  return (await store.meetings.membershipOf(first))!.meetingId
}
