import { storable } from './json.ts'
import type { Database } from './tables.ts'

export interface Note {
  readonly id: string
  readonly targetKind: string
  readonly targetId: string
  readonly author: string
  readonly text: string
  readonly createdAt: string
}

export interface Notes {
  add(note: Omit<Note, 'id' | 'createdAt'>): Promise<string>
  /** Oldest first. */
  list(targetKind: string, targetId: string): Promise<Note[]>
  drop(id: string): Promise<void>
}

export function makeNotes(db: Database): Notes {
  return {
    add: async ({ targetKind, targetId, author, text }) => {
      const row = { target_kind: targetKind, target_id: targetId, author: storable(author), text: storable(text) }
      return (await db.insertInto('notes').values(row).returning('id').executeTakeFirstOrThrow()).id
    },
    list: async (targetKind, targetId) => {
      const rows = await db
        .selectFrom('notes')
        .selectAll()
        .where('target_kind', '=', targetKind)
        .where('target_id', '=', targetId)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map((row) => ({
        id: row.id,
        targetKind: row.target_kind,
        targetId: row.target_id,
        author: row.author,
        text: row.text,
        createdAt: row.created_at,
      }))
    },
    drop: async (id) => {
      await db.deleteFrom('notes').where('id', '=', id).execute()
    },
  }
}
