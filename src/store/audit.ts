import { json, storable } from './json.ts'
import type { Database } from './tables.ts'

/** Who did what to the library, and when. */
export interface AuditEntry {
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly target: string | null
  readonly detail: unknown
}

export interface Audit {
  add(entry: {
    readonly actor: string
    readonly action: string
    readonly target?: string
    readonly detail?: unknown
  }): Promise<void>
  /** Newest first. */
  list(filter?: { readonly target?: string; readonly limit?: number }): Promise<AuditEntry[]>
}

const PAGE = 100

export function makeAudit(db: Database): Audit {
  return {
    add: async ({ actor, action, target = null, detail = {} }) => {
      await db
        .insertInto('audit')
        .values({ actor: storable(actor), action, target, detail: json(detail) })
        .execute()
    },
    list: async ({ target, limit = PAGE } = {}) => {
      let query = db.selectFrom('audit').selectAll()
      if (target !== undefined) query = query.where('target', '=', target)
      return (await query.orderBy('id', 'desc').limit(limit).execute()).map(({ id: _, ...entry }) => entry)
    },
  }
}
