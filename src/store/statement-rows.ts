import { type Account, canBeSilent, type Statement, sidesOf } from '../model/index.ts'
import { insertMany } from './insert-many.ts'
import { json, storable } from './json.ts'
import type { Database } from './tables.ts'
import { tokensOf } from './tokens.ts'

/** What the machine had where people's word took its place. */
export interface Overruled {
  /** Statements as the machine coded them, by the id of the corrected one. */
  readonly corrected: ReadonlyMap<string, Statement>
  /** Statements that people say are none. */
  readonly statements: readonly Statement[]
}

export const NOTHING_OVERRULED: Overruled = { corrected: new Map(), statements: [] }

export interface Coded {
  readonly statements: readonly Statement[]
  /** Sides of the meeting. */
  readonly sides: readonly string[]
  readonly overruled: Overruled
}

/** Puts the statements of accounts in the place of those before, and on what each account has any. */
export async function replaceStatements(db: Database, accounts: readonly Account[], coded: Coded): Promise<void> {
  if (accounts.length === 0) return
  const { statements, sides, overruled } = coded
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const ids = [...byId.keys()]
  await db.deleteFrom('statements').where('account_id', 'in', ids).execute()
  const rows = [...statements, ...overruled.statements].map((statement, ordinal) => ({
    ...statementRow(statement, { account: byId.get(statement.account)!, sides, ordinal }),
    machine: overruled.corrected.has(statement.id) ? json(overruled.corrected.get(statement.id)) : null,
    rejected: ordinal >= statements.length,
  }))
  await insertMany(rows, (some) => db.insertInto('statements').values(some).execute())
  await db.deleteFrom('coverage').where('account_id', 'in', ids).execute()
  const covered = accounts.map((account) => ({
    account_id: account.id,
    able: canBeSilent(account),
    issues: [...new Set(statements.filter((one) => one.account === account.id).flatMap(({ issues }) => issues))].sort(),
  }))
  await insertMany(covered, (some) => db.insertInto('coverage').values(some).execute())
}

/** Characters kept on either side of a quote, by which it is told apart from the same words elsewhere. */
const CONTEXT = 48

function statementRow(
  statement: Statement,
  { account, sides, ordinal }: { account: Account; sides: readonly string[]; ordinal: number },
) {
  const { text, lang, date } = account
  const { side } = statement
  return {
    id: statement.id,
    account_id: statement.account,
    ordinal,
    span_start: statement.start,
    span_end: statement.end,
    sides: side === 'joint' ? ['joint', ...sidesOf(side, sides)] : side === 'none' ? ['none'] : [...sidesOf(side, sides)],
    issues: [...statement.issues],
    act: statement.act,
    intensity: statement.intensity,
    voice: statement.voice,
    speaker: statement.speaker === null ? null : storable(statement.speaker),
    lang,
    date,
    confidence: statement.confidence,
    quote: storable(statement.quote),
    prefix: storable(text.slice(Math.max(0, statement.start - CONTEXT), statement.start)),
    suffix: storable(text.slice(statement.end, statement.end + CONTEXT)),
    data: json(statement),
    tokens: tokensOf(statement, lang),
  }
}
