import type { Knowledge } from '../../knowledge/index.ts'
import { type Account, type Comparison, UnsaidError } from '../../model/index.ts'
import { compareAccounts, type Document } from '../../pipeline.ts'
import { type ForeignParser, readDocument } from '../../read/index.ts'
import { type Content, documentId, type Store, sha256 } from '../../store/index.ts'
import { VERSION } from '../../version.ts'
import { measureAgreement } from '../agreement.ts'
import type {
  About,
  LibraryProblem,
  MeetingDetail,
  MeetingPage,
  MeetingQuery,
  MeetingSummary,
  NewVerdict,
  Progress,
  Revision,
  SearchQuery,
  Source,
  Verdict,
} from '../contract.ts'
import type { AddOptions, Library, QueueOptions } from '../library.ts'
import type { Entry } from '../memory/entry.ts'
import { meetingId, uniqueId } from '../memory/entry.ts'
import { listEntries } from '../memory/list.ts'
import { sameMeeting } from '../memory/same-meeting.ts'
import { searchEntries } from '../memory/search.ts'
import { listSources } from '../memory/sources.ts'
import { applyVerdicts, makeQueue, standsOn } from '../memory/verdict-book.ts'
import { summariseMeetings } from './summaries.ts'
import { fromStored, toStored } from './verdicts.ts'

export interface StoreLibraryOptions {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly parser?: ForeignParser
  readonly now?: () => Date
}

/** Where meetings went that were merged into others. */
const MERGED = 'merged-meetings'
const READER = `unsaid ${VERSION}`
/** Meetings within these days of an account may be its own; `sameMeeting` decides. */
const DAY = 86_400_000

/** A library that is kept: in a folder, or on a server. */
export class StoreLibrary implements Library {
  private readonly problems: LibraryProblem[] = []
  private summaries: Promise<MeetingSummary[]> | null = null
  /** Changes come one after another: the embedded database has one connection. */
  private turn: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: StoreLibraryOptions) {}

  private get store(): Store {
    return this.options.store
  }

  async about(): Promise<About> {
    const meetings = await this.store.meetings.count()
    return { program: `unsaid ${VERSION}`, home: 'store', place: this.store.home, meetings, samples: false, addresses: false }
  }

  async listMeetings(query: MeetingQuery): Promise<MeetingPage> {
    return listEntries(await this.allSummaries(), query, this.options.knowledge)
  }

  async getMeeting(id: string): Promise<MeetingDetail | null> {
    const entry = await this.find(id)
    if (!entry) return null
    const verdicts = await this.verdictsOf(entry)
    return { id: entry.id, sample: false, comparison: applyVerdicts(entry.comparison, verdicts), verdicts }
  }

  async search(query: SearchQuery) {
    return searchEntries(await this.entries(), query, this.options.knowledge)
  }

  async listSources(): Promise<Source[]> {
    return listSources(await this.entries())
  }

  async listProblems(): Promise<LibraryProblem[]> {
    return this.problems
  }

  async *addDocuments(documents: readonly Document[], { job, meeting }: AddOptions): AsyncIterable<Progress> {
    const total = documents.length
    const meetings = new Set<string>()
    const problems: LibraryProblem[] = []
    const step = (stage: Progress['stage'], document: string | null, finished: number): Progress => {
      return { job, stage, document, finished, total, meetings: [...meetings], problems: [...problems], done: stage === 'done' }
    }
    for (const [index, document] of documents.entries()) {
      yield step('reading', document.name, index)
      const account = await this.read(document)
      if ('code' in account) {
        problems.push(account)
        this.problems.push(account)
        continue
      }
      yield step('comparing', document.name, index)
      meetings.add(await this.inTurn(() => this.keep(document, account, meeting)))
    }
    yield step('done', null, total)
  }

  mergeMeetings(ids: readonly string[]): Promise<string> {
    return this.inTurn(async () => {
      const known = [...new Set(await Promise.all(ids.map((id) => this.resolve(id))))]
      const [first, ...rest] = await Promise.all(known.map((id) => this.need(id)))
      if (!first || rest.length === 0)
        throw new UnsaidError('usage', 'one meeting cannot be merged', { hint: 'choose two or more' })
      const moved = rest.flatMap(({ accounts }) => accounts.map(({ id }) => id))
      await this.assign(moved, first.id)
      const merged = await this.merged()
      await this.store.settings.set(MERGED, { ...merged, ...Object.fromEntries(rest.map(({ id }) => [id, first.id])) })
      for (const { id } of rest) await this.store.meetings.drop(id)
      await this.analyse(first.id)
      return first.id
    })
  }

  splitMeeting(id: string, accounts: readonly string[]): Promise<string> {
    return this.inTurn(async () => {
      const entry = await this.need(await this.resolve(id))
      const members = new Set(entry.accounts.map((one) => one.id))
      if (!accounts.every((one) => members.has(one)))
        throw new UnsaidError('not-found', `${id} does not have all of ${accounts.join(', ')}`, { hint: 'reload the meeting' })
      if (new Set(accounts).size === members.size)
        throw new UnsaidError('usage', 'every account was chosen, so nothing would stay', {
          hint: 'leave at least one account out',
        })
      const split = await this.freeId(`${entry.id}-split`)
      await this.store.meetings.save(split, entry.comparison.meeting)
      await this.assign(accounts, split)
      await this.analyse(split)
      await this.analyse(entry.id)
      return split
    })
  }

  async reanalyse(id: string): Promise<void> {
    await this.inTurn(async () => this.analyse((await this.need(await this.resolve(id))).id))
  }

  async listRevisions(meeting: string, account: string): Promise<Revision[]> {
    await this.need(await this.resolve(meeting))
    const readings = [...(await this.store.accounts.readings(account))].reverse()
    if (readings.length === 0)
      throw new UnsaidError('not-found', `${meeting} has no account ${account}`, { hint: 'reload the meeting' })
    const times = new Map((await this.store.documents.history(account)).map(({ number, fetchedAt }) => [number, fetchedAt]))
    return readings.map(({ account: { text, sha256: hash }, revision }, at) => {
      return { sha256: hash, time: times.get(revision) ?? '', text, current: at === 0 }
    })
  }

  async giveVerdict(verdict: NewVerdict): Promise<Verdict> {
    const { id, comparison } = await this.need(await this.resolve(verdict.meeting))
    const { target } = verdict
    if (target.kind === 'statement') {
      const account = comparison.accounts.find((one) => one.id === target.account)
      if (!account || !standsOn(account, target))
        throw new UnsaidError('not-found', `the words are not in ${target.account} any more`, { hint: 'reload the meeting' })
    } else if (!comparison.findings.some((finding) => finding.id === target.id))
      throw new UnsaidError('not-found', `there is no finding ${target.id} in ${id}`, { hint: 'reload the meeting' })
    const kept = await this.store.verdicts.add(toStored(verdict, comparison))
    return { ...verdict, id: kept, meeting: id, time: (this.options.now?.() ?? new Date()).toISOString() }
  }

  async withdrawVerdict(id: string): Promise<boolean> {
    const known = (await this.store.verdicts.list()).find((verdict) => verdict.id === id)
    if (known) await this.store.verdicts.undo(id, known.author)
    return known !== undefined
  }

  async judgeQueue(options: QueueOptions) {
    const { entries, verdicts } = await this.judged()
    return makeQueue(entries, verdicts, options)
  }

  async agreement() {
    return measureAgreement((await this.judged()).verdicts)
  }

  close(): Promise<void> {
    return this.store.close()
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work).finally(() => {
      this.summaries = null
    })
    this.turn = turn.catch(() => undefined)
    return turn
  }

  private allSummaries(): Promise<MeetingSummary[]> {
    this.summaries ??= summariseMeetings(this.store)
    return this.summaries
  }

  private async merged(): Promise<Readonly<Record<string, string>>> {
    return ((await this.store.settings.get(MERGED)) as Record<string, string> | null) ?? {}
  }

  private async resolve(id: string): Promise<string> {
    const merged = await this.merged()
    let known = id
    while (Object.hasOwn(merged, known)) known = merged[known]!
    return known
  }

  private async freeId(wanted: string): Promise<string> {
    const taken = new Set([...(await this.allSummaries()).map(({ id }) => id), ...Object.keys(await this.merged())])
    return uniqueId(wanted, (id) => taken.has(id))
  }

  private async find(id: string): Promise<Entry | null> {
    const known = await this.resolve(id)
    const stored = await this.store.meetings.get(known)
    if (!stored) return null
    const saved = stored.stale ? null : await this.store.comparisons.load(known)
    const comparison = saved ?? (await this.analyse(known))
    return { id: known, sample: false, accounts: await this.accountsOf(known), comparison }
  }

  private async need(id: string): Promise<Entry> {
    const entry = await this.find(id)
    if (entry) return entry
    throw new UnsaidError('not-found', `there is no meeting ${id}`, { hint: 'go back to the library', subject: id })
  }

  private async entries(): Promise<Entry[]> {
    const found = await Promise.all((await this.allSummaries()).map(({ id }) => this.find(id)))
    return found.filter((entry) => entry !== null)
  }

  private async accountsOf(meeting: string): Promise<Account[]> {
    const members = await this.store.meetings.members(meeting)
    return (await this.store.accounts.getMany(members.map(({ accountId }) => accountId))).map(({ account }) => account)
  }

  private async assign(accounts: readonly string[], meeting: string): Promise<void> {
    await this.store.meetings.assign(
      accounts.map((accountId) => ({ accountId, meetingId: meeting, decidedBy: 'person', score: null, reasons: [] })),
    )
  }

  private async analyse(id: string): Promise<Comparison> {
    const comparison = await compareAccounts(await this.accountsOf(id), { knowledge: this.options.knowledge })
    await this.store.comparisons.save(id, comparison)
    return comparison
  }

  private async read(document: Document): Promise<Account | LibraryProblem> {
    const { parser, now } = this.options
    const result = await readDocument(document, { ...(document.set && { set: document.set }), ...(parser && { parser }) })
    if (result.ok) return result.value
    const { code, message, hint } = result.error
    return { code, message, hint, document: document.name, meeting: null, time: (now?.() ?? new Date()).toISOString() }
  }

  /** Keeps bytes, reading and meeting; returns the meeting's id. A file of the same name and day is a revision. */
  private async keep(document: Document, read: Account, wanted: string | undefined): Promise<string> {
    const address = `added/${read.date ?? sha256(contentOf(document)).slice(0, SHORT)}/${document.name}`
    const account = { ...read, id: documentId(address) }
    const content: Content = { address, name: document.name, bytes: contentOf(document), given: document.set ?? {} }
    const [recorded] = await this.store.documents.record([content])
    await this.store.accounts.save([{ documentId: account.id, revision: recorded!.revision, reader: READER, account }])
    const before = await this.store.meetings.membershipOf(account.id)
    const alone = await compareAccounts([account], { knowledge: this.options.knowledge })
    const known =
      wanted === undefined ? (before?.meetingId ?? (await this.match(alone))) : (await this.need(await this.resolve(wanted))).id
    const id = known ?? (await this.freeId(meetingId(alone)))
    if (known === null) await this.store.meetings.save(id, alone.meeting)
    if (before?.meetingId !== id)
      await this.store.meetings.assign([
        {
          accountId: account.id,
          meetingId: id,
          decidedBy: wanted === undefined ? 'machine' : 'person',
          score: null,
          reasons: [],
        },
      ])
    await this.analyse(id)
    return id
  }

  private async match({ meeting }: Comparison): Promise<string | null> {
    if (meeting.date === null) return null
    const day = Date.parse(meeting.date)
    const on = (time: number): string => new Date(time).toISOString().slice(0, 10)
    const near = await this.store.meetings.list({ from: on(day - DAY), to: on(day + DAY), limit: MOST_NEAR })
    return near.find((one) => sameMeeting(one.meeting, meeting))?.id ?? null
  }

  private async verdictsOf({ id, accounts, comparison }: Entry): Promise<Verdict[]> {
    const members = new Set(accounts.map((one) => one.id))
    const findings = new Set(comparison.findings.map((one) => one.id))
    const all = await this.store.verdicts.list()
    return all.flatMap((stored) => {
      const here = stored.targetKind === 'finding' ? findings.has(stored.targetId) : members.has(stored.accountId ?? '')
      const verdict = here ? fromStored(stored, id) : null
      return verdict ? [verdict] : []
    })
  }

  private async judged(): Promise<{ entries: Entry[]; verdicts: Verdict[] }> {
    const entries = await this.entries()
    const verdicts = await Promise.all(entries.map((entry) => this.verdictsOf(entry)))
    return { entries, verdicts: verdicts.flat() }
  }
}

/** Meetings within a day of an account that are looked at. */
const MOST_NEAR = 1000
/** Of a hash that stands in for a day. */
const SHORT = 12

function contentOf(document: Document): Uint8Array {
  return 'bytes' in document ? document.bytes : new TextEncoder().encode(document.text)
}
