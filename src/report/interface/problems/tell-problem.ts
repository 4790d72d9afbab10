import type { ErrorCode, Language, Problem } from '../../../model/index.ts'
import type { ProblemBook } from './book.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

const BOOKS: Partial<Record<Language, ProblemBook>> = { zh, ru }

/** What is known of a problem: an error is one, with its subject; so is an entry of `problems`, with its document. */
export interface Told {
  readonly code: string
  readonly message: string
  readonly hint: string | null
  readonly subject?: string | null
}

/**
 * A problem in the reader's language. Problems are raised in English with every detail; other languages say what kind of
 * problem it is, with whom, and the way out. A code that a book does not know is told as it was raised.
 */
export function tellProblem(problem: Told, lang: Language): Pick<Problem, 'message' | 'hint'> {
  const said = BOOKS[lang]?.[problem.code as ErrorCode]
  if (!said) return { message: problem.message, hint: problem.hint }
  const [message, hint] = said
  return { message: message.replace('#', () => problem.subject ?? '–'), hint }
}
