import { type Account, type Comparison, type Finding, type Link, type Statement, sidesOf } from '../model/index.ts'
import type { Accounts } from './accounts.ts'
import { atomically } from './atomically.ts'
import { insertMany } from './insert-many.ts'
import { json, storable } from './json.ts'
import type { Database } from './tables.ts'
import { tokensOf } from './tokens.ts'

/** What an analysis changed. */
export interface Changes {
  readonly statements: { readonly added: number; readonly removed: number; readonly kept: number }
  readonly findings: { readonly added: readonly string[]; readonly removed: readonly string[]; readonly kept: number }
}

export interface Comparisons {
  /** Puts the comparison of a meeting's accounts in the place of the one before; ids of its accounts are those of documents. */
  save(meetingId: string, comparison: Comparison, options?: { readonly runId?: string }): Promise<Changes>
  /** As it was saved, to the byte; null where the meeting was not analysed. */
  load(meetingId: string): Promise<Comparison | null>
  /** Statements of accounts that are in no meeting yet, in the place of those before. */
  saveStatements(accounts: readonly Account[], statements: readonly Statement[]): Promise<void>
}

export function makeComparisons(db: Database, accounts: Accounts): Comparisons {
  return {
    save: (meetingId, comparison, options = {}) =>
      atomically(db, (inside) => save(inside, { meetingId, comparison, runId: options.runId ?? null })),
    load: (meetingId) => load(db, accounts, meetingId),
    saveStatements: (accounts, statements) =>
      atomically(db, (inside) => replaceStatements(inside, accounts, { statements, sides: [] })),
  }
}

interface Saving {
  readonly meetingId: string
  readonly comparison: Comparison
  readonly runId: string | null
}

async function save(db: Database, { meetingId, comparison, runId }: Saving): Promise<Changes> {
  const { accounts, statements, links, findings, meeting, ...rest } = comparison
  const accountIds = accounts.map(({ id }) => id)
  const statementsBefore = new Set(
    (await db.selectFrom('statements').select('id').where('account_id', 'in', accountIds).execute()).map(({ id }) => id),
  )
  const findingsBefore = (await db.selectFrom('findings').select('id').where('meeting_id', '=', meetingId).execute()).map(
    ({ id }) => id,
  )
  await replaceStatements(db, accounts, { statements, sides: meeting.sides })
  await db.deleteFrom('links').where('meeting_id', '=', meetingId).execute()
  await insertMany(
    links.map((link, ordinal) => linkRow(meetingId, link, ordinal)),
    (rows) => db.insertInto('links').values(rows).execute(),
  )
  await db.deleteFrom('findings').where('meeting_id', '=', meetingId).execute()
  await insertMany(
    findings.map((finding, ordinal) => findingRow({ meetingId }, finding, ordinal)),
    (rows) => db.insertInto('findings').values(rows).execute(),
  )
  await db
    .updateTable('meetings')
    .set({
      date: meeting.date,
      form: meeting.form,
      place: meeting.place,
      sides: [...meeting.sides],
      data: json(meeting),
      analysis: json({ ...rest, accountIds }),
      stale: false,
      run_id: runId,
      analysed_at: new Date().toISOString(),
    })
    .where('id', '=', meetingId)
    .execute()
  return changesOf(
    { statements: statementsBefore, findings: new Set(findingsBefore) },
    { statements: new Set(statements.map(({ id }) => id)), findings: new Set(findings.map(({ id }) => id)) },
  )
}

interface Ids {
  readonly statements: ReadonlySet<string>
  readonly findings: ReadonlySet<string>
}

function changesOf(before: Ids, after: Ids): Changes {
  const missing = (from: ReadonlySet<string>, into: ReadonlySet<string>): string[] => [...from].filter((id) => !into.has(id))
  const added = missing(after.findings, before.findings)
  const addedStatements = missing(after.statements, before.statements).length
  return {
    statements: {
      added: addedStatements,
      removed: missing(before.statements, after.statements).length,
      kept: after.statements.size - addedStatements,
    },
    findings: { added, removed: missing(before.findings, after.findings), kept: after.findings.size - added.length },
  }
}

interface Coded {
  readonly statements: readonly Statement[]
  /** Sides of the meeting. */
  readonly sides: readonly string[]
}

async function replaceStatements(db: Database, accounts: readonly Account[], { statements, sides }: Coded): Promise<void> {
  if (accounts.length === 0) return
  const byId = new Map(accounts.map((account) => [account.id, account]))
  await db
    .deleteFrom('statements')
    .where('account_id', 'in', [...byId.keys()])
    .execute()
  const rows = statements.map((statement, ordinal) =>
    statementRow(statement, { account: byId.get(statement.account)!, sides, ordinal }),
  )
  await insertMany(rows, (some) => db.insertInto('statements').values(some).execute())
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

function linkRow(meetingId: string, link: Link, ordinal: number) {
  return {
    meeting_id: meetingId,
    ordinal,
    statement_ids: [...link.statements],
    relations: [...link.relations],
    confidence: link.confidence,
    data: json(link),
  }
}

export function findingRow(
  of: { readonly meetingId: string } | { readonly documentId: string },
  finding: Finding,
  ordinal: number,
) {
  const meetingId = 'meetingId' in of ? of.meetingId : null
  const documentId = 'documentId' in of ? of.documentId : null
  return {
    scope: meetingId === null ? `document:${documentId}` : `meeting:${meetingId}`,
    id: finding.id,
    meeting_id: meetingId,
    document_id: documentId,
    ordinal,
    kind: finding.kind,
    issue: finding.issue,
    side: finding.side,
    account_ids: [...new Set([...finding.reportedBy, ...finding.omittedBy, ...finding.evidence.map(({ account }) => account)])],
    salience: finding.salience,
    confidence: finding.confidence,
    surprise: finding.surprise,
    data: json(finding),
  }
}

async function load(db: Database, accounts: Accounts, meetingId: string): Promise<Comparison | null> {
  const row = await db.selectFrom('meetings').select(['data', 'analysis']).where('id', '=', meetingId).executeTakeFirst()
  if (!row?.analysis) return null
  const { accountIds, ...rest } = row.analysis as Omit<Comparison, 'accounts'> & { accountIds: string[] }
  const readings = new Map((await accounts.getMany(accountIds)).map(({ account }) => [account.id, account]))
  const statements = await db
    .selectFrom('statements')
    .select('data')
    .where('account_id', 'in', accountIds)
    .orderBy('ordinal')
    .execute()
  const links = await db.selectFrom('links').select('data').where('meeting_id', '=', meetingId).orderBy('ordinal').execute()
  const findings = await db.selectFrom('findings').select('data').where('meeting_id', '=', meetingId).orderBy('ordinal').execute()
  return {
    format: rest.format,
    manifest: rest.manifest,
    meeting: row.data as Comparison['meeting'],
    accounts: accountIds.flatMap((id) => readings.get(id) ?? []),
    statements: statements.map(({ data }) => data as Statement),
    links: links.map(({ data }) => data as Link),
    matrix: rest.matrix,
    headline: rest.headline,
    findings: findings.map(({ data }) => data as Finding),
    ...(rest.bound ? { bound: rest.bound } : {}),
    problems: rest.problems,
  }
}
