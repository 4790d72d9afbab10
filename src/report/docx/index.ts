export { docxParts, paperAsDocx } from './docx.ts'
