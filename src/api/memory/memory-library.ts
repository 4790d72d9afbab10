import type { Knowledge } from '../../knowledge/index.ts'
import { type Account, type Problem, UnsaidError } from '../../model/index.ts'
import type { Document } from '../../pipeline.ts'
import { type ForeignParser, readDocument } from '../../read/index.ts'
import {
  HABITS_NEED,
  type Habits,
  habitsFrom,
  type MeetingNeed,
  makeChronicle,
  narrow,
  type TrackedMeeting,
  toTracked,
} from '../../track/index.ts'
import { VERSION } from '../../version.ts'
import type {
  Coding,
  LibraryProblem,
  MeetingDetail,
  MeetingPage,
  MeetingQuery,
  NewVerdict,
  Revision,
  SearchPage,
  SearchQuery,
  Source,
  Verdict,
} from '../contract.ts'
import { measureAgreement } from '../judging/agreement.ts'
import { verdictsOf } from '../judging/coding.ts'
import { passagesOf } from '../judging/passage.ts'
import { makeQueue } from '../judging/queue.ts'
import { fromStored, toStored } from '../judging/stored-verdict.ts'
import type { AddOptions, Again, Library, LibraryFacts, QueueOptions } from '../library.ts'
import { summarise } from './entry.ts'
import { listEntries } from './list.ts'
import { judgeable, MemoryMeetings } from './memory-meetings.ts'
import { MemoryPapers } from './memory-papers.ts'
import { ProblemList } from './problem-list.ts'
import { searchEntries } from './search.ts'
import { listSources } from './sources.ts'
import { VerdictBook } from './verdict-book.ts'

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

/** A library that lasts as long as the program runs: for the samples, and for a folder of accounts that stays as it is. */
export class MemoryLibrary implements Library {
  private readonly meetings: MemoryMeetings
  private readonly problems: ProblemList
  private readonly book: VerdictBook
  /** Changes come one after another: two accounts that come at once may be of one meeting. */
  private turn: Promise<unknown> = Promise.resolve()

  readonly papers: MemoryPapers

  constructor(private readonly options: MemoryOptions) {
    this.papers = new MemoryPapers(() => this.now())
    this.problems = new ProblemList(() => this.now())
    this.book = new VerdictBook(() => this.now())
    this.meetings = new MemoryMeetings({ knowledge: options.knowledge, book: this.book, now: () => this.now() })
  }

  private now(): Date {
    return (this.options.now ?? (() => new Date()))()
  }

  /** Documents that are known to be of one meeting. Samples stay by themselves until somebody changes them. */
  async addMeeting({ id, documents, sample = false }: MeetingDocuments): Promise<void> {
    const accounts: Account[] = []
    for (const document of documents) {
      const account = await this.read(document).catch((error: UnsaidError) => this.noteUnread(error, document))
      if (account) accounts.push(account)
    }
    if (accounts.length > 0) await this.meetings.put(id, accounts, sample)
  }

  private async noteUnread({ code, message, hint }: UnsaidError, document: Document): Promise<null> {
    await this.noteProblem({ code, message, hint, document: document.name }, { document })
    return null
  }

  async about(): Promise<LibraryFacts> {
    const samples = this.meetings.all().some(({ sample }) => sample)
    const { place = null } = this.options
    return { program: `unsaid ${VERSION}`, home: 'memory', place, meetings: this.meetings.all().length, samples }
  }

  async listMeetings(query: MeetingQuery): Promise<MeetingPage> {
    return listEntries(this.meetings.all().map(summarise), query, this.options.knowledge)
  }

  async getMeeting(id: string): Promise<MeetingDetail | null> {
    const entry = this.meetings.get(id)
    if (!entry) return null
    const verdicts = this.book.of(entry.id).flatMap((stored) => fromStored(stored, entry.id) ?? [])
    return { id: entry.id, sample: entry.sample, comparison: entry.comparison, setAside: [...entry.setAside], verdicts }
  }

  async resolveMeeting(id: string): Promise<string | null> {
    return this.meetings.get(id)?.id ?? null
  }

  async search(query: SearchQuery): Promise<SearchPage> {
    return searchEntries(this.meetings.all(), query, this.options.knowledge)
  }

  async listSources(): Promise<Source[]> {
    return listSources(this.meetings.all())
  }

  async tracked(need: MeetingNeed): Promise<TrackedMeeting[]> {
    return narrow(this.allTracked(), need)
  }

  async habits(): Promise<Habits> {
    return habitsFrom(makeChronicle(narrow(this.allTracked(), HABITS_NEED)))
  }

  private allTracked(): TrackedMeeting[] {
    return this.meetings.all().flatMap(({ id, comparison }) => toTracked(id, comparison) ?? [])
  }

  addDocument(document: Document, options: AddOptions = {}): Promise<string | null> {
    return this.inTurn(async () => {
      const named =
        options.set || options.address ? { ...document, set: { ...document.set, ...options.set, ...urlOf(options) } } : document
      const account = await this.read(named)
      options.comparing?.()
      return this.meetings.place(account, options.meeting)
    })
  }

  noteProblem(problem: Problem, again: Again | null): Promise<LibraryProblem> {
    return Promise.resolve(this.problems.note(problem, again))
  }

  async listProblems(): Promise<LibraryProblem[]> {
    return this.problems.list()
  }

  async problemAgain(id: string): Promise<Again | null> {
    return this.problems.again(id)
  }

  async forgetProblem(id: string): Promise<boolean> {
    return this.problems.forget(id)
  }

  mergeMeetings(ids: readonly string[]): Promise<string> {
    return this.inTurn(() => this.meetings.merge(ids))
  }

  splitMeeting(id: string, accounts: readonly string[]): Promise<string> {
    return this.inTurn(() => this.meetings.split(id, accounts))
  }

  async reanalyse(id: string): Promise<void> {
    await this.inTurn(() => this.meetings.keep(this.meetings.need(id)))
  }

  async listRevisions(meeting: string, account: string): Promise<Revision[]> {
    const current = this.meetings.need(meeting).comparison.accounts.find((one) => one.id === account)
    if (!current) throw new UnsaidError('not-found', `${meeting} has no account ${account}`, { hint: 'reload the meeting' })
    return this.meetings.history.of(current)
  }

  giveVerdict(verdict: NewVerdict): Promise<Verdict> {
    return this.inTurn(async () => {
      const entry = this.meetings.need(verdict.meeting)
      const kept = this.book.add(entry.id, toStored(verdict, judgeable(entry)))
      await this.meetings.keep(entry)
      return fromStored(kept, entry.id)!
    })
  }

  giveCoding(coding: Coding): Promise<Verdict[]> {
    return this.inTurn(async () => {
      const entry = this.meetings.need(coding.meeting)
      const judged = judgeable(entry)
      const { account, start, end } = coding.words
      const statement = judged.statements.find((one) => one.account === account && one.start === start && one.end === end)
      const kept = verdictsOf(coding, statement).map((verdict) => this.book.add(entry.id, toStored(verdict, judged)))
      await this.meetings.keep(entry)
      return kept.flatMap((stored) => fromStored(stored, entry.id) ?? [])
    })
  }

  withdrawVerdict(id: string, by = 'unsaid'): Promise<boolean> {
    return this.inTurn(async () => {
      const meeting = this.book.undo(id, by)
      if (meeting !== null) await this.meetings.keep(this.meetings.need(meeting))
      return meeting !== null
    })
  }

  async verdictHistory({ limit, coder }: { limit: number; coder?: string }): Promise<Verdict[]> {
    const wanted = this.book.list().filter(({ verdict }) => coder === undefined || verdict.author === coder)
    const all = wanted.flatMap(({ verdict, meeting }) => fromStored(verdict, meeting) ?? [])
    return all.reverse().slice(0, limit)
  }

  async judgeQueue(options: QueueOptions) {
    return makeQueue(this.meetings.all().map(judgeable), this.verdicts(), options)
  }

  async agreement() {
    const figures = measureAgreement(this.verdicts())
    const disagreements = figures.disagreements.map((one) => {
      return { ...one, verdicts: [...one.verdicts], passages: passagesOf(one.target, this.meetings.need(one.meeting).accounts) }
    })
    return { ...figures, disagreements }
  }

  async close(): Promise<void> {}

  private verdicts(): Verdict[] {
    return this.book
      .list()
      .flatMap(({ verdict, meeting }) => (verdict.undoneAt === null ? (fromStored(verdict, meeting) ?? []) : []))
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work)
    this.turn = turn.catch(() => undefined)
    return turn
  }

  private async read(document: Document): Promise<Account> {
    const { parser } = this.options
    const result = await readDocument(document, { ...(document.set && { set: document.set }), ...(parser && { parser }) })
    if (result.ok) return result.value
    throw result.error
  }
}

function urlOf({ address }: AddOptions): { readonly url?: string } {
  return address === undefined ? {} : { url: address }
}
