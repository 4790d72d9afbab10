import type { Knowledge } from '../../../knowledge/index.ts'
import type { Finding, Language, SideId } from '../../../model/index.ts'
import type { Chronicle, CoreIssues, Period, TrackedMeeting } from '../../../track/index.ts'
import type { BriefTexts } from '../interface/brief-texts.ts'
import type { TrackTexts } from '../interface/texts.ts'
import type { Names } from '../names.ts'
import type { Citations } from './brief.ts'

export interface BriefInput {
  readonly chronicle: Chronicle
  readonly knowledge: Knowledge
  /** Language in which it is told. */
  readonly lang: Language
  /** One side, or two. */
  readonly sides: readonly SideId[]
  readonly period: Period
}

/** What the sections are made from. */
export interface Setting extends BriefInput {
  /** Meetings of the sides in the period. */
  readonly meetings: readonly TrackedMeeting[]
  readonly citations: Citations
  readonly cores: CoreIssues
  readonly names: Names
  readonly texts: BriefTexts
  readonly track: TrackTexts
  /** What a finding says, in the language of the brief. */
  readonly tell: (finding: Finding, meeting: TrackedMeeting) => string
}
