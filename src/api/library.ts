import type { Problem } from '../model/index.ts'
import type { Document } from '../pipeline.ts'
import type { Overrides } from '../read/index.ts'
import type { Habits, MeetingNeed, TrackedMeeting } from '../track/index.ts'
import type {
  About,
  Agreement,
  Coding,
  JudgedKind,
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
} from './contract.ts'
import type { Papers } from './papers.ts'

/** What the doors need of a library, wherever it is kept. One contract suite runs over every implementation. */
export interface Library {
  about(): Promise<LibraryFacts>
  listMeetings(query: MeetingQuery): Promise<MeetingPage>
  /** Ids of meetings that were merged away lead to the one they went into. Null where there is no such meeting. */
  getMeeting(id: string): Promise<MeetingDetail | null>
  /** Where a meeting's id leads now; null where there never was one. */
  resolveMeeting(id: string): Promise<string | null>
  search(query: SearchQuery): Promise<SearchPage>
  listSources(): Promise<Source[]>
  /** The dated meetings that a question over time has to see, and of each as much as it needs, as people corrected them. */
  tracked(need: MeetingNeed): Promise<readonly TrackedMeeting[]>
  /** What is usual in all of its meetings: silences are held against it. */
  habits(): Promise<Habits>

  /**
   * Reads a document and puts it into the meeting it is about, or into the one named; returns that meeting's id, null where
   * the document says of none. @throws UnsaidError where it can't be read.
   */
  addDocument(document: Document, options?: AddOptions): Promise<string | null>
  /** Keeps what was not taken and why, so that it can be tried again. */
  noteProblem(problem: Problem, again: Again | null): Promise<LibraryProblem>
  /** Newest first. */
  listProblems(): Promise<LibraryProblem[]>
  /** What there is to try again; null where nothing is kept. */
  problemAgain(id: string): Promise<Again | null>
  forgetProblem(id: string): Promise<boolean>

  /** The accounts of all go into one; returns its id. */
  mergeMeetings(ids: readonly string[], by?: string): Promise<string>
  /** The accounts named become a meeting of their own; returns its id. */
  splitMeeting(id: string, accounts: readonly string[], by?: string): Promise<string>
  /** Compares the meeting's accounts anew. */
  reanalyse(id: string): Promise<void>
  /** Texts that an account has had, newest first. */
  listRevisions(meeting: string, account: string): Promise<Revision[]>

  giveVerdict(verdict: NewVerdict): Promise<Verdict>
  /** A verdict on each field that was coded. */
  giveCoding(coding: Coding): Promise<Verdict[]>
  /** Takes a verdict back; it stays in the history. */
  withdrawVerdict(id: string, by?: string): Promise<boolean>
  /** All verdicts, also those taken back, newest first. */
  verdictHistory(options: { readonly limit: number; readonly coder?: string }): Promise<Verdict[]>
  /** What is worth judging, most valuable first; blind coders get what somebody else has judged before. */
  judgeQueue(options: QueueOptions): Promise<JudgeQueue>
  agreement(): Promise<Agreement>

  /** What people write from its findings and figures. */
  readonly papers: Papers

  close(): Promise<void>
}

/** Whether addresses can be fetched is the door's affair. */
export type LibraryFacts = Omit<About, 'addresses'>

/** A document, or where one stands. */
export type Again = { readonly document: Document } | { readonly address: string }

export interface AddOptions {
  /** A person says that it is of this meeting. */
  readonly meeting?: string
  /** Where it stands on the web: what is found there later is a revision of it. */
  readonly address?: string
  /** What is known of it beside what it says itself. */
  readonly set?: Overrides
  /** Who adds it. */
  readonly by?: string
  /** Called when it is read and is being compared. */
  readonly comparing?: () => void
}

export interface QueueOptions {
  readonly coder: string
  readonly blind: boolean
  readonly limit: number
  readonly kind: JudgedKind
}
