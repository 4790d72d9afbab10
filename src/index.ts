/**
 * The library's face: read documents, compare the accounts of one meeting, tell the result. The same in Node and in a
 * browser; docs/library.md has examples. `test/package/exports.test.ts` holds the list of names.
 *
 * @example
 * const comparison = await compareDocuments([{ name: 'a.md', text: a }, { name: 'b.md', text: b }])
 * for (const finding of comparison.findings) console.log(finding.sentence)
 */
export { type AlignInput, alignAccounts } from './align/index.ts'
export { type Extraction, extractStatements } from './extract/index.ts'
export {
  checkKnowledge,
  defaultKnowledge,
  extendKnowledge,
  Knowledge,
  type KnowledgeFault,
  type KnowledgeFile,
} from './knowledge/index.ts'
export {
  ACTS,
  type Account,
  type AccountKind,
  type Act,
  type Block,
  type Comparison,
  type Completeness,
  checkComparison,
  type ErrorCode,
  type Evidence,
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  type Intensity,
  ISSUES,
  type Issue,
  LANGUAGES,
  type Language,
  type Link,
  type Manifest,
  type MatrixRow,
  type Meeting,
  type NearestPassage,
  type OmissionBound,
  type Participant,
  type Problem,
  type Quantity,
  type QuotedSpan,
  type Reason,
  type Relation,
  type Result,
  type Side,
  type SideId,
  type Span,
  type Statement,
  UnsaidError,
  type Voice,
} from './model/index.ts'
export {
  type Calibration,
  type CompareOptions,
  compareAccounts,
  compareDocuments,
  type Document,
  fitCalibration,
  type JudgedFinding,
  type Progress,
  parseCalibration,
  retellComparison,
} from './pipeline.ts'
export { type Overrides, type ReadOptions, readDocument } from './read/index.ts'
export {
  explainFinding,
  type Labels,
  makeReader,
  type Paint,
  type Reader,
  renderCsv,
  renderHtml,
  renderJsonLines,
  renderMarkdown,
  renderTables,
  renderTerminal,
  statementLine,
} from './report/index.ts'
export { VERSION } from './version.ts'
