import { describeMeeting } from '../../identity/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { wordOn } from '../../library/index.ts'
import { type Account, type Problem, UnsaidError } from '../../model/index.ts'
import { compareAccounts, type Document } from '../../pipeline.ts'
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
import type { Judgeable } from '../judging/judgeable.ts'
import { passagesOf } from '../judging/passage.ts'
import { makeQueue } from '../judging/queue.ts'
import { fromStored, toStored } from '../judging/stored-verdict.ts'
import type { AddOptions, Again, Library, LibraryFacts, QueueOptions } from '../library.ts'
import { type Entry, meetingId, summarise, uniqueId } from './entry.ts'
import { listEntries } from './list.ts'
import { MemoryPapers } from './memory-papers.ts'
import { ProblemList } from './problem-list.ts'
import { searchEntries } from './search.ts'
import { type Kept, keyOf, Shelf } from './shelf.ts'
import { listSources } from './sources.ts'
import { movedTo, TextHistory } from './text-history.ts'
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
  private readonly entries = new Map<string, Entry>()
  private readonly merged = new Map<string, string>()
  private readonly shelf: Shelf
  private readonly history = new TextHistory()
  private readonly problems: ProblemList
  private readonly book: VerdictBook
  /** Changes come one after another: two accounts that come at once may be of one meeting. */
  private turn: Promise<unknown> = Promise.resolve()

  readonly papers: MemoryPapers

  constructor(private readonly options: MemoryOptions) {
    this.papers = new MemoryPapers(() => this.now())
    this.shelf = new Shelf(options.knowledge)
    this.problems = new ProblemList(() => this.now())
    this.book = new VerdictBook(() => this.now())
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
    if (accounts.length === 0) return
    if (!sample) this.shelf.join(accounts.map((account) => this.shelf.put(account, id).key))
    await this.keep({ id, accounts, sample, byPerson: true })
  }

  private async noteUnread({ code, message, hint }: UnsaidError, document: Document): Promise<null> {
    await this.noteProblem({ code, message, hint, document: document.name }, { document })
    return null
  }

  async about(): Promise<LibraryFacts> {
    const samples = [...this.entries.values()].some(({ sample }) => sample)
    const { place = null } = this.options
    return { program: `unsaid ${VERSION}`, home: 'memory', place, meetings: this.entries.size, samples }
  }

  async listMeetings(query: MeetingQuery): Promise<MeetingPage> {
    return listEntries([...this.entries.values()].map(summarise), query, this.options.knowledge)
  }

  async getMeeting(id: string): Promise<MeetingDetail | null> {
    const entry = this.entries.get(this.resolve(id))
    if (!entry) return null
    const verdicts = this.book.of(entry.id).flatMap((stored) => fromStored(stored, entry.id) ?? [])
    return { id: entry.id, sample: entry.sample, comparison: entry.comparison, setAside: [...entry.setAside], verdicts }
  }

  async resolveMeeting(id: string): Promise<string | null> {
    const known = this.resolve(id)
    return this.entries.has(known) ? known : null
  }

  async search(query: SearchQuery): Promise<SearchPage> {
    return searchEntries([...this.entries.values()], query, this.options.knowledge)
  }

  async listSources(): Promise<Source[]> {
    return listSources(this.entries.values())
  }

  async tracked(need: MeetingNeed): Promise<TrackedMeeting[]> {
    return narrow(this.allTracked(), need)
  }

  async habits(): Promise<Habits> {
    return habitsFrom(makeChronicle(narrow(this.allTracked(), HABITS_NEED)))
  }

  private allTracked(): TrackedMeeting[] {
    return [...this.entries.values()].flatMap(({ id, comparison }) => toTracked(id, comparison) ?? [])
  }

  addDocument(document: Document, options: AddOptions = {}): Promise<string | null> {
    return this.inTurn(async () => {
      const named =
        options.set || options.address ? { ...document, set: { ...document.set, ...options.set, ...urlOf(options) } } : document
      const account = await this.read(named)
      options.comparing?.()
      return this.place(account, options.meeting)
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
    return this.inTurn(async () => {
      const [first, ...rest] = [...new Set(ids.map((id) => this.resolve(id)))].map((id) => this.need(id))
      if (!first || rest.length === 0)
        throw new UnsaidError('usage', 'one meeting cannot be merged', { hint: 'choose two or more' })
      const kept = [first, ...rest].flatMap((entry) => this.adopt(entry))
      for (const one of kept) one.home = first.id
      this.shelf.join(kept.map(({ key }) => key))
      await this.regroup()
      return first.id
    })
  }

  splitMeeting(id: string, accounts: readonly string[]): Promise<string> {
    return this.inTurn(async () => {
      const entry = this.need(this.resolve(id))
      const kept = this.adopt(entry)
      const out = kept.filter(({ account }) => accounts.includes(account.id))
      if (out.length !== new Set(accounts).size)
        throw new UnsaidError('not-found', `${id} does not have all of ${accounts.join(', ')}`, { hint: 'reload the meeting' })
      const stay = kept.filter((one) => !out.includes(one))
      if (stay.length === 0)
        throw new UnsaidError('usage', 'every account was chosen, so nothing would stay', {
          hint: 'leave at least one account out',
        })
      const split = this.freeId(`${entry.id}-split`)
      for (const one of out) one.home = split
      this.shelf.part(
        out.map(({ key }) => key),
        stay.map(({ key }) => key),
      )
      await this.regroup()
      return split
    })
  }

  async reanalyse(id: string): Promise<void> {
    await this.inTurn(() => this.keep(this.need(this.resolve(id))))
  }

  async listRevisions(meeting: string, account: string): Promise<Revision[]> {
    const current = this.need(this.resolve(meeting)).comparison.accounts.find((one) => one.id === account)
    if (!current) throw new UnsaidError('not-found', `${meeting} has no account ${account}`, { hint: 'reload the meeting' })
    return this.history.of(current)
  }

  giveVerdict(verdict: NewVerdict): Promise<Verdict> {
    return this.inTurn(async () => {
      const entry = this.need(this.resolve(verdict.meeting))
      const kept = this.book.add(entry.id, toStored(verdict, judgeable(entry)))
      await this.keep(entry)
      return fromStored(kept, entry.id)!
    })
  }

  giveCoding(coding: Coding): Promise<Verdict[]> {
    return this.inTurn(async () => {
      const entry = this.need(this.resolve(coding.meeting))
      const judged = judgeable(entry)
      const { account, start, end } = coding.words
      const statement = judged.statements.find((one) => one.account === account && one.start === start && one.end === end)
      const kept = verdictsOf(coding, statement).map((verdict) => this.book.add(entry.id, toStored(verdict, judged)))
      await this.keep(entry)
      return kept.flatMap((stored) => fromStored(stored, entry.id) ?? [])
    })
  }

  withdrawVerdict(id: string): Promise<boolean> {
    return this.inTurn(async () => {
      const meeting = this.book.undo(id, 'unsaid')
      if (meeting !== null) await this.keep(this.need(meeting))
      return meeting !== null
    })
  }

  async verdictHistory({ limit, coder }: { limit: number; coder?: string }): Promise<Verdict[]> {
    const wanted = this.book.list().filter(({ verdict }) => coder === undefined || verdict.author === coder)
    const all = wanted.flatMap(({ verdict, meeting }) => fromStored(verdict, meeting) ?? [])
    return all.reverse().slice(0, limit)
  }

  async judgeQueue(options: QueueOptions) {
    return makeQueue([...this.entries.values()].map(judgeable), this.verdicts(), options)
  }

  async agreement() {
    const figures = measureAgreement(this.verdicts())
    const disagreements = figures.disagreements.map((one) => {
      return { ...one, verdicts: [...one.verdicts], passages: passagesOf(one.target, this.need(one.meeting).accounts) }
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

  private resolve(id: string): string {
    let known = id
    while (!this.entries.has(known) && this.merged.has(known)) known = this.merged.get(known)!
    return known
  }

  private need(id: string): Entry {
    const entry = this.entries.get(id)
    if (entry) return entry
    throw new UnsaidError('not-found', `there is no meeting ${id}`, { hint: 'go back to the library', subject: id })
  }

  private freeId(wanted: string): string {
    return uniqueId(wanted, (id) => this.entries.has(id) || this.merged.has(id))
  }

  private async read(document: Document): Promise<Account> {
    const { parser } = this.options
    const result = await readDocument(document, { ...(document.set && { set: document.set }), ...(parser && { parser }) })
    if (result.ok) return result.value
    throw result.error
  }

  /** Compares what is in a meeting as people's word has it. */
  private async keep({ id, accounts, sample, byPerson }: Omit<Entry, 'comparison' | 'setAside' | 'machine'>): Promise<void> {
    const { knowledge } = this.options
    const said = this.book.of(id)
    const word = said.length === 0 ? null : await wordOn({ verdicts: { list: async () => said } }, [])
    const comparison = await compareAccounts(accounts, { knowledge, oneMeeting: byPerson, ...(word ? { word } : {}) })
    const { corrected, statements, findings } = word?.overruled ?? { corrected: new Map(), statements: [], findings: [] }
    const machine = [...comparison.statements.map((one) => corrected.get(one.id) ?? one), ...statements]
    this.entries.set(id, { id, accounts, sample, byPerson, comparison, setAside: findings, machine })
  }

  /** Puts an account into the meeting named or the one that it is about; null where it tells of none. */
  private async place(account: Account, wanted: string | undefined): Promise<string | null> {
    const mates = wanted === undefined ? [] : this.adopt(this.need(this.resolve(wanted)))
    const known = this.shelf.get(keyOf(account)) ?? this.shelf.sameWords(account)
    const earlier = known ?? this.shelf.earlier(account)
    const kept = known ?? (earlier ? await this.revise(earlier, account) : this.shelf.put(this.shelf.named(account)))
    if (mates.length > 0 && !mates.includes(kept) && !mates.includes(earlier!)) {
      kept.home = mates[0]!.home
      this.shelf.join([...mates, kept].map(({ key }) => key))
    }
    await this.regroup(kept)
    return kept.home
  }

  /** Other words of the same account: the earlier are kept, and what people said of them goes to where the words are now. */
  private async revise(earlier: Kept, account: Account): Promise<Kept> {
    const next = this.shelf.replace(earlier, { ...account, id: earlier.account.id })
    this.history.keep(earlier.account, this.now())
    const { statements } = await compareAccounts([next.account], { knowledge: this.options.knowledge })
    this.book.change((given) => (given.meeting === earlier.home ? movedTo(given, next.account, statements) : given))
    return next
  }

  /** Samples become the reader's own when the reader changes them. */
  private adopt(entry: Entry): Kept[] {
    if (!entry.sample) return entry.accounts.map((account) => this.shelf.get(keyOf(account))!)
    const kept = entry.accounts.map((account) => this.shelf.put(this.shelf.named(account), entry.id))
    this.shelf.join(kept.map(({ key }) => key))
    this.entries.set(entry.id, { ...entry, sample: false, accounts: kept.map(({ account }) => account) })
    return kept
  }

  /** Meetings as they follow from all accounts and words; those that changed are compared anew. */
  private async regroup(changed?: Kept): Promise<void> {
    const before = [...this.entries.values()].filter(({ sample }) => !sample)
    const gatherings = this.shelf.gather((kept) =>
      this.freeId(meetingId(describeMeeting(kept.map(({ signature }) => signature)), kept[0]!.account.id)),
    )
    const now = new Set(gatherings.map(({ id }) => id))
    const homes = new Map([...this.shelf.all()].map(({ account, home }) => [account.id, home]))
    for (const { id, accounts } of before) {
      if (now.has(id)) continue
      this.entries.delete(id)
      const heir = homes.get(accounts[0]!.id)
      if (heir) this.merged.set(id, heir)
    }
    this.book.change((given) => this.follow(given, homes))
    for (const { id, kept, byPerson } of gatherings) {
      const accounts = kept.map(({ account }) => account)
      const entry = this.entries.get(id)
      const same =
        entry && entry.byPerson === byPerson && sameAccounts(entry.accounts, accounts) && !(changed && kept.includes(changed))
      if (!same) await this.keep({ id, accounts, sample: false, byPerson })
    }
  }

  private follow<T extends { readonly verdict: { readonly accountId: string | null }; readonly meeting: string }>(
    given: T,
    homes: ReadonlyMap<string, string | null>,
  ): T {
    if (this.entries.get(given.meeting)?.sample) return given
    const meeting = homes.get(given.verdict.accountId ?? '') ?? this.resolve(given.meeting)
    return meeting === given.meeting ? given : { ...given, meeting }
  }
}

function judgeable({ id, comparison, machine, setAside }: Entry): Judgeable {
  const { meeting: about, accounts, links, findings } = comparison
  return { meeting: id, about, accounts, links, statements: machine, findings: [...findings, ...setAside] }
}

function sameAccounts(a: readonly Account[], b: readonly Account[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}

function urlOf({ address }: AddOptions): { readonly url?: string } {
  return address === undefined ? {} : { url: address }
}
