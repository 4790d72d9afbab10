export {
  type AddCounts,
  type AddOptions,
  type AddProgress,
  type AddSummary,
  addDocuments,
  checkInputs,
  READER,
} from './add-documents.ts'
export { noteGone } from './edits.ts'
export { type Examination, examine } from './examine.ts'
export { type ReanalyseOptions, type ReanalyseSummary, reanalyse } from './reanalyse.ts'
