/**
 * What is done with a library, the same behind every door: documents come in (`addDocuments`, `addItems`), are grouped into
 * meetings and compared; they are read (`loadMeeting`, `eachMeeting`, `searchLibrary` …), judged (`takeVerdicts` …), put
 * together or apart, coded anew, examined and released. `docs/library-store.md` tells it for programs.
 */
export type { AddCounts, AddedBatch } from './add-batch.ts'
export { type AddOptions, type AddProgress, type AddSummary, addDocuments, addItems, checkInputs } from './add-documents.ts'
export { ARBITRATION, type CoderAgreement, coderAgreement } from './agreement.ts'
export { type AnalyseOptions, analyseMeetings, analyseOne, refreshAccounts } from './analyse-meetings.ts'
export { askLibrary } from './ask-library.ts'
export { drawStatements, estimateFromSample, STRATA, type StratifyBy } from './draw-sample.ts'
export { noteGone } from './edits.ts'
export { type Examination, examine } from './examine.ts'
export { type DiskForecast, forecastDisk } from './forecast-disk.ts'
export { type Correction, FIELDS, type Field, type Said, VERDICTS } from './give-verdict.ts'
export { groupMeetings } from './group-meetings.ts'
export { libraryHabits } from './habits.ts'
export { moveVerdict } from './move-verdicts.ts'
export { type Word, wordOn } from './peoples-word.ts'
export { eachFinding, eachMeeting, eachStatement, type KeptMeeting, loadMeeting, type MeetingQuery } from './read-library.ts'
export { readTracked } from './read-tracked.ts'
export { READER } from './reader.ts'
export { type ReanalyseOptions, type ReanalyseSummary, reanalyse } from './reanalyse.ts'
export { type By, joinMeeting, mergeMeetings, splitMeeting } from './say-together.ts'
export { MOST_COUNTED, type Searched, type SearchOptions, searchLibrary } from './search-library.ts'
export { parseSearch } from './search-query.ts'
export { type Judging, takeBackVerdict, takeVerdicts } from './take-verdicts.ts'
export { writeRelease } from './write-release.ts'
