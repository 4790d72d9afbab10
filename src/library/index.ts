export {
  type AddCounts,
  type AddOptions,
  type AddProgress,
  type AddSummary,
  addDocuments,
  checkInputs,
  READER,
} from './add-documents.ts'
export { ARBITRATION, type CoderAgreement, coderAgreement } from './agreement.ts'
export { analyseMeetings } from './analyse-meetings.ts'
export { drawStatements, estimateFromSample, STRATA, type StratifyBy } from './draw-sample.ts'
export { noteGone } from './edits.ts'
export { type Examination, examine } from './examine.ts'
export { giveVerdict, type Said, VERDICTS } from './give-verdict.ts'
export { groupMeetings, mergeMeetings, splitMeeting } from './group-meetings.ts'
export { readTracked } from './read-tracked.ts'
export { type ReanalyseOptions, type ReanalyseSummary, reanalyse } from './reanalyse.ts'
export { parseSearch } from './search-query.ts'
export { writeRelease } from './write-release.ts'
