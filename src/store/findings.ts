import { type RawBuilder, sql } from 'kysely'
import type { Finding, FindingKind, Issue } from '../model/index.ts'
import { atomically } from './atomically.ts'
import { findingRow } from './finding-rows.ts'
import { insertMany } from './insert-many.ts'
import type { Database } from './tables.ts'

export interface FindingFilter {
  readonly meetingId?: string
  readonly documentId?: string
  readonly kind?: FindingKind
  readonly issue?: Issue
  readonly side?: string
  readonly minConfidence?: number
  /** A side that took part in the meeting. */
  readonly actor?: string
  /** First and last day of the meeting, both included. */
  readonly from?: string
  readonly to?: string
  /** With those that people rejected. Default false. */
  readonly rejected?: boolean
  /** Default 100. */
  readonly limit?: number
  readonly offset?: number
}

export interface StoredFinding {
  readonly finding: Finding
  readonly meetingId: string | null
  readonly documentId: string | null
}

export interface Findings {
  /** All under that id (an id is a hash of the content); rarely more than one. */
  get(id: string): Promise<StoredFinding[]>
  /** Of a meeting or document in their order; of all the most salient first. */
  list(filter?: FindingFilter): Promise<StoredFinding[]>
  count(): Promise<number>
  /** Findings about one document over time, in the place of those before of the same kinds. */
  saveOfDocument(documentId: string, findings: readonly Finding[]): Promise<void>
}

const PAGE = 100

export function makeFindings(db: Database): Findings {
  const select = () => db.selectFrom('findings').select(['data', 'meeting_id', 'document_id'])
  return {
    get: async (id) => (await select().where('id', '=', id).orderBy('scope').execute()).map(toStored),
    list: async (filter = {}) => {
      const { meetingId, documentId, kind, issue, side, minConfidence, limit = PAGE, offset = 0 } = filter
      let query = ofMeetings(select(), filter)
      if (!filter.rejected) query = query.where('rejected', '=', false)
      if (meetingId !== undefined) query = query.where('meeting_id', '=', meetingId)
      if (documentId !== undefined) query = query.where('document_id', '=', documentId)
      if (kind !== undefined) query = query.where('kind', '=', kind)
      if (issue !== undefined) query = query.where('issue', '=', issue)
      if (side !== undefined) query = query.where('side', '=', side)
      if (minConfidence !== undefined) query = query.where('confidence', '>=', minConfidence)
      const ordered =
        meetingId === undefined && documentId === undefined
          ? query.orderBy('salience', 'desc').orderBy('scope').orderBy('id')
          : query.orderBy('ordinal').orderBy('id')
      return (await ordered.limit(limit).offset(offset).execute()).map(toStored)
    },
    count: async () =>
      Number(
        (
          await db
            .selectFrom('findings')
            .select(db.fn.countAll<number>().as('n'))
            .where('rejected', '=', false)
            .executeTakeFirstOrThrow()
        ).n,
      ),
    saveOfDocument: (documentId, findings) => atomically(db, (inside) => saveOfDocument(inside, documentId, findings)),
  }
}

/** Findings of meetings in which a side took part, or of certain days. */
function ofMeetings<Q extends Where>(query: Q, { actor, from, to }: FindingFilter): Q {
  if (actor === undefined && from === undefined && to === undefined) return query
  const conditions = [sql`true`]
  if (actor !== undefined) conditions.push(sql`sides @> ${[actor]}::text[]`)
  if (from !== undefined) conditions.push(sql`date >= ${from}::date`)
  if (to !== undefined) conditions.push(sql`date <= ${to}::date`)
  return query.where(sql<boolean>`meeting_id in (select id from meetings where ${sql.join(conditions, sql` and `)})`)
}

interface Where {
  where(condition: RawBuilder<boolean>): this
}

function toStored(row: { data: unknown; meeting_id: string | null; document_id: string | null }): StoredFinding {
  return { finding: row.data as Finding, meetingId: row.meeting_id, documentId: row.document_id }
}

async function saveOfDocument(db: Database, documentId: string, findings: readonly Finding[]): Promise<void> {
  await db.deleteFrom('findings').where('document_id', '=', documentId).execute()
  const rows = findings.map((finding, ordinal) => findingRow({ documentId }, finding, ordinal))
  await insertMany(rows, (some) => db.insertInto('findings').values(some).execute())
}
