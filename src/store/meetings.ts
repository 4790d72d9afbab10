import { sql } from 'kysely'
import type { Meeting } from '../model/index.ts'
import { atomically } from './atomically.ts'
import { json } from './json.ts'
import type { Database } from './tables.ts'

export interface StoredMeeting {
  readonly id: string
  readonly meeting: Meeting
  /** True where accounts, verdicts or knowledge changed since the analysis, or there was none. */
  readonly stale: boolean
  readonly analysedAt: string | null
  readonly runId: string | null
}

export interface Membership {
  readonly accountId: string
  readonly meetingId: string
  readonly decidedBy: 'machine' | 'person'
  /** How sure the machine was (0–1); null where a person decided. */
  readonly score: number | null
  readonly reasons: unknown
}

export interface MeetingFilter {
  readonly side?: string
  readonly from?: string
  readonly to?: string
  readonly stale?: boolean
  /** Default 100. */
  readonly limit?: number
  readonly offset?: number
}

/** A person's word on whether two accounts tell of one meeting. */
export interface IdentityDecision {
  readonly kind: 'together' | 'apart'
  /** The smaller id first. */
  readonly accounts: readonly [string, string]
  readonly author: string
  readonly note: string | null
}

export interface Meetings {
  /** Makes the meeting, or describes it anew. */
  save(id: string, meeting: Meeting): Promise<void>
  get(id: string): Promise<StoredMeeting | null>
  /** Its own id, or that of the meeting into which it went; null where there never was one. */
  resolve(id: string): Promise<string | null>
  /** Newest first; those without a date last. */
  list(filter?: MeetingFilter): Promise<StoredMeeting[]>
  count(): Promise<number>
  markStale(ids: readonly string[]): Promise<void>
  markAllStale(): Promise<void>
  /** Deletes the meeting with its links and findings; its accounts stay, in no meeting. Its id leads to `into` from then on. */
  drop(id: string, into?: string): Promise<void>
  /** Puts accounts where they belong, away from where they were; both meetings become stale. */
  assign(memberships: readonly Membership[]): Promise<void>
  members(meetingId: string): Promise<Membership[]>
  /** Of several meetings, in order of meeting and account. */
  membersOf(meetingIds: readonly string[]): Promise<Membership[]>
  membershipOf(accountId: string): Promise<Membership | null>
  decide(decision: IdentityDecision): Promise<string>
  undoDecision(id: string): Promise<void>
  /** Those that were not undone, oldest first; of some accounts or of all. */
  decisions(accountIds?: readonly string[]): Promise<(IdentityDecision & { readonly id: string })[]>
}

const PAGE = 100

export function makeMeetings(db: Database): Meetings {
  const select = () => db.selectFrom('meetings').select(['id', 'data', 'stale', 'analysed_at', 'run_id'])
  return {
    save: async (id, meeting) => {
      await db.deleteFrom('meeting_aliases').where('id', '=', id).execute()
      const row = { date: meeting.date, form: meeting.form, place: meeting.place, sides: [...meeting.sides], data: json(meeting) }
      await db
        .insertInto('meetings')
        .values({ id, ...row, stale: true })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row, stale: true }))
        .execute()
    },
    get: async (id) => {
      const row = await select().where('id', '=', id).executeTakeFirst()
      return row ? toMeeting(row) : null
    },
    resolve: async (id) => {
      if (await db.selectFrom('meetings').select('id').where('id', '=', id).executeTakeFirst()) return id
      const alias = await db.selectFrom('meeting_aliases').select('meeting_id').where('id', '=', id).executeTakeFirst()
      return alias?.meeting_id ?? null
    },
    list: async ({ side, from, to, stale, limit = PAGE, offset = 0 } = {}) => {
      let query = select()
      if (side !== undefined) query = query.where(sql<boolean>`sides @> ${[side]}::text[]`)
      if (from !== undefined) query = query.where('date', '>=', from)
      if (to !== undefined) query = query.where('date', '<=', to)
      if (stale !== undefined) query = query.where('stale', '=', stale)
      const rows = await query.orderBy(sql`date desc nulls last`).orderBy('id').limit(limit).offset(offset).execute()
      return rows.map(toMeeting)
    },
    count: async () =>
      Number((await db.selectFrom('meetings').select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n),
    markStale: async (ids) => {
      if (ids.length > 0)
        await db
          .updateTable('meetings')
          .set({ stale: true })
          .where('id', 'in', [...ids])
          .execute()
    },
    markAllStale: async () => {
      await db.updateTable('meetings').set({ stale: true }).where('stale', '=', false).execute()
    },
    drop: (id, into) => atomically(db, (inside) => drop(inside, id, into)),
    assign: (memberships) => atomically(db, (inside) => assign(inside, memberships)),
    members: async (meetingId) => {
      const rows = await db
        .selectFrom('memberships')
        .selectAll()
        .where('meeting_id', '=', meetingId)
        .orderBy('account_id')
        .execute()
      return rows.map(toMembership)
    },
    membersOf: async (meetingIds) => {
      if (meetingIds.length === 0) return []
      const query = db
        .selectFrom('memberships')
        .selectAll()
        .where('meeting_id', 'in', [...meetingIds])
      return (await query.orderBy('meeting_id').orderBy('account_id').execute()).map(toMembership)
    },
    membershipOf: async (accountId) => {
      const row = await db.selectFrom('memberships').selectAll().where('account_id', '=', accountId).executeTakeFirst()
      return row ? toMembership(row) : null
    },
    decide: async ({ kind, accounts, author, note }) => {
      const [a, b] = [...accounts].sort() as [string, string]
      const row = { kind, account_a: a, account_b: b, author, note }
      return (await db.insertInto('identity_decisions').values(row).returning('id').executeTakeFirstOrThrow()).id
    },
    undoDecision: async (id) => {
      await db.updateTable('identity_decisions').set({ undone_at: sql<string>`now()` }).where('id', '=', id).execute()
    },
    decisions: (accountIds) => decisions(db, accountIds),
  }
}

async function drop(db: Database, id: string, into: string | undefined): Promise<void> {
  if (into === undefined) await db.deleteFrom('meeting_aliases').where('meeting_id', '=', id).execute()
  else {
    await db.updateTable('meeting_aliases').set({ meeting_id: into }).where('meeting_id', '=', id).execute()
    await db
      .insertInto('meeting_aliases')
      .values({ id, meeting_id: into })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ meeting_id: into }))
      .execute()
  }
  for (const table of ['links', 'findings', 'memberships'] as const)
    await db.deleteFrom(table).where('meeting_id', '=', id).execute()
  await db.deleteFrom('meetings').where('id', '=', id).execute()
}

async function assign(db: Database, memberships: readonly Membership[]): Promise<void> {
  if (memberships.length === 0) return
  const ids = memberships.map(({ accountId }) => accountId)
  const before = await db.selectFrom('memberships').select('meeting_id').where('account_id', 'in', ids).execute()
  await db
    .insertInto('memberships')
    .values(
      memberships.map(({ accountId, meetingId, decidedBy, score, reasons }) => ({
        account_id: accountId,
        meeting_id: meetingId,
        decided_by: decidedBy,
        score,
        reasons: json(reasons),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet((set) => ({
        meeting_id: set.ref('excluded.meeting_id'),
        decided_by: set.ref('excluded.decided_by'),
        score: set.ref('excluded.score'),
        reasons: set.ref('excluded.reasons'),
        decided_at: sql<string>`now()`,
      })),
    )
    .execute()
  const touched = new Set([...before.map((row) => row.meeting_id), ...memberships.map(({ meetingId }) => meetingId)])
  await db
    .updateTable('meetings')
    .set({ stale: true })
    .where('id', 'in', [...touched])
    .execute()
}

async function decisions(db: Database, accountIds?: readonly string[]): Promise<(IdentityDecision & { readonly id: string })[]> {
  let query = db.selectFrom('identity_decisions').selectAll().where('undone_at', 'is', null)
  if (accountIds !== undefined) {
    if (accountIds.length === 0) return []
    query = query.where(({ or, eb }) => or([eb('account_a', 'in', [...accountIds]), eb('account_b', 'in', [...accountIds])]))
  }
  const rows = await query.orderBy('decided_at').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    accounts: [row.account_a, row.account_b] as const,
    author: row.author,
    note: row.note,
  }))
}

function toMeeting(row: {
  id: string
  data: unknown
  stale: boolean
  analysed_at: string | null
  run_id: string | null
}): StoredMeeting {
  return { id: row.id, meeting: row.data as Meeting, stale: row.stale, analysedAt: row.analysed_at, runId: row.run_id }
}

interface MembershipRow {
  account_id: string
  meeting_id: string
  decided_by: 'machine' | 'person'
  score: number | null
  reasons: unknown
}

function toMembership(row: MembershipRow): Membership {
  return {
    accountId: row.account_id,
    meetingId: row.meeting_id,
    decidedBy: row.decided_by,
    score: row.score,
    reasons: row.reasons,
  }
}
