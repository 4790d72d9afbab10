import { sql } from 'kysely'
import { json } from './json.ts'
import type { Database } from './tables.ts'

/** Who took a document down, and why. */
export interface Tombstone {
  readonly by: string
  readonly reason: string
}

/** Bytes, texts, statements and findings go; that it was there stays. */
export async function takeDown(db: Database, id: string, { by, reason }: Tombstone): Promise<void> {
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
  for (const table of ['statements', 'coverage', 'signatures'] as const)
    await db.deleteFrom(table).where('account_id', '=', id).execute()
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
