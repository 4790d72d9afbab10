import type { Account, Act, Issue, SideId, Statement } from '../model/index.ts'
import type { Context } from './context.ts'
import { greatestLikeness, mostTelling } from './nearness.ts'

/** How sure a search of a whole account is, before anything speaks against the silence. */
const WHOLE = 0.95
/** An account whose completeness nobody knows may go on where our copy ends. */
const UNKNOWN = 0.85
/** The issue is named within words of that side that were coded otherwise: perhaps they do count. */
const NAMED_BY_SIDE = 0.5
/** The issue is named where nobody is taken to speak. */
const NAMED_IN_NARRATION = 0.85
/** The most that a passage by the same side on the same concepts takes away. */
const LIKENESS_COST = 0.5
/** A passage linked to it is coded under other issues: more often it tells the rest of a list than the same matter. */
const TOLD_ELSEWHERE = 0.85
/**
 * A position without a counterpart, in an account that touches the matter, is really left out about this often, by act:
 * backing, objections and warnings stand out, while praise and general views are told in other words or not missed.
 */
const LEFT_OUT: Partial<Record<Act, number>> = {
  support: 0.9,
  oppose: 0.9,
  warn: 0.9,
  agree: 0.9,
  deny: 0.9,
  propose: 0.65,
  praise: 0.4,
}
const ELSE_LEFT_OUT = 0.55
/** … and half as often where a free passage takes the same kind of position on the same issues: a link may be missing. */
const MAYBE_UNLINKED = 0.5
/** Sides of the meeting are not known: whose silence it would be is a guess. */
const UNKNOWN_SIDES = 0.5

/** Probability that the statements are read right: the surest of them, as one is enough. */
export function statementConfidence(statements: readonly Statement[]): number {
  return Math.max(0, ...statements.map((statement) => statement.confidence))
}

/** Absences are held back while it is not known who met. */
export function sidesKnown(context: Context): number {
  return context.meeting.sides.length < 2 ? UNKNOWN_SIDES : 1
}

function completeness(account: Account): number {
  return account.completeness === 'whole' ? WHOLE : UNKNOWN
}

function namedElsewhere(context: Context, silent: Account, issue: Issue, side: SideId): number {
  let factor = 1
  for (const mention of context.mentionsOf(silent.id, issue)) {
    const around = context.around(silent.id, mention)
    if (around.some((statement) => statement.issues.includes(issue))) continue
    if (around.some((statement) => context.speaksFor(statement).includes(side))) factor = Math.min(factor, NAMED_BY_SIDE)
    else factor = Math.min(factor, NAMED_IN_NARRATION)
  }
  return factor
}

/** Probability that the account really has nothing by the side on the issue. */
export function silenceConfidence(
  context: Context,
  silent: Account,
  about: { issue: Issue; side: SideId; statements: readonly Statement[] },
): number {
  const bySide = (statement: Statement) => context.speaksFor(statement).includes(about.side)
  const told = about.statements.every((statement) =>
    context.counterparts(statement, silent.id).some((other) => bySide(other.statement)),
  )
  return (
    completeness(silent) *
    namedElsewhere(context, silent, about.issue, about.side) *
    (1 - LIKENESS_COST * Math.max(0, ...greatestLikeness(context, mostTelling(context, about), silent.id, bySide))) *
    (told ? TOLD_ELSEWHERE : 1)
  )
}

/** True where the account has a passage of the same act, side and issues, no more and no fewer, that is linked to nothing in the reporting account. */
function hasFreeTwin(context: Context, silent: Account, statement: Statement): boolean {
  const [first] = statement.issues
  if (first === undefined) return false
  return context
    .onIssue(silent.id, first)
    .some(
      (other) =>
        other.act === statement.act &&
        context.speaksFor(other).some((side) => context.speaksFor(statement).includes(side)) &&
        statement.issues.length === other.issues.length &&
        statement.issues.every((issue) => other.issues.includes(issue)) &&
        context.counterparts(other, statement.account).length === 0,
    )
}

/** Probability that the account leaves out at least one of the positions: each further one makes it likelier. */
export function withholdingConfidence(
  context: Context,
  silent: Account,
  about: { issue: Issue; side: SideId; statements: readonly Statement[] },
): number {
  const touches = (statement: Statement) =>
    statement.issues.includes(about.issue) && context.speaksFor(statement).includes(about.side)
  const likenesses = greatestLikeness(context, mostTelling(context, about), silent.id, touches)
  const allTold = mostTelling(context, about).reduce((product, statement, at) => {
    const unlike = 1 - LIKENESS_COST * (likenesses[at] as number)
    const linkMissing = hasFreeTwin(context, silent, statement) ? MAYBE_UNLINKED : 1
    return product * (1 - (LEFT_OUT[statement.act] ?? ELSE_LEFT_OUT) * unlike * linkMissing)
  }, 1)
  return completeness(silent) * (1 - allTold)
}
