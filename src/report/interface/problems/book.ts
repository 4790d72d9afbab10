import type { ErrorCode } from '../../../model/index.ts'

/** What is wrong and the way out, by code; `#` stands for the document or value concerned. */
export type ProblemBook = Readonly<Record<ErrorCode, readonly [message: string, hint: string | null]>>
