import { sql } from 'kysely'
import type { Overrides } from '../read/index.ts'
import { atomically } from './atomically.ts'
import { documentId } from './document-id.ts'
import { json, storable } from './json.ts'
import { sha256 } from './sha256.ts'
import type { Database } from './tables.ts'

/** What was found at an address. */
export interface Content {
  /** URL, or path of the file; of a record in an archive, the archive's with `#` and the record's name. */
  readonly address: string
  readonly name: string
  readonly bytes: Uint8Array
  /** What is known of it beside its bytes. */
  readonly given: Overrides
}

/** What became of it: a document not seen before, a revision of one, one that is known as it is, one that was taken down. */
export type Outcome = 'new' | 'revised' | 'known' | 'removed'

export interface Recorded {
  readonly documentId: string
  readonly revision: number
  readonly outcome: Outcome
}

/** What recording would do, and under which other address the same content stands already. */
export interface Foreseen extends Recorded {
  readonly duplicateOf: string | null
}

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

export interface Tombstone {
  readonly by: string
  readonly reason: string
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
    remove: (id, tombstone) => atomically(db, (inside) => remove(inside, id, tombstone)),
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

interface Hashed extends Content {
  readonly id: string
  readonly sha256: string
}

/** Contents of one address come one after the other, in rounds, so that each is compared with the one before. */
async function recordAll(db: Database, contents: readonly Content[]): Promise<Recorded[]> {
  const results: Recorded[] = new Array(contents.length)
  let rest = contents.map((content, index) => ({ index, content: toHashed(content) }))
  while (rest.length > 0) {
    const seen = new Set<string>()
    const round = rest.filter(({ content }) => !seen.has(content.id) && seen.add(content.id))
    const recorded = await recordRound(
      db,
      round.map(({ content }) => content),
    )
    round.forEach(({ index }, at) => {
      results[index] = recorded[at]!
    })
    rest = rest.filter((one) => !round.includes(one))
  }
  return results
}

function toHashed(content: Content): Hashed {
  return { ...content, address: storable(content.address), id: documentId(content.address), sha256: sha256(content.bytes) }
}

function compare(content: Hashed, before: Latest | undefined): Recorded {
  if (!before) return { documentId: content.id, revision: 1, outcome: 'new' }
  if (before.removed) return { documentId: content.id, revision: before.revision, outcome: 'removed' }
  const same = before.sha256 === content.sha256 && sameFields(before.given, content.given)
  return { documentId: content.id, revision: before.revision + (same ? 0 : 1), outcome: same ? 'known' : 'revised' }
}

async function foresee(db: Database, contents: readonly Content[]): Promise<Foreseen[]> {
  if (contents.length === 0) return []
  const hashed = contents.map(toHashed)
  const known = await latest(
    db,
    hashed.map(({ id }) => id),
  )
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('documents', (join) =>
      join.onRef('revisions.document_id', '=', 'documents.id').onRef('revisions.number', '=', 'documents.revision'),
    )
    .select(['documents.id', 'revisions.blob_sha256', 'revisions.given'])
    .where(
      'revisions.blob_sha256',
      'in',
      hashed.map((content) => content.sha256),
    )
    .orderBy('documents.id')
    .execute()
  return hashed.map((content) => {
    const same = rows.find((row) => row.blob_sha256 === content.sha256 && sameFields(row.given as Overrides, content.given))
    const result = compare(content, known.get(content.id))
    return { ...result, duplicateOf: result.outcome === 'new' && same ? same.id : null }
  })
}

async function recordRound(db: Database, contents: readonly Hashed[]): Promise<Recorded[]> {
  const known = await latest(
    db,
    contents.map(({ id }) => id),
  )
  const recorded = contents.map((content) => compare(content, known.get(content.id)))
  const written = contents
    .map((content, index) => ({ content, ...recorded[index]! }))
    .filter(({ outcome }) => outcome === 'new' || outcome === 'revised')
  if (written.length === 0) return recorded
  await db
    .insertInto('blobs')
    .values(
      [...new Map(written.map(({ content }) => [content.sha256, content])).values()].map(({ sha256: hash, bytes }) => ({
        sha256: hash,
        size: bytes.length,
        bytes,
      })),
    )
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  await db
    .insertInto('documents')
    .values(
      written.map(({ content, revision }) => ({
        id: content.id,
        address: content.address,
        name: storable(content.name),
        revision,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((set) => ({ revision: set.ref('excluded.revision'), gone_at: null })),
    )
    .execute()
  await db
    .insertInto('revisions')
    .values(
      written.map(({ content, revision }) => ({
        document_id: content.id,
        number: revision,
        blob_sha256: content.sha256,
        given: json(content.given),
      })),
    )
    .execute()
  return recorded
}

interface Latest {
  readonly revision: number
  readonly sha256: string | null
  readonly given: Overrides
  readonly removed: boolean
}

async function latest(db: Database, ids: readonly string[]): Promise<Map<string, Latest>> {
  const rows = await db
    .selectFrom('documents')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.document_id', '=', 'documents.id').onRef('revisions.number', '=', 'documents.revision'),
    )
    .select(['documents.id', 'documents.revision', 'documents.removed_at', 'revisions.blob_sha256', 'revisions.given'])
    .where('documents.id', 'in', [...ids])
    .forUpdate('documents')
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        revision: row.revision,
        sha256: row.blob_sha256,
        given: row.given as Overrides,
        removed: row.removed_at !== null,
      },
    ]),
  )
}

function sameFields(a: Overrides, b: Overrides): boolean {
  const text = (fields: Overrides): string => JSON.stringify(Object.entries(fields).sort())
  return text(a) === text(b)
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

async function remove(db: Database, id: string, { by, reason }: Tombstone): Promise<void> {
  const hashes = await db
    .selectFrom('revisions')
    .select('blob_sha256')
    .where('document_id', '=', id)
    .where('blob_sha256', 'is not', null)
    .execute()
  await db
    .updateTable('documents')
    .set({ removed_at: sql<string>`now()`, removed_by: by, removed_reason: reason, bands: null, signature: null, family: null })
    .where('id', '=', id)
    .execute()
  await db.updateTable('documents').set({ copy_of: null, likeness: null }).where('copy_of', '=', id).execute()
  const meeting = await db.deleteFrom('memberships').where('account_id', '=', id).returning('meeting_id').executeTakeFirst()
  if (meeting) {
    await db.deleteFrom('links').where('meeting_id', '=', meeting.meeting_id).execute()
    await db.deleteFrom('findings').where('meeting_id', '=', meeting.meeting_id).execute()
    await db.updateTable('meetings').set({ stale: true, analysis: null }).where('id', '=', meeting.meeting_id).execute()
  }
  await db.deleteFrom('statements').where('account_id', '=', id).execute()
  await db.deleteFrom('findings').where('document_id', '=', id).execute()
  await db.deleteFrom('accounts').where('document_id', '=', id).execute()
  await db
    .updateTable('revisions')
    .set({ blob_sha256: null, given: json({}) })
    .where('document_id', '=', id)
    .execute()
  for (const { blob_sha256: hash } of hashes) await dropUnused(db, hash!)
}

/** Bytes that stand under another address too stay. */
async function dropUnused(db: Database, hash: string): Promise<void> {
  await db
    .deleteFrom('blobs')
    .where('sha256', '=', hash)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('revisions').select('number').where('blob_sha256', '=', hash))))
    .execute()
}
