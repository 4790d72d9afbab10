import { sql } from 'kysely'
import type { Database } from './tables.ts'

/** By what near-duplicates of a document are found. */
export interface Signed {
  readonly id: string
  /** Documents that share one are looked at. */
  readonly bands: readonly number[]
  /** The share of places in which two agree estimates how alike their texts are. */
  readonly signature: readonly number[]
}

/** A document that shares a band with another one. */
export interface Candidate {
  /** The one that it was looked for. */
  readonly of: string
  readonly id: string
  readonly signature: readonly number[]
  readonly lang: string
  readonly date: string | null
  /** The document that it is a copy of. */
  readonly copyOf: string | null
}

export interface Copies {
  sign(documents: readonly Signed[]): Promise<void>
  candidates(ids: readonly string[]): Promise<Candidate[]>
  /** The document and all that are credited to it. */
  group(origin: string): Promise<{ readonly id: string; readonly signature: readonly number[] | null }[]>
  /** Credits documents to an origin. */
  credit(origin: string, copies: readonly { readonly id: string; readonly likeness: number }[]): Promise<void>
}

/** A text that everybody reprints is credited by its likest; more candidates cost time and change nothing. */
const MOST_CANDIDATES = 50

export function makeCopies(db: Database): Copies {
  return {
    sign: async (documents) => {
      for (const { id, bands, signature } of documents)
        await sql`update documents set bands = ${[...bands]}::bigint[], signature = ${[...signature]}::integer[] where id = ${id}`.execute(
          db,
        )
    },
    candidates: async (ids) => {
      const found: Candidate[] = []
      for (const id of ids) {
        const { rows } = await sql<Omit<Candidate, 'of'>>`
          select d.id, d.signature, a.lang, a.date, d.copy_of as "copyOf"
          from documents d join accounts a on a.document_id = d.id and a.current
          where d.bands && (select bands from documents where id = ${id}) and d.id <> ${id} and d.removed_at is null
          order by d.id limit ${MOST_CANDIDATES}`.execute(db)
        for (const row of rows) found.push({ ...row, of: id })
      }
      return found
    },
    group: async (origin) => {
      const query = db.selectFrom('documents').select(['id', 'signature'])
      return query
        .where(({ or, eb }) => or([eb('id', '=', origin), eb('copy_of', '=', origin)]))
        .orderBy('id')
        .execute()
    },
    credit: async (origin, copies) => {
      await db.updateTable('documents').set({ copy_of: null, likeness: null }).where('id', '=', origin).execute()
      for (const { id, likeness } of copies)
        await db.updateTable('documents').set({ copy_of: origin, likeness }).where('id', '=', id).execute()
    },
  }
}
