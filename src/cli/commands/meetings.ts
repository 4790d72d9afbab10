import type { Command } from 'commander'
import { UnsaidError } from '../../model/index.ts'
import type { Membership, Store, StoredMeeting } from '../../store/index.ts'
import { DONE } from '../exit-status.ts'
import { actor, addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { libraryTexts as texts } from '../library-texts.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { emit } from '../output.ts'
import { countOf } from '../whole-number.ts'

const HELP = `
Groups what came in since into meetings first; the rest is left as it is.

Examples:
  unsaid meetings                                      newest first
  unsaid meetings --side CN --since 2022-01-01 --until 2022-12-31
  unsaid meetings m-0f3a… --json                       its accounts, and why they are in it
  unsaid meetings --analyse                            compare what changed`
const MERGE_HELP = `
Examples:
  unsaid merge m-0f3a… m-77b1… --note "the same call, published twice"`
const SPLIT_HELP = `
Examples:
  unsaid split m-0f3a… ACCOUNT --note "the dinner on the day after"`

interface Flags extends LibraryFlags {
  readonly side?: string
  readonly since?: string
  readonly until?: string
  readonly limit: number
  readonly offset: number
  readonly analyse?: boolean
  readonly note?: string
  readonly json?: boolean
}

export function addMeetingsCommands(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('meetings').description('group accounts into meetings, and list these'))
    .argument('[meeting]', 'id of one meeting')
    .option('--side <id>', 'only meetings of this side')
    .option('--since <day>', 'only from this day on')
    .option('--until <day>', 'only up to this day')
    .option('--limit <n>', 'so many at most', countOf, 50)
    .option('--offset <n>', 'pass over so many', countOf, 0)
    .option('--analyse', 'compare the accounts of meetings that changed')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', HELP)
    .action(async (meeting: string | undefined, flags: Flags) => {
      await withLibrary(flags, (store) => list(store, meeting, flags))
      done(DONE)
    })
  addLibraryOptions(program.command('merge').description('say that meetings are one; this stays'))
    .argument('<meetings...>', 'ids of two or more meetings')
    .option('--note <text>', 'why; it is kept')
    .option('--json', 'as JSON')
    .addHelpText('after', MERGE_HELP)
    .action(async (meetings: string[], flags: Flags) => {
      await withLibrary(flags, (store) => merge(store, meetings, flags))
      done(DONE)
    })
  addLibraryOptions(program.command('split').description('say that accounts are of another meeting than the rest; this stays'))
    .argument('<meeting>', 'id of the meeting')
    .argument('<accounts...>', 'ids of the accounts that are of another one')
    .option('--note <text>', 'why; it is kept')
    .option('--json', 'as JSON')
    .addHelpText('after', SPLIT_HELP)
    .action(async (meeting: string, accounts: string[], flags: Flags) => {
      await withLibrary(flags, (store) => split(store, meeting, { accounts, flags }))
      done(DONE)
    })
}

async function list(store: Store, wanted: string | undefined, flags: Flags): Promise<void> {
  const { analyseMeetings, groupMeetings } = await import('../../library/index.ts')
  const knowledge = await loadKnowledge([])
  await groupMeetings(store, { knowledge })
  if (flags.analyse) await analyseMeetings(store, { knowledge })
  if (wanted !== undefined) return showOne(store, wanted, flags.json)
  const { side, since, until, limit, offset } = flags
  const filter = { ...(side ? { side } : {}), ...(since ? { from: since } : {}), ...(until ? { to: until } : {}) }
  const found = await store.meetings.list({ ...filter, limit, offset })
  const rows = await Promise.all(found.map(async (one) => ({ one, members: await store.meetings.members(one.id) })))
  const lines = rows.map(({ one, members }) => (flags.json ? `${JSON.stringify(toJson(one, members))}\n` : tell(one, members)))
  await emit(lines.length === 0 && !flags.json ? `${texts().meetings.none}\n` : lines.join(''), undefined)
}

function toJson({ id, meeting, stale, analysedAt }: StoredMeeting, members: readonly Membership[]) {
  return { id, ...meeting, stale, analysedAt, accounts: members }
}

function tell({ id, meeting: { date, form, sides, participants } }: StoredMeeting, members: readonly Membership[]): string {
  const people = participants.map(({ name }) => name).join(', ')
  return `${id}  ${date ?? texts().meetings.undated}  ${form.padEnd(10)}  ${sides.join('–')}  ${texts().meetings.accounts(members.length)}${people === '' ? '' : `  ${people}`}\n`
}

async function need(store: Store, id: string): Promise<StoredMeeting> {
  const found = await store.meetings.get(id)
  if (found) return found
  throw new UnsaidError('not-found', `the library has no meeting ${id}`, { hint: '“unsaid meetings” lists them', subject: id })
}

async function showOne(store: Store, id: string, json: boolean | undefined): Promise<void> {
  const meeting = await need(store, id)
  const members = await store.meetings.members(id)
  const readings = new Map(
    (await store.accounts.getMany(members.map(({ accountId }) => accountId))).map((one) => [one.documentId, one.account]),
  )
  const lines = members.map(({ accountId, decidedBy, score, reasons }) => {
    const account = readings.get(accountId)
    const why = [texts().meetings.by[decidedBy], score === null ? '' : score.toFixed(2), (reasons as string[]).join(', ')].filter(
      (part) => part !== '',
    )
    return `  ${accountId}  ${account?.publisher ?? ''}  ${account?.title ?? ''}\n      ${why.join(' · ')}\n`
  })
  await emit(json ? `${JSON.stringify(toJson(meeting, members))}\n` : `${tell(meeting, members)}${lines.join('')}`, undefined)
}

async function merge(store: Store, meetings: readonly string[], { note, json }: Flags): Promise<void> {
  const { mergeMeetings } = await import('../../library/index.ts')
  if (new Set(meetings).size < 2) throw new UnsaidError('usage', 'one meeting cannot be merged', { hint: 'name two or more' })
  for (const id of meetings) await need(store, id)
  const id = await mergeMeetings(store, meetings, { author: actor(), ...(note ? { note } : {}) })
  await emit(json ? `${JSON.stringify({ meeting: id })}\n` : `${id}\n`, undefined)
}

async function split(
  store: Store,
  meeting: string,
  { accounts, flags: { note, json } }: { readonly accounts: readonly string[]; readonly flags: Flags },
): Promise<void> {
  const { splitMeeting } = await import('../../library/index.ts')
  await need(store, meeting)
  const members = new Set((await store.meetings.members(meeting)).map(({ accountId }) => accountId))
  const stranger = accounts.find((id) => !members.has(id))
  if (stranger !== undefined)
    throw new UnsaidError('not-found', `${meeting} has no account ${stranger}`, {
      hint: `“unsaid meetings ${meeting}” lists them`,
      subject: stranger,
    })
  if (new Set(accounts).size === members.size)
    throw new UnsaidError('usage', 'every account is named, so nothing would stay', { hint: 'leave at least one out' })
  const ids = await splitMeeting(store, meeting, { accounts, author: actor(), ...(note ? { note } : {}) })
  await emit(json ? `${JSON.stringify({ meetings: ids })}\n` : `${ids.join('\n')}\n`, undefined)
}
