import type { Finding, Statement } from '../../model/index.ts'
import { isPosition } from '../../model/index.ts'
import { areSiblings, type Context, type Counterpart, isRecord } from '../context.ts'
import { evidenceOf, makeFinding } from '../draft.ts'
import { sharedSides } from '../pairs.ts'
import { saidOf } from '../said.ts'
import { statementSalience } from '../salience.ts'
import { strengthDifference } from '../strength.ts'

/** What a recording bears out of a contested claim matters more than the claim alone, but after the absence itself. */
const CORROBORATED_WEIGHT = 0.7
const REFUTED_WEIGHT = 1

/** Whole accounts by others that have nothing corresponding to the statement. */
function without(context: Context, statement: Statement): string[] {
  const teller = context.account(statement.account)
  return context.silentAccounts
    .filter((account) => account.id !== teller.id && !areSiblings(account, teller))
    .filter((account) => context.counterparts(statement, account.id).length === 0)
    .map((account) => account.id)
}

/** True where another telling account, of another side, reports it as well. */
function toldElsewhere(context: Context, statement: Statement): boolean {
  const teller = context.account(statement.account)
  return context.accounts.some(
    (account) =>
      account.id !== teller.id &&
      !isRecord(account) &&
      !areSiblings(account, teller) &&
      context.counterparts(statement, account.id).length > 0,
  )
}

function speaksAgainst(context: Context, statement: Statement, { statement: record, relations }: Counterpart): boolean {
  if (relations.includes('contradicts') || relations.includes('reattributed')) return true
  const sameAct = statement.act === record.act && strengthDifference(statement, record) === 0
  return sharedSides(context, statement, record).length === 0 || (sameAct && statement.polarity !== record.polarity)
}

function toFinding(context: Context, statement: Statement, found: Counterpart, lacking: readonly string[]): Finding | undefined {
  const issue = statement.issues[0]
  if (issue === undefined) return undefined
  const refuted = speaksAgainst(context, statement, found)
  const record = found.statement
  const own = lacking.some((id) => context.speaksFor(statement).some((side) => side === context.account(id).side))
  return makeFinding(context, {
    kind: refuted ? 'refuted' : 'corroborated',
    issue,
    side: statement.side === 'joint' ? 'joint' : (context.speaksFor(statement)[0] ?? null),
    reportedBy: [...new Set([statement.account, record.account])].sort(),
    omittedBy: [],
    evidence: evidenceOf([statement, record]),
    telling: { form: 'record', said: saidOf(context, statement, issue), record: record.account, lacking },
    salience: statementSalience(context, statement, issue, { own }) * (refuted ? REFUTED_WEIGHT : CORROBORATED_WEIGHT),
    surprise: null,
    confidence: statement.confidence * record.confidence * found.confidence,
  })
}

/** A recording or transcript bears out, or speaks against, what only one account reports. What it lacks proves nothing. */
export function record(context: Context): Finding[] {
  const records = context.accounts.filter(isRecord)
  return context.statements
    .filter((statement) => isPosition(statement.act) && !isRecord(context.account(statement.account)))
    .filter((statement) => context.speaksFor(statement).length > 0)
    .flatMap((statement) => {
      const lacking = without(context, statement)
      if (lacking.length === 0 || toldElsewhere(context, statement)) return []
      const found = records
        .flatMap((account) => context.counterparts(statement, account.id))
        .filter(({ statement: other }) => isPosition(other.act) && context.speaksFor(other).length > 0)
      // One passage that bears it out is enough, whatever others say of the same matter.
      const chosen = found.find((other) => !speaksAgainst(context, statement, other)) ?? found[0]
      return chosen ? (toFinding(context, statement, chosen, lacking) ?? []) : []
    })
}
