import type { Knowledge } from '../../knowledge/index.ts'
import { type Account, sha256Hex, UnsaidError } from '../../model/index.ts'
import { compareAccounts, type Document } from '../../pipeline.ts'
import { type ForeignParser, readDocument } from '../../read/index.ts'
import { VERSION } from '../../version.ts'
import { measureAgreement } from '../agreement.ts'
import type {
  About,
  LibraryProblem,
  MeetingDetail,
  MeetingPage,
  MeetingQuery,
  NewVerdict,
  Progress,
  Revision,
  SearchQuery,
  Source,
  Verdict,
} from '../contract.ts'
import type { AddOptions, Library, QueueOptions } from '../library.ts'
import { type Entry, meetingId, summarise, uniqueId } from './entry.ts'
import { listEntries } from './list.ts'
import { sameMeeting } from './same-meeting.ts'
import { searchEntries } from './search.ts'
import { listSources } from './sources.ts'
import { applyVerdicts, makeQueue, standsOn, VerdictBook } from './verdict-book.ts'

export interface MemoryOptions {
  readonly knowledge: Knowledge
  readonly place?: string | null
  readonly parser?: ForeignParser
  readonly now?: () => Date
}

/** A group of documents that are of one meeting because they lie in one folder. */
export interface MeetingDocuments {
  readonly id: string
  readonly documents: readonly Document[]
  readonly sample?: boolean
}

interface Reading {
  readonly accounts: readonly Account[]
  readonly problems: readonly LibraryProblem[]
}

/** A library that lasts as long as the program runs: for the samples, and for a folder of accounts that stays as it is. */
export class MemoryLibrary implements Library {
  private readonly entries = new Map<string, Entry>()
  private readonly merged = new Map<string, string>()
  private readonly problems: LibraryProblem[] = []
  private readonly revisions = new Map<string, Revision[]>()
  private readonly book: VerdictBook
  /** Accounts are placed one after another: two that come at once may be of one meeting. */
  private placing: Promise<void> = Promise.resolve()

  constructor(private readonly options: MemoryOptions) {
    this.book = new VerdictBook(() => this.now())
  }

  private now(): Date {
    return (this.options.now ?? (() => new Date()))()
  }

  /** Documents that are known to be of one meeting. */
  async addMeeting({ id, documents, sample = false }: MeetingDocuments): Promise<void> {
    const { accounts, problems } = await this.read(documents)
    this.problems.push(...problems.map((problem) => ({ ...problem, meeting: id })))
    if (accounts.length > 0) await this.keep(id, accounts, sample)
  }

  async about(): Promise<About> {
    const samples = [...this.entries.values()].some(({ sample }) => sample)
    const { place = null } = this.options
    return { program: `unsaid ${VERSION}`, home: 'memory', place, meetings: this.entries.size, samples, addresses: false }
  }

  async listMeetings(query: MeetingQuery): Promise<MeetingPage> {
    return listEntries([...this.entries.values()].map(summarise), query, this.options.knowledge)
  }

  async getMeeting(id: string): Promise<MeetingDetail | null> {
    const entry = this.entries.get(this.resolve(id))
    if (!entry) return null
    const verdicts = this.book.of(entry.id)
    return { id: entry.id, sample: entry.sample, comparison: applyVerdicts(entry.comparison, verdicts), verdicts }
  }

  async search(query: SearchQuery) {
    return searchEntries(this.entries.values(), query, this.options.knowledge)
  }

  async listSources(): Promise<Source[]> {
    return listSources(this.entries.values())
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
      const reading = await this.read([document])
      problems.push(...reading.problems)
      this.problems.push(...reading.problems)
      yield step('comparing', document.name, index)
      for (const account of reading.accounts) meetings.add(await this.place(account, meeting))
    }
    yield step('done', null, total)
  }

  async mergeMeetings(ids: readonly string[]): Promise<string> {
    const entries = [...new Set(ids.map((id) => this.resolve(id)))].map((id) => this.need(id))
    const [first, ...rest] = entries
    if (!first || rest.length === 0)
      throw new UnsaidError('usage', 'one meeting cannot be merged', { hint: 'choose two or more' })
    for (const { id } of rest) {
      this.entries.delete(id)
      this.merged.set(id, first.id)
      this.book.move(id, first.id, () => true)
    }
    await this.keep(
      first.id,
      entries.flatMap(({ accounts }) => accounts),
      entries.every(({ sample }) => sample),
    )
    return first.id
  }

  async splitMeeting(id: string, accounts: readonly string[]): Promise<string> {
    const entry = this.need(this.resolve(id))
    const named = (account: Account): boolean => accounts.some((wanted) => isCalled(account, wanted))
    const out = entry.accounts.filter(named)
    const stay = entry.accounts.filter((account) => !named(account))
    if (out.length !== new Set(accounts).size)
      throw new UnsaidError('not-found', `${id} does not have all of ${accounts.join(', ')}`, { hint: 'reload the meeting' })
    if (stay.length === 0)
      throw new UnsaidError('usage', 'every account was chosen, so nothing would stay', {
        hint: 'leave at least one account out',
      })
    await this.keep(entry.id, stay, entry.sample)
    const split = uniqueId(`${entry.id}-split`, (wanted) => this.entries.has(wanted) || this.merged.has(wanted))
    await this.keep(split, out, entry.sample)
    this.book.move(entry.id, split, ({ target }) => target.kind === 'statement' && accounts.includes(target.account))
    return split
  }

  async reanalyse(id: string): Promise<void> {
    const { id: known, accounts, sample } = this.need(this.resolve(id))
    await this.keep(known, accounts, sample)
  }

  async listRevisions(meeting: string, account: string): Promise<Revision[]> {
    const entry = this.need(this.resolve(meeting))
    const current = entry.comparison.accounts.find((one) => one.id === account)
    if (!current) throw new UnsaidError('not-found', `${meeting} has no account ${account}`, { hint: 'reload the meeting' })
    const now = { sha256: current.sha256, time: current.date ?? '', text: current.text, current: true }
    return [now, ...(this.revisions.get(revisionKey(entry.id, account)) ?? [])]
  }

  async giveVerdict(verdict: NewVerdict): Promise<Verdict> {
    const entry = this.need(this.resolve(verdict.meeting))
    const { target } = verdict
    if (target.kind === 'statement') {
      const account = entry.comparison.accounts.find((one) => one.id === target.account)
      if (!account || !standsOn(account, target))
        throw new UnsaidError('not-found', `the words are not in ${target.account} any more`, { hint: 'reload the meeting' })
    } else if (!entry.comparison.findings.some((finding) => finding.id === target.id))
      throw new UnsaidError('not-found', `there is no finding ${target.id} in ${entry.id}`, { hint: 'reload the meeting' })
    return this.book.give({ ...verdict, meeting: entry.id })
  }

  async withdrawVerdict(id: string): Promise<boolean> {
    return this.book.withdraw(id)
  }

  async judgeQueue(options: QueueOptions) {
    return makeQueue(this.entries.values(), this.book.all(), options)
  }

  async agreement() {
    return measureAgreement(this.book.all())
  }

  async close(): Promise<void> {}

  private resolve(id: string): string {
    let known = id
    while (this.merged.has(known)) known = this.merged.get(known)!
    return known
  }

  private need(id: string): Entry {
    const entry = this.entries.get(id)
    if (entry) return entry
    throw new UnsaidError('not-found', `there is no meeting ${id}`, { hint: 'go back to the library', subject: id })
  }

  private async read(documents: readonly Document[]): Promise<Reading> {
    const accounts: Account[] = []
    const problems: LibraryProblem[] = []
    const { parser } = this.options
    for (const document of documents) {
      const result = await readDocument(document, { ...(document.set && { set: document.set }), ...(parser && { parser }) })
      if (result.ok) accounts.push(result.value)
      else {
        const { code, message, hint } = result.error
        problems.push({ code, message, hint, document: document.name, meeting: null, time: this.now().toISOString() })
      }
    }
    return { accounts, problems }
  }

  private async keep(id: string, accounts: readonly Account[], sample: boolean): Promise<void> {
    const { knowledge } = this.options
    this.entries.set(id, { id, sample, accounts, comparison: await compareAccounts(accounts, { knowledge }) })
  }

  /** Puts an account into the meeting named, the one that it is about, or a new one. */
  private async place(account: Account, wanted: string | undefined): Promise<string> {
    const before = this.placing
    let done = (): void => {}
    this.placing = new Promise((resolve) => {
      done = resolve
    })
    await before
    return this.placeNow(account, wanted).finally(done)
  }

  private async placeNow(account: Account, wanted: string | undefined): Promise<string> {
    const alone = await compareAccounts([account], { knowledge: this.options.knowledge })
    const target = wanted === undefined ? this.find(alone.meeting) : this.need(this.resolve(wanted))
    if (!target) {
      const id = uniqueId(meetingId(alone), (one) => this.entries.has(one) || this.merged.has(one))
      await this.keep(id, [account], false)
      return id
    }
    if (target.accounts.some(({ sha256 }) => sha256 === account.sha256)) return target.id
    await this.keep(target.id, this.withRevision(target, account), false)
    return target.id
  }

  private find(meeting: Entry['comparison']['meeting']): Entry | undefined {
    return [...this.entries.values()].find((entry) => !entry.sample && sameMeeting(entry.comparison.meeting, meeting))
  }

  /** An account of the same name and address with other words replaces the earlier one, which is kept as a revision. */
  private withRevision({ id, accounts }: Entry, account: Account): readonly Account[] {
    const earlier = accounts.find((one) => one.id === account.id && one.lang === account.lang && one.side === account.side)
    if (!earlier) return [...accounts, account]
    const key = revisionKey(id, account.id)
    const revision = { sha256: earlier.sha256, time: this.now().toISOString(), text: earlier.text, current: false }
    this.revisions.set(key, [revision, ...(this.revisions.get(key) ?? [])])
    return accounts.map((one) => (one === earlier ? account : one))
  }
}

function revisionKey(meeting: string, account: string): string {
  return sha256Hex(JSON.stringify([meeting, account]))
}

/** Accounts of one name in a meeting are told apart by the start of their hash. */
function isCalled({ id, sha256 }: Account, wanted: string): boolean {
  return wanted === id || (wanted.startsWith(`${id}-`) && sha256.startsWith(wanted.slice(id.length + 1)))
}
