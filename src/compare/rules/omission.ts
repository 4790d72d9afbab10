import type { Account, Finding, Issue, SideId, Statement } from '../../model/index.ts'
import { type Absence, absenceFindings, type Wording } from '../absence.ts'
import { silenceConfidence } from '../confidence.ts'
import { areSiblings, type Context } from '../context.ts'
import { saidOf } from '../said.ts'

/** Statements of the other accounts by the side on the issue. */
export function reportedElsewhere(context: Context, silent: Account, issue: Issue, side: SideId): Statement[] {
  return context.accounts
    .filter((account) => account.id !== silent.id && !areSiblings(account, silent))
    .flatMap((account) => context.positions(account.id, issue, side))
}

/** True where the account, or a sibling account of its side, has anything by the side on the issue. */
export function sideTouches(context: Context, account: Account, issue: Issue, side: SideId): boolean {
  return context.accounts
    .filter((other) => other.id === account.id || areSiblings(other, account))
    .some((other) => context.touching(other.id, issue, side).length > 0)
}

/** Issues that can be looked for; `other` is what no form stands for. */
export function searchableIssues(context: Context): Issue[] {
  return [...new Set(context.statements.flatMap((statement) => statement.issues))].filter((issue) => issue !== 'other').sort()
}

/** Sides that met; where nobody knows, those that are given statements. */
export function sidesOfMeeting(context: Context): readonly SideId[] {
  const { sides } = context.meeting
  return sides.length >= 2 ? sides : [...new Set([...sides, ...context.statements.flatMap((s) => context.speaksFor(s))])].sort()
}

function wording(context: Context): Wording {
  return {
    weight: 1,
    telling: ({ statements, reportedBy, absence: { issue, side } }) => ({
      form: 'omission',
      said: saidOf(context, statements[0] as Statement, issue),
      side,
      further: statements.length - 1,
      alone: context.accounts.every(({ id }) => reportedBy.includes(id) || context.touching(id, issue, side).length === 0),
    }),
  }
}

/**
 * One account reports a side's statement on an issue; another, which covers the meeting whole, has no statement by that
 * side on it. `self-omission` where the silent account is the very side's. What a sibling account of the same side reports
 * is a `version-difference`; where the silent account touches the issue, `withheld-position`.
 */
export function omission(context: Context): Finding[] {
  const absences: Absence[] = []
  for (const issue of searchableIssues(context)) {
    for (const side of sidesOfMeeting(context)) {
      for (const silent of context.silentAccounts) {
        if (sideTouches(context, silent, issue, side)) continue
        const statements = reportedElsewhere(context, silent, issue, side)
        if (statements.length === 0) continue
        const kind = silent.side === side ? 'self-omission' : 'omission'
        const silence = silenceConfidence(context, silent, { issue, side, statements })
        absences.push({ kind, issue, side, statements, silent, silence })
      }
    }
  }
  return absenceFindings(context, absences, wording(context))
}
