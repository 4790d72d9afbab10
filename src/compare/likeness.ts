import type { Statement } from '../model/index.ts'
import type { Context } from './context.ts'

/**
 * How much of what a statement rests on (concepts and actors; words where both are in one language) another one shares,
 * 0–1. The sides of the meeting are left out: every statement names them.
 */
export function likeness(context: Context, statement: Statement, other: Statement): number {
  const actors = (s: Statement) => s.features.actors.filter((actor) => !context.meeting.sides.includes(actor))
  const facets = (s: Statement) => [...s.features.concepts, ...actors(s), ...s.features.formulas, ...s.features.words]
  const language = (s: Statement) => context.account(s.account).lang
  const own = facets(statement).filter(
    (facet) => language(statement) === language(other) || !statement.features.words.includes(facet),
  )
  if (own.length === 0) return 0
  const theirs = new Set(facets(other))
  return own.filter((facet) => theirs.has(facet)).length / own.length
}

/** The greatest likeness between any of the statements and any of the others. */
export function greatestLikeness(context: Context, statements: readonly Statement[], others: readonly Statement[]): number {
  let greatest = 0
  for (const statement of statements)
    for (const other of others) greatest = Math.max(greatest, likeness(context, statement, other))
  return greatest
}
