import type { Account, Comparison, Finding, Link, Statement } from '../model/index.ts'
import { type Accounts, makeAccounts } from './accounts.ts'
import { atomically } from './atomically.ts'
import { findingRow } from './finding-rows.ts'
import { insertMany } from './insert-many.ts'
import { json } from './json.ts'
import { NOTHING_OVERRULED, type Overruled, replaceStatements } from './statement-rows.ts'
import type { Database } from './tables.ts'

/** What an analysis changed, by ids. */
export interface Changes {
  readonly statements: Difference
  readonly findings: Difference
}

export interface Difference {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Of those kept, which came out otherwise. */
  readonly changed: readonly string[]
  readonly kept: number
}

export interface SaveOptions {
  readonly runId?: string
  /** What people's word took the place of: it is kept beside, and can come back. */
  readonly overruled?: Overruled & { readonly findings: readonly Finding[] }
}

export interface Comparisons {
  /** Puts the comparison of a meeting's accounts in the place of the one before; ids of its accounts are those of documents. */
  save(meetingId: string, comparison: Comparison, options?: SaveOptions): Promise<Changes>
  /** As it was saved, to the byte; null where the meeting was not analysed. */
  load(meetingId: string): Promise<Comparison | null>
  /** The same of several meetings, in the order of their ids; those that were not analysed are left out. */
  loadMany(meetingIds: readonly string[]): Promise<{ readonly id: string; readonly comparison: Comparison }[]>
  /** Statements of accounts that are in no meeting yet, in the place of those before. */
  saveStatements(accounts: readonly Account[], statements: readonly Statement[], overruled?: Overruled): Promise<void>
}

export function makeComparisons(db: Database, accounts: Accounts): Comparisons {
  return {
    save: (meetingId, comparison, options = {}) => atomically(db, (inside) => save(inside, { meetingId, comparison, options })),
    load: async (meetingId) => (await loadMany(db, accounts, [meetingId]))[0]?.comparison ?? null,
    loadMany: (meetingIds) => loadMany(db, accounts, meetingIds),
    saveStatements: (accounts, statements, overruled = NOTHING_OVERRULED) =>
      atomically(db, (inside) => replaceStatements(inside, accounts, { statements, sides: [], overruled })),
  }
}

interface Saving {
  readonly meetingId: string
  readonly comparison: Comparison
  readonly options: SaveOptions
}

async function save(db: Database, { meetingId, comparison, options }: Saving): Promise<Changes> {
  const { runId = null, overruled } = options
  const { accounts: members, statements, links, findings, meeting, ...rest } = comparison
  const before = (await loadMany(db, makeAccounts(db), [meetingId]))[0]?.comparison ?? null
  const ids = members.map(({ id }) => id)
  const alike = before !== null && sameText(before.meeting.sides, meeting.sides) && sameText(before.statements, statements)
  // What comes out as it was is not written again.
  if (!alike || overruled || (await hasOverruled(db, ids)))
    await replaceStatements(db, members, { statements, sides: meeting.sides, overruled: overruled ?? NOTHING_OVERRULED })
  if (!before || !sameText(before.links, links)) await replaceLinks(db, meetingId, links)
  if (!before || overruled || !sameText(before.findings, findings) || (await hasRejected(db, meetingId)))
    await replaceFindings(db, meetingId, { findings, rejected: overruled?.findings ?? [] })
  await db
    .updateTable('meetings')
    .set({
      date: meeting.date,
      form: meeting.form,
      place: meeting.place,
      sides: [...meeting.sides],
      data: json(meeting),
      analysis: json({ ...rest, accountIds: ids }),
      stale: false,
      run_id: runId,
      analysed_at: new Date().toISOString(),
    })
    .where('id', '=', meetingId)
    .execute()
  return {
    statements: differences(before?.statements ?? [], statements),
    findings: differences(before?.findings ?? [], findings),
  }
}

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

async function hasOverruled(db: Database, accounts: readonly string[]): Promise<boolean> {
  if (accounts.length === 0) return false
  const query = db
    .selectFrom('statements')
    .select('id')
    .where('account_id', 'in', [...accounts])
  const row = await query.where(({ or, eb }) => or([eb('rejected', '=', true), eb('machine', 'is not', null)])).executeTakeFirst()
  return row !== undefined
}

async function hasRejected(db: Database, meetingId: string): Promise<boolean> {
  const query = db.selectFrom('findings').select('id').where('meeting_id', '=', meetingId).where('rejected', '=', true)
  return (await query.executeTakeFirst()) !== undefined
}

async function replaceLinks(db: Database, meetingId: string, links: readonly Link[]): Promise<void> {
  await db.deleteFrom('links').where('meeting_id', '=', meetingId).execute()
  await insertMany(
    links.map((link, ordinal) => linkRow(meetingId, link, ordinal)),
    (rows) => db.insertInto('links').values(rows).execute(),
  )
}

async function replaceFindings(
  db: Database,
  meetingId: string,
  { findings, rejected }: { readonly findings: readonly Finding[]; readonly rejected: readonly Finding[] },
): Promise<void> {
  await db.deleteFrom('findings').where('meeting_id', '=', meetingId).execute()
  const rows = [...findings, ...rejected].map((finding, ordinal) => ({
    ...findingRow({ meetingId }, finding, ordinal),
    rejected: ordinal >= findings.length,
  }))
  await insertMany(rows, (some) => db.insertInto('findings').values(some).execute())
}

interface Named {
  readonly id: string
}

function differences(before: readonly Named[], after: readonly Named[]): Difference {
  const was = new Map(before.map((one) => [one.id, JSON.stringify(one)]))
  const is = new Set(after.map(({ id }) => id))
  const kept = after.filter(({ id }) => was.has(id))
  return {
    added: after.filter(({ id }) => !was.has(id)).map(({ id }) => id),
    removed: [...was.keys()].filter((id) => !is.has(id)),
    changed: kept.filter((one) => was.get(one.id) !== JSON.stringify(one)).map(({ id }) => id),
    kept: kept.length,
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

/** Whatever the number of meetings, five queries. */
async function loadMany(db: Database, accounts: Accounts, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('meetings')
    .select(['id', 'data', 'analysis'])
    .where('id', 'in', [...ids])
    .where('analysis', 'is not', null)
    .orderBy('id')
    .execute()
  const analyses = rows.map(({ id, data, analysis }) => ({ id, data, analysis: analysis as Analysis }))
  const members = analyses.flatMap(({ analysis }) => analysis.accountIds)
  if (members.length === 0) return []
  const readings = new Map((await accounts.getMany(members)).map(({ account }) => [account.id, account]))
  const statements = await db
    .selectFrom('statements')
    .select(['account_id', 'ordinal', 'data'])
    .where('account_id', 'in', members)
    .where('rejected', '=', false)
    .orderBy('ordinal')
    .execute()
  const meetingIds = analyses.map(({ id }) => id)
  const links = await db
    .selectFrom('links')
    .select(['meeting_id', 'data'])
    .where('meeting_id', 'in', meetingIds)
    .orderBy('ordinal')
    .execute()
  const findings = await db
    .selectFrom('findings')
    .select(['meeting_id', 'data'])
    .where('meeting_id', 'in', meetingIds)
    .where('rejected', '=', false)
    .orderBy('ordinal')
    .execute()
  const said = groupBy(statements, ({ account_id: account }) => account)
  const linked = groupBy(links, ({ meeting_id: id }) => id)
  const found = groupBy(findings, ({ meeting_id: id }) => id ?? '')
  return analyses.map(({ id, data, analysis: { accountIds, ...rest } }) => ({
    id,
    comparison: {
      format: rest.format,
      manifest: rest.manifest,
      meeting: data as Comparison['meeting'],
      accounts: accountIds.flatMap((account) => readings.get(account) ?? []),
      statements: accountIds
        .flatMap((account) => said.get(account) ?? [])
        .sort((a, b) => a.ordinal - b.ordinal)
        .map((row) => row.data as Statement),
      links: (linked.get(id) ?? []).map((row) => row.data as Link),
      matrix: rest.matrix,
      headline: rest.headline,
      findings: (found.get(id) ?? []).map((row) => row.data as Finding),
      ...(rest.bound ? { bound: rest.bound } : {}),
      problems: rest.problems,
    } satisfies Comparison,
  }))
}

/** What a comparison holds beside what has tables of its own. */
type Analysis = Omit<Comparison, 'accounts'> & { readonly accountIds: readonly string[] }

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
