import { type Issue, MATTERS_OF_PRINCIPLE, type SideId, type Statement } from '../model/index.ts'
import type { Context } from './context.ts'
import { isCoreInterest } from './salience.ts'

/** One side backs another on a core interest of the other, as an account tells it. */
export interface Backing {
  readonly by: SideId
  readonly of: SideId
  readonly issue: Issue
  readonly statement: Statement
}

/** Issue under which support is given to the other's core interests without naming one. */
const UNNAMED: Issue = 'core-interests'

function isBackingOf(context: Context, statement: Statement, issue: Issue, by: SideId, of: SideId): boolean {
  if (statement.target !== null) return statement.target === of
  if (issue === UNNAMED) return statement.side === 'joint'
  return isCoreInterest(context, issue, of) && !isCoreInterest(context, issue, by)
}

/** Everything in the accounts by which one side that met backs another on the other's core interests. */
export function backings(context: Context): Backing[] {
  const { sides } = context.meeting
  return context.statements
    .filter(({ act, polarity }) => (act === 'support' || act === 'commit') && polarity === 'positive')
    .flatMap((statement) =>
      context.speaksFor(statement).flatMap((by) =>
        sides
          .filter((of) => of !== by)
          .flatMap((of) =>
            statement.issues
              .filter((issue) => issue === UNNAMED || isCoreInterest(context, issue, of))
              .filter((issue) => statement.act === 'support' || MATTERS_OF_PRINCIPLE.has(issue))
              .filter((issue) => isBackingOf(context, statement, issue, by, of))
              .map((issue) => ({ by, of, issue, statement })),
          ),
      ),
    )
}

/** Ordered pairs of sides that met. */
export function sidePairs(context: Context): [SideId, SideId][] {
  const { sides } = context.meeting
  return sides.flatMap((a) => sides.filter((b) => b !== a).map((b): [SideId, SideId] => [a, b]))
}
