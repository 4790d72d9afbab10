import type { Overrides } from '../read/index.ts'
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

interface Hashed extends Content {
  readonly id: string
  readonly sha256: string
}

/** Contents of one address come one after the other, in rounds, so that each is compared with the one before. */
export async function recordAll(db: Database, contents: readonly Content[]): Promise<Recorded[]> {
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

export async function foresee(db: Database, contents: readonly Content[]): Promise<Foreseen[]> {
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
