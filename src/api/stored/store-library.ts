import type { Knowledge } from '../../knowledge/index.ts'
import {
  addItems,
  analyseMeetings,
  analyseOne,
  joinMeeting,
  libraryHabits,
  loadMeeting,
  mergeMeetings,
  readTracked,
  type Said,
  searchLibrary,
  splitMeeting,
  takeBackVerdict,
  takeVerdicts,
} from '../../library/index.ts'
import { type Account, type Language, type Problem, UnsaidError } from '../../model/index.ts'
import type { Document } from '../../pipeline.ts'
import { type ForeignParser, readDocument } from '../../read/index.ts'
import { documentId, type Store, sha256 } from '../../store/index.ts'
import type { Habits, MeetingNeed, TrackedMeeting } from '../../track/index.ts'
import { VERSION } from '../../version.ts'
import type {
  Agreement,
  Coding,
  JudgeQueue,
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
import { groupByThing, makeItem, thingOf } from '../judging/queue.ts'
import { fromStored, toStored } from '../judging/stored-verdict.ts'
import type { AddOptions, Again, Library, LibraryFacts, QueueOptions } from '../library.ts'
import { listEntries } from '../memory/list.ts'
import { hitOf, understoodOf } from '../search-hits.ts'
import { StoreProblems } from './problems.ts'
import { listQueue } from './queue.ts'
import { listSources } from './sources.ts'
import { StorePapers } from './store-papers.ts'
import { SummaryList } from './summaries.ts'
import { loadVerdicts } from './verdicts.ts'

export interface StoreLibraryOptions {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly parser?: ForeignParser
}

/** Whose word it is where nobody is named. */
const SOMEBODY = 'unsaid'
/** Of a hash that stands in for a day. */
const SHORT = 12

/** A library that is kept: in a folder, or on a server. What is done with it is `src/library`'s. */
export class StoreLibrary implements Library {
  private readonly summaries: SummaryList
  /** Changes come one after another: the embedded database has one connection. */
  private turn: Promise<unknown> = Promise.resolve()

  readonly papers: StorePapers
  private readonly problems: StoreProblems

  constructor(private readonly options: StoreLibraryOptions) {
    this.papers = new StorePapers(options.store)
    this.problems = new StoreProblems(options.store)
    this.summaries = new SummaryList(options.store)
  }

  private get store(): Store {
    return this.options.store
  }

  private get knowledge(): { readonly knowledge: Knowledge } {
    return { knowledge: this.options.knowledge }
  }

  async about(): Promise<LibraryFacts> {
    const meetings = await this.store.meetings.count()
    return { program: `unsaid ${VERSION}`, home: 'store', place: this.store.home, meetings, samples: false }
  }

  async listMeetings(query: MeetingQuery): Promise<MeetingPage> {
    return listEntries(await this.summaries.all(), query, this.options.knowledge)
  }

  async getMeeting(wanted: string): Promise<MeetingDetail | null> {
    const kept = await this.keptMeeting(wanted)
    if (!kept) return null
    const verdicts = await loadVerdicts(this.store, { accountIds: kept.comparison.accounts.map(({ id }) => id) })
    return { ...kept, sample: false, verdicts }
  }

  /** With the findings that people rejected. */
  private async keptMeeting(wanted: string): Promise<Pick<MeetingDetail, 'id' | 'comparison' | 'setAside'> | null> {
    const kept = await loadMeeting(this.store, wanted, this.knowledge)
    if (!kept) return null
    const { id, comparison } = kept
    const all = await this.store.findings.list({ meetingId: id, rejected: true, limit: MOST_FINDINGS })
    const held = new Set(comparison.findings.map((one) => one.id))
    return { id, comparison, setAside: all.map(({ finding }) => finding).filter((one) => !held.has(one.id)) }
  }

  resolveMeeting(id: string): Promise<string | null> {
    return this.store.meetings.resolve(id)
  }

  tracked(need: MeetingNeed): Promise<TrackedMeeting[]> {
    return readTracked(this.store, need)
  }

  habits(): Promise<Habits> {
    return libraryHabits(this.store)
  }

  async search({ q, limit, offset }: SearchQuery): Promise<SearchPage> {
    const { hits, total, terms } = await searchLibrary(this.store, q, { ...this.knowledge, limit, offset })
    const sides = await this.sidesOf(hits.flatMap(({ meetingId }) => meetingId ?? []))
    const shown = hits.map(({ statement, date, lang, publisher, meetingId }) =>
      hitOf(statement, terms, {
        meeting: meetingId,
        date,
        lang: lang as Language,
        publisher,
        sides: sides.get(meetingId ?? '') ?? [],
      }),
    )
    return { total, hits: shown, understood: understoodOf(terms) }
  }

  private async sidesOf(meetings: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    if (meetings.length === 0) return new Map()
    const rows = await this.store.db
      .selectFrom('meetings')
      .select(['id', 'sides'])
      .where('id', 'in', [...meetings])
      .execute()
    return new Map(rows.map(({ id, sides }) => [id, sides]))
  }

  listSources(): Promise<Source[]> {
    return listSources(this.store)
  }

  async addDocument(document: Document, options: AddOptions = {}): Promise<string | null> {
    const { address, by = SOMEBODY, meeting } = options
    const { parser } = this.options
    const given = { ...document.set, ...options.set, ...(address === undefined ? {} : { url: address }) }
    const result = await readDocument(document, { set: given, ...(parser ? { parser } : {}) })
    if (!result.ok) throw result.error
    options.comparing?.()
    const bytes = 'bytes' in document ? document.bytes : new TextEncoder().encode(document.text)
    const at = address ?? addressOf(document.name, result.value, bytes)
    const item = { address: at, name: document.name, bytes, given, account: result.value }
    return this.inTurn(async () => {
      const [foreseen] = await this.store.documents.foresee([item])
      if (foreseen!.outcome === 'removed')
        throw new UnsaidError('dropped', `${document.name} was taken down earlier and is not taken again`, {
          subject: document.name,
        })
      await addItems(this.store, [item], { ...this.knowledge, actor: by, ...(parser ? { parser } : {}) })
      const account = foreseen!.duplicateOf ?? documentId(at)
      if (meeting !== undefined) return this.join(meeting, account, by)
      return (await this.store.meetings.membershipOf(account))?.meetingId ?? null
    })
  }

  private async join(meeting: string, account: string, author: string): Promise<string> {
    const id = await joinMeeting(this.store, await this.need(meeting), { accounts: [account], author })
    await analyseMeetings(this.store, this.knowledge)
    return id
  }

  noteProblem(problem: Problem, again: Again | null): Promise<LibraryProblem> {
    return this.problems.note(problem, again)
  }

  listProblems(): Promise<LibraryProblem[]> {
    return this.problems.list()
  }

  problemAgain(id: string): Promise<Again | null> {
    return this.problems.again(id)
  }

  forgetProblem(id: string): Promise<boolean> {
    return this.store.untaken.drop(id)
  }

  mergeMeetings(ids: readonly string[], by = SOMEBODY): Promise<string> {
    return this.inTurn(async () => {
      const known = [...new Set(await Promise.all(ids.map((id) => this.need(id))))]
      if (known.length < 2) throw new UnsaidError('usage', 'one meeting cannot be merged', { hint: 'choose two or more' })
      const merged = await mergeMeetings(this.store, known, { author: by })
      await analyseMeetings(this.store, this.knowledge)
      return merged
    })
  }

  splitMeeting(wanted: string, accounts: readonly string[], by = SOMEBODY): Promise<string> {
    return this.inTurn(async () => {
      const id = await this.need(wanted)
      const members = new Set((await this.store.meetings.members(id)).map(({ accountId }) => accountId))
      if (!accounts.every((one) => members.has(one)))
        throw new UnsaidError('not-found', `${id} does not have all of ${accounts.join(', ')}`, { hint: 'reload the meeting' })
      if (new Set(accounts).size === members.size)
        throw new UnsaidError('usage', 'every account was chosen, so nothing would stay', {
          hint: 'leave at least one account out',
        })
      const [split] = await splitMeeting(this.store, id, { accounts, author: by })
      await analyseMeetings(this.store, this.knowledge)
      if (split !== undefined) return split
      throw new UnsaidError('no-meeting', 'the accounts chosen do not say who met whom and when', {
        hint: 'they are kept, and found by search',
      })
    })
  }

  async reanalyse(id: string): Promise<void> {
    await this.inTurn(async () => analyseOne(this.store, await this.need(id), this.knowledge))
  }

  async listRevisions(meeting: string, account: string): Promise<Revision[]> {
    await this.need(meeting)
    const readings = [...(await this.store.accounts.readings(account))].reverse()
    if (readings.length === 0)
      throw new UnsaidError('not-found', `${meeting} has no account ${account}`, { hint: 'reload the meeting' })
    const times = new Map((await this.store.documents.history(account)).map(({ number, fetchedAt }) => [number, fetchedAt]))
    return readings.map(({ account: { text, sha256: hash }, revision }, at) => {
      return { sha256: hash, time: times.get(revision) ?? '', text, current: at === 0 }
    })
  }

  giveVerdict(verdict: NewVerdict): Promise<Verdict> {
    return this.inTurn(async () => (await this.give([verdict], await this.judgeable(verdict.meeting)))[0]!)
  }

  giveCoding(coding: Coding): Promise<Verdict[]> {
    return this.inTurn(async () => {
      const judged = await this.judgeable(coding.meeting)
      const { account, start, end } = coding.words
      const statement = judged.statements.find((one) => one.account === account && one.start === start && one.end === end)
      return this.give(verdictsOf(coding, statement), judged)
    })
  }

  private async give(verdicts: readonly NewVerdict[], judged: Judgeable): Promise<Verdict[]> {
    const [first] = verdicts
    if (!first) return []
    const said = verdicts.map((one): Said => {
      const { targetKind: kind, targetId: id, verdict, correction, note, round, blind } = toStored(one, judged)
      return {
        kind,
        id,
        verdict,
        blind,
        ...(correction ? { correction } : {}),
        ...(note ? { note } : {}),
        ...(round ? { round } : {}),
      } as Said
    })
    const ids = await takeVerdicts(this.store, said, { author: first.coder, ...this.knowledge })
    const kept = await Promise.all(ids.map((id) => this.store.verdicts.get(id)))
    return kept.flatMap((one) => (one ? (fromStored(one, judged.meeting) ?? []) : []))
  }

  withdrawVerdict(id: string, by = SOMEBODY): Promise<boolean> {
    return this.inTurn(() => takeBackVerdict(this.store, id, { author: by, ...this.knowledge }))
  }

  async verdictHistory({ limit, coder }: { limit: number; coder?: string }): Promise<Verdict[]> {
    const all = await loadVerdicts(this.store, { undone: true, ...(coder === undefined ? {} : { author: coder }) })
    return all.reverse().slice(0, limit)
  }

  async judgeQueue(options: QueueOptions): Promise<JudgeQueue> {
    const { total, queued } = await listQueue(this.store, options)
    const meetings = await this.judgeables(queued)
    const accountIds = [...meetings.values()].flatMap(({ accounts }) => accounts.map(({ id }) => id))
    const given = groupByThing(await loadVerdicts(this.store, { accountIds }))
    const items = queued.map(({ meeting, ...candidate }) => {
      return makeItem(meetings.get(meeting)!, candidate, {
        blind: options.blind,
        given: given.get(thingOf(candidate.target)) ?? [],
      })
    })
    return { total, items }
  }

  async agreement(): Promise<Agreement> {
    const figures = measureAgreement(await loadVerdicts(this.store))
    const meetings = await this.judgeables(figures.disagreements)
    const disagreements = figures.disagreements.map((one) => {
      const { accounts } = meetings.get(one.meeting)!
      return { ...one, verdicts: [...one.verdicts], passages: passagesOf(one.target, accounts) }
    })
    return { ...figures, disagreements }
  }

  close(): Promise<void> {
    return this.store.close()
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work).finally(() => this.summaries.forget())
    this.turn = turn.catch(() => undefined)
    return turn
  }

  private async need(wanted: string): Promise<string> {
    const id = await this.store.meetings.resolve(wanted)
    if (id !== null) return id
    throw new UnsaidError('not-found', `there is no meeting ${wanted}`, { hint: 'go back to the library', subject: wanted })
  }

  /** Each meeting is loaded once, however many things of it are judged. */
  private async judgeables(things: readonly { readonly meeting: string }[]): Promise<ReadonlyMap<string, Judgeable>> {
    const loaded = new Map<string, Judgeable>()
    for (const { meeting } of things) if (!loaded.has(meeting)) loaded.set(meeting, await this.judgeable(meeting))
    return loaded
  }

  private async judgeable(wanted: string): Promise<Judgeable> {
    const detail = await this.keptMeeting(wanted)
    if (!detail)
      throw new UnsaidError('not-found', `there is no meeting ${wanted}`, { hint: 'go back to the library', subject: wanted })
    const { id, comparison, setAside } = detail
    const { meeting: about, accounts, links, findings } = comparison
    const statements = (await Promise.all(accounts.map((one) => this.store.statements.machineOf(one.id)))).flat()
    return { meeting: id, about, accounts, links, statements, findings: [...findings, ...setAside] }
  }
}

/** Findings of one meeting, at most. */
const MOST_FINDINGS = 1000

/** A file of the same name about the same day is a revision. */
function addressOf(name: string, { date }: Account, bytes: Uint8Array): string {
  return `added/${date ?? sha256(bytes).slice(0, SHORT)}/${name}`
}
