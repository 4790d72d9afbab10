export { type Account, type Block, canBeSilent, canBeSilentIn, type Inferred } from './account.ts'
export { type FoundAgain, type FoundHow, findAnchor, makeAnchor, type TextAnchor } from './anchor.ts'
export { checkComparison } from './check-comparison.ts'
export {
  COMPARISON_FORMAT,
  type Comparison,
  type Manifest,
  type MatrixRow,
  type Meeting,
  type Participant,
  type Problem,
} from './comparison.ts'
export { type ErrorCode, type Result, UnsaidError } from './errors.ts'
export type { About, Basis, Finding, NearestPassage, OmissionBound } from './finding.ts'
export { sha256Hex } from './hash.ts'
export type { Link, Reason } from './link.ts'
export type { MeetingSignature, Party } from './meeting-signature.ts'
export { contains, type Evidence, overlap, type QuotedSpan, quoteSpan, type Span } from './span.ts'
export { type Quantity, type Statement, type StatementFeatures, sidesOf } from './statement.ts'
export type { NearestReason, Said, TalksTone, Telling } from './telling.ts'
export {
  ACCOUNT_KINDS,
  ACTS,
  type AccountKind,
  type Act,
  COMPLETENESS,
  type Completeness,
  FINDING_KINDS,
  type FindingKind,
  type Intensity,
  ISSUES,
  type Issue,
  isPosition,
  LANGUAGES,
  type Language,
  MATTERS_OF_PRINCIPLE,
  RELATIONS,
  type Relation,
  type Side,
  type SideId,
  VOICES,
  type Voice,
} from './vocabulary.ts'
