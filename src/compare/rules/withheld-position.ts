import type { Account, Finding, Issue, SideId, Statement } from '../../model/index.ts'
import { isPosition } from '../../model/index.ts'
import { type Absence, absenceFindings, type Wording } from '../absence.ts'
import { withholdingConfidence } from '../confidence.ts'
import { areSiblings, type Context } from '../context.ts'
import { saidOf } from '../said.ts'
import { statementSalience } from '../salience.ts'
import { strengthDifference } from '../strength.ts'
import { reportedElsewhere, searchableIssues, sidesOfMeeting, sideTouches } from './omission.ts'

/** A position left out of a passage on the matter weighs a little less than a side's silence on the whole matter. */
const WEIGHT = 0.9

/** Less likely than this, that a position is left out is not claimed at all. */
const LEAST_SILENCE = 0.4
/** A passage that says only that the matter was discussed, but is linked to the position, may sum it up. */
const SUMMED_UP = 0.6
const PERHAPS_SUMMED_UP = 0.8

/** Links less sure than this are as often none: they lower the probability and do not settle it. */
const SURE_LINK = 0.4

/** Backing, an objection or a warning is not carried by a passage that only describes or sets out a view. */
function onlyViews(statement: Statement, found: Statement): boolean {
  return found.act === 'assess' && strengthDifference(statement, found) >= WHOLE_STEP
}
const WHOLE_STEP = 2

/** True where the account, or a sibling of it, carries the position; that the matter was discussed does not carry it. */
function carries(context: Context, account: Account, statement: Statement): boolean {
  return context.accounts
    .filter((other) => other.id === account.id || areSiblings(other, account))
    .some((other) =>
      context
        .counterparts(statement, other.id)
        .some(
          ({ statement: found, confidence }) => confidence >= SURE_LINK && isPosition(found.act) && !onlyViews(statement, found),
        ),
    )
}

/**
 * Probability that no passage sums the position up. One that is only perhaps linked to it is less likely to, and not at all where
 * it takes a milder position.
 */
function notSummedUp(context: Context, silent: Account, statement: Statement): number {
  const surest = Math.max(
    0,
    ...context
      .counterparts(statement, silent.id)
      .filter(({ statement: other, confidence }) =>
        confidence >= SURE_LINK ? !onlyViews(statement, other) : strengthDifference(statement, other) <= 0,
      )
      .map(({ confidence }) => confidence),
  )
  return surest === 0 ? 1 : surest < SURE_LINK ? PERHAPS_SUMMED_UP : SUMMED_UP
}

/** Sides under which the account touches the issue among those that the statement speaks for. */
function touchedSides(context: Context, silent: Account, statement: Statement, issue: Issue): SideId[] {
  return context.speaksFor(statement).filter((side) => context.touching(silent.id, issue, side).length > 0)
}

/** The one issue under which a statement is told as withheld: the most telling that the silent account touches. */
function issueOf(context: Context, silent: Account, statement: Statement): Issue | undefined {
  const touched = statement.issues.filter(
    (issue) => issue !== 'other' && touchedSides(context, silent, statement, issue).length > 0,
  )
  const telling = (issue: Issue) => statementSalience(context, statement, issue, { own: false })
  return touched.sort((a, b) => telling(b) - telling(a))[0]
}

/** A statement that is evidence of an omission by the account already is not reported again. */
function isOmitted(context: Context, silent: Account, statement: Statement): boolean {
  return statement.issues.some(
    (issue) => issue !== 'other' && context.speaksFor(statement).some((side) => !sideTouches(context, silent, issue, side)),
  )
}

function wording(context: Context): Wording {
  return {
    weight: WEIGHT,
    telling: ({ statements, omittedBy, absence: { issue, side } }) => {
      const first = statements[0] as Statement
      return {
        form: 'withheld',
        said: saidOf(context, first, issue),
        side: context.speaksFor(first).length === 1 ? side : null,
        further: statements.length - 1,
        onlyDiscussed: omittedBy.every((id) => context.positions(id, issue, side).length === 0),
      }
    },
  }
}

/** Statements of the other accounts whose position the silent account leaves out, by issue and side. */
function withheldFrom(context: Context, silent: Account): Absence[] {
  const groups = new Map<string, { issue: Issue; side: SideId; joint: boolean; statements: Statement[] }>()
  const reported = new Set(
    searchableIssues(context).flatMap((issue) =>
      sidesOfMeeting(context).flatMap((side) => reportedElsewhere(context, silent, issue, side)),
    ),
  )
  for (const statement of reported) {
    if (carries(context, silent, statement) || isOmitted(context, silent, statement)) continue
    const issue = issueOf(context, silent, statement)
    if (issue === undefined) continue
    const joint = statement.side === 'joint'
    const sides = touchedSides(context, silent, statement, issue)
    const own = sides.find((side) => side === silent.side) ?? (sides[0] as SideId)
    for (const side of joint ? [own] : sides) {
      const key = `${issue}|${joint ? 'joint' : side}`
      const group = groups.get(key) ?? { issue, side, joint, statements: [] }
      group.statements.push(statement)
      groups.set(key, group)
    }
  }
  return [...groups.values()].map(({ issue, side, joint, statements }) => ({
    kind: 'withheld-position',
    issue,
    side,
    ...(joint ? { shownSide: 'joint' as const } : {}),
    statements,
    silent,
    silence:
      withholdingConfidence(context, silent, { issue, side, statements }) *
      Math.max(...statements.map((statement) => notSummedUp(context, silent, statement))),
  }))
}

/**
 * A whole account touches the issue for the side, often only with "exchanged views", but leaves out the position that
 * another account reports: a position statement without a counterpart.
 */
export function withheldPosition(context: Context): Finding[] {
  return absenceFindings(
    context,
    context.silentAccounts.flatMap((silent) => withheldFrom(context, silent)).filter(({ silence }) => silence >= LEAST_SILENCE),
    wording(context),
  )
}
