import type { Finding, SideId } from '../../model/index.ts'
import { type Backing, backings, sidePairs } from '../backing.ts'
import { statementConfidence } from '../confidence.ts'
import type { Context } from '../context.ts'
import { accountsOf, evidenceOf, makeFinding } from '../draft.ts'
import { saidOf } from '../said.ts'
import { byTelling, isCoreInterest, jointSalience, statementSalience } from '../salience.ts'

/** Rests on an absence over all accounts, each of which may have been read wrong. */
const DOUBT = 0.8
/** The backer's own core interests came up, so that backing could have been returned … */
const RAISED = 0.8
/** … or did not, and the missing return says little. */
const NOT_RAISED = 0.45

/** True where some account reports a position on a core interest of the side that is not the other's as well. */
function raised(context: Context, side: SideId, other: SideId): boolean {
  return context.statements.some((statement) =>
    statement.issues.some((issue) => isCoreInterest(context, issue, side) && !isCoreInterest(context, issue, other)),
  )
}

/**
 * One side backs the other on the other's core interests and is not backed on its own: in no account at all, or in none by the
 * side that is backed (`within`), though another has it return backing and the backer's own accounts carry what it gave; where
 * they do not, each withholds its own, which is another kind. Claimed only where a whole account exists and the backer has core
 * interests on record.
 */
export function unreciprocated(context: Context): Finding[] {
  if (context.silentAccounts.length === 0) return []
  const all = backings(context)
  return sidePairs(context).flatMap(([by, of]) => {
    if (!context.coreInterests.sides[by]) return []
    const tellers = (backing: Backing): SideId | null => context.account(backing.statement.account).side
    const given = all.filter((backing) => backing.by === by && backing.of === of)
    const returned = all.filter((backing) => backing.by === of && backing.of === by)
    if (given.length > 0 && returned.length === 0) return [toFinding(context, given, {})]
    const within = given.filter((backing) => tellers(backing) === of)
    const kept = given.some((backing) => tellers(backing) === by)
    if (within.length === 0 || !kept || returned.some((backing) => tellers(backing) === of)) return []
    return [toFinding(context, within, { within: true })]
  })
}

function toFinding(context: Context, given: readonly Backing[], scope: { readonly within?: true }): Finding {
  const told = (backing: Backing): number => statementSalience(context, backing.statement, backing.issue, { own: false })
  const [strongest] = [...given].sort((a, b) => told(b) - told(a)) as [Backing]
  const { by, of, issue, statement } = strongest
  const statements = byTelling(context, [...new Set(given.map((backing) => backing.statement))], issue, { own: false })
  return makeFinding(context, {
    kind: 'unreciprocated',
    issue,
    side: by,
    reportedBy: accountsOf(statements),
    omittedBy: [],
    evidence: evidenceOf(statements),
    telling: { form: 'unreciprocated', said: saidOf(context, statement, issue), by, of, ...scope },
    salience: jointSalience(given.map(told)) * (raised(context, by, of) ? RAISED : NOT_RAISED),
    surprise: null,
    confidence: statementConfidence(statements) * DOUBT,
  })
}
