import { sql } from 'kysely'
import type { Act, Issue, Statement } from '../model/index.ts'
import type { Database } from './tables.ts'

export interface StatementFilter {
  readonly side?: string
  readonly issue?: Issue
  readonly act?: Act
  readonly accountId?: string
  readonly meetingId?: string
  readonly from?: string
  readonly to?: string
  /** Default 100. */
  readonly limit?: number
  /** How many are passed over. */
  readonly offset?: number
}

export interface StoredStatement {
  readonly statement: Statement
  readonly date: string | null
  readonly lang: string
}

export interface Statements {
  get(id: string): Promise<StoredStatement | null>
  getMany(ids: readonly string[]): Promise<StoredStatement[]>
  /** In order of the text; without those that people rejected. */
  ofAccount(accountId: string): Promise<Statement[]>
  /** As the machine coded them, whatever people said since. */
  machineOf(accountId: string): Promise<Statement[]>
  machineOfMany(ids: readonly string[]): Promise<Statement[]>
  /** Newest first; those without a date last. */
  list(filter?: StatementFilter): Promise<StoredStatement[]>
  count(): Promise<number>
}

const PAGE = 100

export function makeStatements(db: Database): Statements {
  const select = () => db.selectFrom('statements').select(['data', 'date', 'lang'])
  return {
    get: async (id) => {
      const row = await select().where('id', '=', id).executeTakeFirst()
      return row ? toStored(row) : null
    },
    getMany: async (ids) =>
      ids.length === 0
        ? []
        : (
            await select()
              .where('id', 'in', [...ids])
              .orderBy('account_id')
              .orderBy('ordinal')
              .execute()
          ).map(toStored),
    ofAccount: async (accountId) =>
      (await select().where('account_id', '=', accountId).where('rejected', '=', false).orderBy('ordinal').execute()).map(
        (row) => row.data as Statement,
      ),
    machineOf: async (accountId) => {
      const query = db.selectFrom('statements').select(['data', 'machine']).where('account_id', '=', accountId)
      const found = (await query.execute()).map(({ data, machine }) => (machine ?? data) as Statement)
      return found.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
    },
    machineOfMany: async (ids) => {
      if (ids.length === 0) return []
      const query = db.selectFrom('statements').select(['data', 'machine'])
      const rows = await query
        .where('id', 'in', [...ids])
        .orderBy('id')
        .execute()
      return rows.map(({ data, machine }) => (machine ?? data) as Statement)
    },
    list: (filter = {}) => list(db, filter),
    count: async () =>
      Number(
        (
          await db
            .selectFrom('statements')
            .select(db.fn.countAll<number>().as('n'))
            .where('rejected', '=', false)
            .executeTakeFirstOrThrow()
        ).n,
      ),
  }
}

async function list(db: Database, filter: StatementFilter): Promise<StoredStatement[]> {
  const { side, issue, act, accountId, meetingId, from, to, limit = PAGE, offset = 0 } = filter
  let query = db.selectFrom('statements').select(['data', 'date', 'lang']).where('rejected', '=', false)
  if (side !== undefined) query = query.where(sql<boolean>`sides @> ${[side]}::text[]`)
  if (issue !== undefined) query = query.where(sql<boolean>`issues @> ${[issue]}::text[]`)
  if (act !== undefined) query = query.where('act', '=', act)
  if (accountId !== undefined) query = query.where('account_id', '=', accountId)
  if (meetingId !== undefined)
    query = query.where('account_id', 'in', db.selectFrom('memberships').select('account_id').where('meeting_id', '=', meetingId))
  if (from !== undefined) query = query.where('date', '>=', from)
  if (to !== undefined) query = query.where('date', '<=', to)
  const rows = await query.orderBy(sql`date desc nulls last`).orderBy('id').limit(limit).offset(offset).execute()
  return rows.map(toStored)
}

function toStored({ data, date, lang }: { data: unknown; date: string | null; lang: string }): StoredStatement {
  return { statement: data as Statement, date, lang }
}
