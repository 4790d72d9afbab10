export { paperAsHtml } from './html.ts'
export { paperAsMarkdown } from './markdown.ts'
