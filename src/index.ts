/**
 * The library's face: read documents, compare the accounts of one meeting, tell the result.
 *
 * @example
 * const comparison = await compareDocuments([{ name: 'a.md', text: a }, { name: 'b.md', text: b }])
 * for (const finding of comparison.findings) console.log(finding.sentence)
 */
export { defaultKnowledge, extendKnowledge, Knowledge, type KnowledgeFile } from './knowledge/index.ts'
export {
  type Account,
  type Comparison,
  checkComparison,
  type Evidence,
  type Finding,
  type Link,
  type Meeting,
  type Problem,
  type Result,
  type Statement,
  UnsaidError,
} from './model/index.ts'
export { type CompareOptions, compareDocuments, compareReadAccounts, type Document } from './pipeline.ts'
export { readDocument } from './read/index.ts'
export { type Labels, makeReader, type Reader, renderMarkdown, renderTerminal, statementLine } from './report/index.ts'
export { VERSION } from './version.ts'
