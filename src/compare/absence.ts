import type { Account, Finding, FindingKind, Issue, SideId, Statement, Telling } from '../model/index.ts'
import { sidesKnown, statementConfidence } from './confidence.ts'
import type { Context } from './context.ts'
import { accountsOf, evidenceOf, makeFinding, searchedForms } from './draft.ts'
import { nearestPassages } from './nearest.ts'
import { byTelling, jointSalience, statementSalience } from './salience.ts'
import { omissionSurprise } from './surprise.ts'

/** Something that the statements report and an account leaves out. */
export interface Absence {
  readonly kind: FindingKind
  readonly issue: Issue
  /** Whose silence is weighed: the side of the statements. */
  readonly side: SideId
  /** What the finding gives as side where it is not `side` (joint statements, whole issues). */
  readonly shownSide?: Finding['side']
  readonly statements: readonly Statement[]
  readonly silent: Account
  /** Probability that the account is really silent. */
  readonly silence: number
}

/** The same absence in several accounts is one finding. */
function mergeSame(absences: readonly Absence[]): Absence[][] {
  const groups = new Map<string, Absence[]>()
  for (const absence of absences) {
    const ids = absence.statements.map((statement) => statement.id).sort()
    const key = JSON.stringify([absence.kind, absence.issue, absence.shownSide ?? absence.side, ids])
    groups.set(key, [...(groups.get(key) ?? []), absence])
  }
  return [...groups.values()]
}

/** What a rule adds: what is told, and by how much the kind weighs less than the statements themselves. */
export interface Wording {
  readonly weight: number
  readonly telling: (told: {
    statements: readonly Statement[]
    reportedBy: readonly string[]
    omittedBy: readonly string[]
    absence: Absence
  }) => Telling
}

function absenceFinding(context: Context, group: readonly Absence[], wording: Wording): Finding {
  const [absence] = group as [Absence]
  const own = group.some(({ silent, side }) => silent.side === side)
  const statements = byTelling(context, absence.statements, absence.issue, { own })
  const reportedBy = accountsOf(statements)
  const omittedBy = group.map(({ silent }) => silent.id).sort()
  const salience = jointSalience(statements.map((statement) => statementSalience(context, statement, absence.issue, { own })))
  const surprises = group.map(({ issue, side, silent }) => omissionSurprise(context, issue, side, silent, reportedBy.length))
  return makeFinding(context, {
    kind: absence.kind,
    issue: absence.issue,
    side: absence.shownSide === undefined ? absence.side : absence.shownSide,
    reportedBy,
    omittedBy,
    evidence: evidenceOf(statements),
    telling: wording.telling({ statements, reportedBy, omittedBy, absence }),
    salience: salience * wording.weight,
    surprise: Math.max(...surprises),
    confidence: statementConfidence(statements) * Math.min(...group.map(({ silence }) => silence)) * sidesKnown(context),
    searched: searchedForms(
      context,
      [absence.issue],
      group.map(({ silent }) => silent),
    ),
    nearest: group.flatMap(({ silent }) => nearestPassages(context, silent, absence)),
  })
}

/** Findings from absences: one per matter, with every account that leaves it out. */
export function absenceFindings(context: Context, absences: readonly Absence[], wording: Wording): Finding[] {
  return mergeSame(absences).map((group) => absenceFinding(context, group, wording))
}
