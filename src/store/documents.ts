import { sql } from 'kysely'
import type { Overrides } from '../read/index.ts'
import { atomically } from './atomically.ts'
import { json } from './json.ts'
import { type Content, type Foreseen, foresee, type Recorded, recordAll } from './record-contents.ts'
import type { Database } from './tables.ts'
import { type Tombstone, takeDown } from './take-down.ts'

export interface StoredDocument {
  readonly id: string
  readonly address: string
  readonly name: string
  readonly sourceId: string | null
  /** Number of the latest revision. */
  readonly revision: number
  readonly goneAt: string | null
  readonly copyOf: string | null
  readonly likeness: number | null
  readonly family: string | null
  readonly removedAt: string | null
  readonly removedBy: string | null
  readonly removedReason: string | null
  readonly createdAt: string
}

export interface Revision {
  readonly documentId: string
  readonly number: number
  /** Null where the document was gone or was taken down. */
  readonly sha256: string | null
  readonly given: Overrides
  readonly fetchedAt: string
}

export interface DocumentPage {
  /** Id after which the page begins. */
  readonly after?: string
  /** Default 100. */
  readonly limit?: number
  readonly removed?: boolean
}

export interface Documents {
  /** Records contents in one transaction, each once: what is known stays as it is. Results in the order of the contents. */
  record(contents: readonly Content[]): Promise<Recorded[]>
  /** What recording them would do, one by one; nothing is written. */
  foresee(contents: readonly Content[]): Promise<Foreseen[]>
  get(id: string): Promise<StoredDocument | null>
  byAddress(address: string): Promise<StoredDocument | null>
  list(page?: DocumentPage): Promise<StoredDocument[]>
  count(): Promise<number>
  /** Oldest first. */
  history(id: string): Promise<Revision[]>
  bytes(sha256: string): Promise<Uint8Array | null>
  /** Notes that nothing stands at the address any more, as a revision without content; false where that was known. */
  markGone(id: string): Promise<boolean>
  setSource(id: string, sourceId: string | null): Promise<void>
  setFamily(ids: readonly string[], family: string | null): Promise<void>
  ofFamily(family: string): Promise<StoredDocument[]>
  setCopy(id: string, copy: { readonly of: string; readonly likeness: number } | null): Promise<void>
  copiesOf(id: string): Promise<StoredDocument[]>
  /** Takes it down: bytes, texts, statements and findings go, a tombstone and the people's words stay. */
  remove(id: string, tombstone: Tombstone): Promise<void>
}

export function makeDocuments(db: Database): Documents {
  const select = () => db.selectFrom('documents').select(COLUMNS)
  const one = async (column: 'id' | 'address', value: string): Promise<StoredDocument | null> => {
    const row = await select().where(column, '=', value).executeTakeFirst()
    return row ? toDocument(row) : null
  }
  const all = async (column: 'family' | 'copy_of', value: string): Promise<StoredDocument[]> =>
    (await select().where(column, '=', value).orderBy('id').execute()).map(toDocument)
  return {
    record: (contents) => atomically(db, (inside) => recordAll(inside, contents)),
    foresee: (contents) => foresee(db, contents),
    get: (id) => one('id', id),
    byAddress: (address) => one('address', address),
    list: async ({ after = '', limit = PAGE, removed = false } = {}) => {
      const rows = await select()
        .where('id', '>', after)
        .where('removed_at', removed ? 'is not' : 'is', null)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(toDocument)
    },
    count: async () => {
      const query = db.selectFrom('documents').select(db.fn.countAll<number>().as('n')).where('removed_at', 'is', null)
      return Number((await query.executeTakeFirstOrThrow()).n)
    },
    history: async (id) => {
      const rows = await db.selectFrom('revisions').selectAll().where('document_id', '=', id).orderBy('number').execute()
      return rows.map((row) => ({
        documentId: row.document_id,
        number: row.number,
        sha256: row.blob_sha256,
        given: row.given as Overrides,
        fetchedAt: row.fetched_at,
      }))
    },
    bytes: async (hash) =>
      (await db.selectFrom('blobs').select('bytes').where('sha256', '=', hash).executeTakeFirst())?.bytes ?? null,
    markGone: (id) => atomically(db, (inside) => markGone(inside, id)),
    setSource: async (id, sourceId) => {
      await db.updateTable('documents').set({ source_id: sourceId }).where('id', '=', id).execute()
    },
    setFamily: async (ids, family) => {
      if (ids.length > 0)
        await db
          .updateTable('documents')
          .set({ family })
          .where('id', 'in', [...ids])
          .execute()
    },
    ofFamily: (family) => all('family', family),
    setCopy: async (id, copy) => {
      const set = { copy_of: copy?.of ?? null, likeness: copy?.likeness ?? null }
      await db.updateTable('documents').set(set).where('id', '=', id).execute()
    },
    copiesOf: (id) => all('copy_of', id),
    remove: (id, tombstone) => atomically(db, (inside) => takeDown(inside, id, tombstone)),
  }
}

const PAGE = 100
const COLUMNS = [
  'id',
  'address',
  'name',
  'source_id',
  'revision',
  'gone_at',
  'copy_of',
  'likeness',
  'family',
  'removed_at',
  'removed_by',
  'removed_reason',
  'created_at',
] as const

interface Row {
  id: string
  address: string
  name: string
  source_id: string | null
  revision: number
  gone_at: string | null
  copy_of: string | null
  likeness: number | null
  family: string | null
  removed_at: string | null
  removed_by: string | null
  removed_reason: string | null
  created_at: string
}

function toDocument(row: Row): StoredDocument {
  return {
    id: row.id,
    address: row.address,
    name: row.name,
    sourceId: row.source_id,
    revision: row.revision,
    goneAt: row.gone_at,
    copyOf: row.copy_of,
    likeness: row.likeness,
    family: row.family,
    removedAt: row.removed_at,
    removedBy: row.removed_by,
    removedReason: row.removed_reason,
    createdAt: row.created_at,
  }
}

async function markGone(db: Database, id: string): Promise<boolean> {
  const row = await db
    .updateTable('documents')
    .set((set) => ({ gone_at: sql<string>`now()`, revision: set('revision', '+', 1) }))
    .where('id', '=', id)
    .where('gone_at', 'is', null)
    .where('removed_at', 'is', null)
    .returning('revision')
    .executeTakeFirst()
  if (!row) return false
  await db
    .insertInto('revisions')
    .values({ document_id: id, number: row.revision, blob_sha256: null, given: json({}) })
    .execute()
  return true
}
