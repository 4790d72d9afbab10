import { json, storable } from './json.ts'
import type { Database } from './tables.ts'

/** Who did what to the library, and when. */
export interface AuditEntry {
  readonly id: number
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
  list(filter?: AuditFilter): Promise<AuditEntry[]>
}

export interface AuditFilter {
  readonly target?: string
  readonly actor?: string
  /** Only entries older than the one of this id. */
  readonly before?: number
  readonly limit?: number
}

const PAGE = 100

export function makeAudit(db: Database): Audit {
  return {
    add: async ({ actor, action, target = null, detail = {} }) => {
      await db
        .insertInto('audit')
        .values({ actor: storable(actor), action, target: target && storable(target), detail: json(detail) })
        .execute()
    },
    list: async ({ target, actor, before, limit = PAGE } = {}) => {
      let query = db.selectFrom('audit').selectAll()
      if (target !== undefined) query = query.where('target', '=', target)
      if (actor !== undefined) query = query.where('actor', '=', storable(actor))
      if (before !== undefined) query = query.where('id', '<', before)
      return query.orderBy('id', 'desc').limit(limit).execute()
    },
  }
}
