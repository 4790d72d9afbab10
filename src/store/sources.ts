import { sql } from 'kysely'
import { json } from './json.ts'
import type { Database } from './tables.ts'

/** A publisher: an authority, or a medium that belongs to a state. */
export interface Source {
  readonly id: string
  /** Its name in the languages of the interface. */
  readonly names: Readonly<Record<string, string>>
  readonly side: string | null
  /** `presidency`, `government`, `foreign-ministry`, `parliament`, `state-media` … */
  readonly type: string
  /** 1 is the authority that took part itself. */
  readonly tier: number
  readonly languages: readonly string[]
  /** Ends of host names. */
  readonly hosts: readonly string[]
  readonly site: string | null
  readonly feeds: readonly string[]
  /** When its address was last fetched; null while that was never done. */
  readonly verifiedAt: string | null
}

export interface Sources {
  /** Adds or describes anew. */
  save(sources: readonly Source[]): Promise<void>
  get(id: string): Promise<Source | null>
  list(filter?: { readonly side?: string }): Promise<Source[]>
  markVerified(id: string): Promise<void>
}

export function makeSources(db: Database): Sources {
  return {
    save: async (sources) => {
      for (const source of sources) {
        const { id, side, type, tier, languages, hosts, verifiedAt, names, site, feeds } = source
        const row = {
          side,
          type,
          tier,
          languages: [...languages],
          hosts: [...hosts],
          verified_at: verifiedAt,
          data: json({ names, site, feeds }),
        }
        await db
          .insertInto('sources')
          .values({ id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute()
      }
    },
    get: async (id) => {
      const row = await db.selectFrom('sources').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toSource(row) : null
    },
    list: async ({ side } = {}) => {
      let query = db.selectFrom('sources').selectAll()
      if (side !== undefined) query = query.where('side', '=', side)
      return (await query.orderBy('id').execute()).map(toSource)
    },
    markVerified: async (id) => {
      await db.updateTable('sources').set({ verified_at: sql<string>`now()` }).where('id', '=', id).execute()
    },
  }
}

interface Row {
  id: string
  side: string | null
  type: string | null
  tier: number | null
  languages: string[]
  hosts: string[]
  verified_at: string | null
  data: unknown
}

function toSource(row: Row): Source {
  const { names, site, feeds } = row.data as Pick<Source, 'names' | 'site' | 'feeds'>
  return {
    id: row.id,
    names,
    side: row.side,
    type: row.type ?? 'unknown',
    tier: row.tier ?? LOWEST_TIER,
    languages: row.languages,
    hosts: row.hosts,
    site,
    feeds,
    verifiedAt: row.verified_at,
  }
}

const LOWEST_TIER = 9
