import type { Document } from '../pipeline.ts'
import type {
  About,
  Agreement,
  JudgeQueue,
  LibraryProblem,
  MeetingDetail,
  MeetingPage,
  MeetingQuery,
  NewVerdict,
  Progress,
  Revision,
  SearchPage,
  SearchQuery,
  Source,
  Verdict,
} from './contract.ts'

/** What the doors need of a library, wherever it is kept. One contract suite runs over every implementation. */
export interface Library {
  about(): Promise<About>
  listMeetings(query: MeetingQuery): Promise<MeetingPage>
  /** Ids of meetings that were merged away lead to the one they went into. Null where there is no such meeting. */
  getMeeting(id: string): Promise<MeetingDetail | null>
  search(query: SearchQuery): Promise<SearchPage>
  listSources(): Promise<Source[]>
  listProblems(): Promise<LibraryProblem[]>

  /** Reads the documents and puts each into the meeting it is about, or into the one named. */
  addDocuments(documents: readonly Document[], options: AddOptions): AsyncIterable<Progress>
  /** The accounts of all go into the first; returns its id. */
  mergeMeetings(ids: readonly string[]): Promise<string>
  /** The accounts named become a meeting of their own; returns its id. */
  splitMeeting(id: string, accounts: readonly string[]): Promise<string>
  /** Compares the meeting's accounts anew. */
  reanalyse(id: string): Promise<void>
  /** Texts that an account has had, newest first. */
  listRevisions(meeting: string, account: string): Promise<Revision[]>

  giveVerdict(verdict: NewVerdict): Promise<Verdict>
  withdrawVerdict(id: string): Promise<boolean>
  /** What is worth judging, most valuable first; blind coders get what somebody else has judged before. */
  judgeQueue(options: QueueOptions): Promise<JudgeQueue>
  agreement(): Promise<Agreement>

  close(): Promise<void>
}

export interface AddOptions {
  readonly job: string
  readonly meeting?: string
}

export interface QueueOptions {
  readonly coder: string
  readonly blind: boolean
  readonly limit: number
}
