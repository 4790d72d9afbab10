import type { Selectable } from 'kysely'
import { storable } from './json.ts'
import type { Database, Tables } from './tables.ts'

export type TokenScope = 'read' | 'write'

/** A key by which a program acts for a person. */
export interface ApiToken {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly scope: TokenScope
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
}

export interface ApiTokens {
  add(token: {
    /** Of the key; the key itself is shown once and kept nowhere. */
    readonly hash: string
    readonly personId: string
    readonly name: string
    readonly scope: TokenScope
    readonly until: Date
  }): Promise<ApiToken>
  /** Null where it is unknown or revoked; the caller looks at the times. */
  byHash(hash: string): Promise<ApiToken | null>
  use(id: string, at: Date): Promise<void>
  /** Those of a person that are not revoked, newest first. */
  list(personId: string): Promise<ApiToken[]>
  /** False where the person has no such token. */
  revoke(personId: string, id: string): Promise<boolean>
  revokeAll(personId: string): Promise<number>
}

export function makeApiTokens(db: Database): ApiTokens {
  const valid = () => db.selectFrom('api_tokens').selectAll().where('revoked_at', 'is', null)
  const end = () => db.updateTable('api_tokens').set({ revoked_at: new Date().toISOString() }).where('revoked_at', 'is', null)
  return {
    add: async ({ hash, personId, name, scope, until }) => {
      const row = { hash, person_id: personId, name: storable(name), scope, expires_at: until.toISOString() }
      return toToken(await db.insertInto('api_tokens').values(row).returningAll().executeTakeFirstOrThrow())
    },
    byHash: async (hash) => {
      const row = await valid().where('hash', '=', hash).executeTakeFirst()
      return row ? toToken(row) : null
    },
    use: async (id, at) => {
      await db.updateTable('api_tokens').set({ used_at: at.toISOString() }).where('id', '=', id).execute()
    },
    list: async (personId) =>
      (await valid().where('person_id', '=', personId).orderBy('created_at', 'desc').execute()).map(toToken),
    revoke: async (personId, id) => {
      const { numUpdatedRows } = await end().where('id', '=', id).where('person_id', '=', personId).executeTakeFirst()
      return Number(numUpdatedRows) > 0
    },
    revokeAll: async (personId) => {
      const { numUpdatedRows } = await end().where('person_id', '=', personId).executeTakeFirst()
      return Number(numUpdatedRows)
    },
  }
}

function toToken(row: Selectable<Tables['api_tokens']>): ApiToken {
  const { id, name, scope } = row
  return {
    id,
    personId: row.person_id,
    name,
    scope,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  }
}
