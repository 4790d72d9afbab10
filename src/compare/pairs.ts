import type { Issue, SideId, Statement } from '../model/index.ts'
import { isPosition } from '../model/index.ts'
import type { Context } from './context.ts'
import { issueWeight } from './salience.ts'

/** Two linked statements of different accounts, the first account's id before the second's. */
export interface Pair {
  readonly a: Statement
  readonly b: Statement
  readonly relations: readonly string[]
  readonly confidence: number
}

/** All linked pairs of position statements, each once. */
export function linkedPairs(context: Context): Pair[] {
  return context.statements
    .filter((a) => isPosition(a.act))
    .flatMap((a) =>
      context.accounts
        .filter((account) => account.id > a.account)
        .flatMap((account) =>
          context
            .counterparts(a, account.id)
            .filter((other) => isPosition(other.statement.act))
            .map((other) => ({ a, b: other.statement, relations: other.relations, confidence: other.confidence })),
        ),
    )
}

/** The weightiest issue that both statements are about; failing that, the first's own. */
export function sharedIssue(context: Context, a: Statement, b: Statement): Issue | null {
  const shared = a.issues.filter((issue) => b.issues.includes(issue))
  const issues = shared.length > 0 ? shared : [...a.issues, ...b.issues]
  return [...issues].sort((x, y) => issueWeight(context, y) - issueWeight(context, x) || (x < y ? -1 : 1))[0] ?? null
}

export function sharedSides(context: Context, a: Statement, b: Statement): SideId[] {
  const theirs = context.speaksFor(b)
  return context.speaksFor(a).filter((side) => theirs.includes(side))
}

/** The side as a finding shows it: `joint` where both statements are, else the first side they share. */
export function shownSide(context: Context, a: Statement, b: Statement): SideId | 'joint' | null {
  return a.side === 'joint' && b.side === 'joint' ? 'joint' : (sharedSides(context, a, b)[0] ?? null)
}

/** A pair below this may well be two things said: no difference between them is claimed. */
const LEAST_CONFIDENCE = 0.25

/** True where the two are sure enough to be the same thing said for a difference between them to be told. */
export function isSure(pair: Pair): boolean {
  return pairConfidence(pair) >= LEAST_CONFIDENCE
}

export function pairConfidence(pair: Pair): number {
  return pair.a.confidence * pair.b.confidence * pair.confidence
}
