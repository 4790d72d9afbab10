export { type Cite, citesOf } from './cites.ts'
export { paperAsHtml } from './html.ts'
export { paperAsMarkdown } from './markdown.ts'
export type { BriefPaper, PaperBlock, WordedAnalysis } from './paper.ts'
