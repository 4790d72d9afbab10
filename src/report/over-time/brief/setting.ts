import type { Knowledge } from '../../../knowledge/index.ts'
import type { SideId, Statement } from '../../../model/index.ts'
import type { Chronicle, CoreIssues, Period, TrackedMeeting } from '../../../track/index.ts'
import type { Names } from '../names.ts'
import type { Citations } from './brief.ts'

export interface BriefInput {
  readonly chronicle: Chronicle
  readonly knowledge: Knowledge
  readonly names: Names
  /** One side, or two. */
  readonly sides: readonly SideId[]
  readonly period: Period
  /** A statement in the reader’s language, from its codes. */
  readonly line: (statement: Statement, meeting: TrackedMeeting) => string
}

/** What the sections are made from. */
export interface Setting extends BriefInput {
  /** Meetings of the sides in the period. */
  readonly meetings: readonly TrackedMeeting[]
  readonly citations: Citations
  readonly cores: CoreIssues
}
