import type { Account, Finding, Issue, SideId, Statement } from '../../model/index.ts'
import { isPosition } from '../../model/index.ts'
import { type Absence, absenceFindings, type Wording } from '../absence.ts'
import { silenceConfidence } from '../confidence.ts'
import { areSiblings, type Context } from '../context.ts'
import { searchableIssues } from './omission.ts'

/** That an issue is not even named adds to the omissions of its statements, which come first. */
const WEIGHT = 0.45

/** Matters without a name of their own: an account can speak of the relationship in any words. */
const NAMELESS = new Set<Issue>([
  'bilateral',
  'world-order',
  'multilateral',
  'domestic',
  'core-interests',
  'strategic-competition',
])

function named(context: Context, account: string, issue: Issue): boolean {
  return (
    context.mentionsOf(account, issue).length > 0 ||
    context.statementsOf(account).some((statement) => statement.issues.includes(issue))
  )
}

/** Whose silence it is first of all: the account's own side's, where that side is reported to have spoken. */
function weighedSide(silent: Account, sides: readonly SideId[]): SideId | undefined {
  return sides.find((side) => side === silent.side) ?? [...sides].sort()[0]
}

const WORDING: Wording = { weight: WEIGHT, telling: () => ({ form: 'silence' }) }

/** An issue that another account reports is not so much as named anywhere in a whole account. */
export function silence(context: Context): Finding[] {
  const absences: Absence[] = []
  for (const issue of searchableIssues(context).filter((id) => !NAMELESS.has(id))) {
    for (const silent of context.silentAccounts) {
      const family = context.accounts.filter((other) => other.id === silent.id || areSiblings(other, silent))
      if (family.some((account) => named(context, account.id, issue))) continue
      const statements: Statement[] = context.statements.filter(
        (statement) =>
          statement.account !== silent.id &&
          isPosition(statement.act) &&
          statement.issues.includes(issue) &&
          context.speaksFor(statement).length > 0,
      )
      const side = weighedSide(
        silent,
        statements.flatMap((statement) => context.speaksFor(statement)),
      )
      if (side === undefined) continue
      const about = { issue, side, statements }
      absences.push({ kind: 'silence', ...about, shownSide: null, silent, silence: silenceConfidence(context, silent, about) })
    }
  }
  return absenceFindings(context, absences, WORDING)
}
