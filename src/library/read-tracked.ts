import { sql } from 'kysely'
import type { Account, Finding, Link, Meeting, Statement } from '../model/index.ts'
import type { Database, Store } from '../store/index.ts'
import { type MeetingNeed, narrow, spread, type TrackedMeeting, toTracked } from '../track/index.ts'

/**
 * The meetings of a library that a question over time has to see, in order of their days, and of each as much as it needs:
 * what is not needed is not read, so that the cost grows with what comes back. Meetings without any day are left out.
 */
export async function readTracked(store: Store, need: MeetingNeed): Promise<TrackedMeeting[]> {
  const { db } = store
  const meetings = await meetingsOf(db, need)
  if (meetings.length === 0) return []
  const ids = meetings.map(({ id }) => id)
  const accounts = await accountsOf(db, ids, need)
  const statements = await statementsOf(db, ids, need)
  const links = need.links ? await linksOf(db, ids) : NONE
  const findings = need.findings ? await findingsOf(db, ids) : NONE
  const tracked = meetings.flatMap(({ id, meeting }) => {
    const parts = { accounts: accounts.get(id) ?? [], statements: statements.get(id) ?? [] }
    return toTracked(id, { ...parts, meeting, links: links.get(id) ?? [], findings: findings.get(id) ?? [] }) ?? []
  })
  return narrow(tracked, need)
}

const NONE: ReadonlyMap<string, never[]> = new Map()

/** A meeting whose day nobody says stands under the day of its accounts, which is not known here: it stays in. */
async function meetingsOf(db: Database, { among, anyOf, since, until, most }: MeetingNeed) {
  let query = db.selectFrom('meetings').select(['id', 'data']).where('analysed_at', 'is not', null)
  if (among.length > 0) query = query.where(sql<boolean>`sides @> ${[...among]}::text[]`)
  if (anyOf !== undefined) query = query.where(sql<boolean>`sides && ${[...anyOf]}::text[]`)
  if (since !== undefined) query = query.where(({ eb, or }) => or([eb('date', '>=', since), eb('date', 'is', null)]))
  if (until !== undefined) query = query.where(({ eb, or }) => or([eb('date', '<=', until), eb('date', 'is', null)]))
  const rows = await query.orderBy('date').orderBy('id').execute()
  return spread(rows, most).map(({ id, data }) => ({ id, meeting: data as Meeting }))
}

const HEAD = ['title', 'publisher', 'side', 'lang', 'kind', 'date', 'url', 'completeness'] as const
const WITHOUT_TEXT = { text: '', blocks: [], completenessReason: null, sha256: '', inferred: {} } as const

/** Accounts by meeting; without their texts and blocks where only their heads are looked at. */
async function accountsOf(db: Database, meetings: readonly string[], { texts }: MeetingNeed) {
  const heads = db
    .selectFrom('memberships')
    .innerJoin('accounts', 'accounts.document_id', 'memberships.account_id')
    .select(['memberships.meeting_id', 'accounts.document_id as id', ...HEAD])
    .where('accounts.current', '=', true)
    .where(isAmong('memberships.meeting_id', meetings))
    .orderBy('accounts.document_id')
  const rows = texts ? await heads.select(['accounts.text', 'accounts.data']).execute() : await heads.execute()
  return group(rows, ({ meeting_id: _, ...row }): Account => {
    const { data = {}, ...head } = row as typeof row & { text?: string; data?: unknown }
    return { ...WITHOUT_TEXT, ...head, ...(data as object) } as Account
  })
}

/** Statements without tokens came in before there were any; `narrow` looks at them. */
const FORMULA = sql<boolean>`(tokens is null or exists (select from unnest(tokens) token where token like 'formula:%'))`

async function statementsOf(db: Database, meetings: readonly string[], { issue, holder, acts, formulas }: MeetingNeed) {
  let query = db
    .selectFrom('memberships')
    .innerJoin('statements', 'statements.account_id', 'memberships.account_id')
    .select(['memberships.meeting_id', 'statements.data'])
    .where('statements.rejected', '=', false)
    .where(isAmong('memberships.meeting_id', meetings))
  if (issue !== undefined) query = query.where(sql<boolean>`statements.issues @> ${[issue]}::text[]`)
  if (holder !== undefined) query = query.where(sql<boolean>`statements.sides @> ${[holder]}::text[]`)
  if (acts || formulas)
    query = query.where(({ or }) =>
      or([...(acts ? [sql<boolean>`act = any(${acts}::text[])`] : []), ...(formulas ? [FORMULA] : [])]),
    )
  const rows = await query.orderBy('statements.account_id').orderBy('statements.ordinal').execute()
  return group(rows, ({ data }) => data as Statement)
}

async function linksOf(db: Database, meetings: readonly string[]) {
  const query = db.selectFrom('links').select(['meeting_id', 'data']).where(isAmong('meeting_id', meetings))
  return group(await query.orderBy('meeting_id').orderBy('ordinal').execute(), ({ data }) => data as Link)
}

async function findingsOf(db: Database, meetings: readonly string[]) {
  const query = db
    .selectFrom('findings')
    .select(['meeting_id', 'data'])
    .where('rejected', '=', false)
    .where(isAmong('meeting_id', meetings))
  return group(await query.orderBy('meeting_id').orderBy('ordinal').execute(), ({ data }) => data as Finding)
}

/** However many there are: a list of parameters has an end, an array is one. */
function isAmong(column: 'meeting_id' | 'memberships.meeting_id', ids: readonly string[]) {
  return sql<boolean>`${sql.ref(column)} = any(${ids}::text[])`
}

function group<Row extends { readonly meeting_id: string | null }, T>(
  rows: readonly Row[],
  of: (row: Row) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = row.meeting_id ?? ''
    const list = groups.get(key)
    if (list) list.push(of(row))
    else groups.set(key, [of(row)])
  }
  return groups
}
