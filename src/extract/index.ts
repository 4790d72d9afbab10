export { type Extraction, extractStatements, type IssueMention, type ToneMention } from './extract-statements.ts'
