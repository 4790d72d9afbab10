import type { Issue, Said, Statement } from '../model/index.ts'
import { aimOf } from './aim.ts'
import type { Context } from './context.ts'

/** A statement as a sentence tells it, under one issue. */
export function saidOf(context: Context, statement: Statement, issue: Issue | null): Said {
  return { statement: statement.id, issue, aim: aimOf(context, statement) }
}
