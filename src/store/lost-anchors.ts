import { json } from './json.ts'
import type { Database } from './tables.ts'
import type { Anchor, TargetKind } from './verdicts.ts'

/** Words that could not be found again in a newer reading: they are listed, never dropped. */
export interface LostAnchor {
  readonly targetKind: TargetKind
  readonly targetId: string
  readonly anchor: Anchor
  /** The reading in which they were looked for. */
  readonly revision: number
  readonly reader: string
  readonly reason: string
}

export interface LostAnchors {
  add(lost: readonly LostAnchor[]): Promise<void>
  /** Oldest first; of one account or of all. */
  list(accountId?: string): Promise<LostAnchor[]>
}

export function makeLostAnchors(db: Database): LostAnchors {
  return {
    add: async (lost) => {
      if (lost.length === 0) return
      const rows = lost.map(({ targetKind, targetId, anchor, revision, reader, reason }) => ({
        target_kind: targetKind,
        target_id: targetId,
        account_id: anchor.account,
        anchor: json(anchor),
        revision,
        reader,
        reason,
      }))
      await db.insertInto('lost_anchors').values(rows).execute()
    },
    list: async (accountId) => {
      let query = db.selectFrom('lost_anchors').selectAll()
      if (accountId !== undefined) query = query.where('account_id', '=', accountId)
      const rows = await query.orderBy('lost_at').orderBy('id').execute()
      return rows.map((row) => ({
        targetKind: row.target_kind as TargetKind,
        targetId: row.target_id,
        anchor: row.anchor as Anchor,
        revision: row.revision,
        reader: row.reader,
        reason: row.reason,
      }))
    },
  }
}
