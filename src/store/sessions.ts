import type { Selectable } from 'kysely'
import { storable } from './json.ts'
import type { Database, Tables } from './tables.ts'

export type SignInMethod = 'password' | 'openid'

/** A browser that is signed in. */
export interface Session {
  readonly id: string
  readonly personId: string
  readonly method: SignInMethod
  readonly agent: string | null
  readonly address: string | null
  readonly createdAt: string
  readonly seenAt: string
  readonly expiresAt: string
}

export interface Sessions {
  add(session: {
    /** Of what the browser holds; the thing itself is kept nowhere. */
    readonly hash: string
    readonly personId: string
    readonly method: SignInMethod
    readonly agent: string | null
    readonly address: string | null
    readonly at: Date
    readonly until: Date
  }): Promise<Session>
  /** Null where it is unknown or ended; the caller looks at the times. */
  byHash(hash: string): Promise<Session | null>
  see(id: string, at: Date): Promise<void>
  /** Those of a person that are not ended, latest first. */
  list(personId: string, now: Date): Promise<Session[]>
  /** False where the person has no such session. */
  revoke(personId: string, id: string): Promise<boolean>
  /** Ends all of a person but the one named; returns how many. */
  revokeAll(personId: string, but?: string): Promise<number>
  /** Forgets sessions that ended before a time. */
  forget(before: Date): Promise<void>
  /** How many are open. */
  count(now: Date): Promise<number>
}

export function makeSessions(db: Database): Sessions {
  const open = (now: Date) =>
    db.selectFrom('sessions').selectAll().where('revoked_at', 'is', null).where('expires_at', '>', now.toISOString())
  const end = () => db.updateTable('sessions').set({ revoked_at: new Date().toISOString() }).where('revoked_at', 'is', null)
  return {
    add: async ({ hash, personId, method, agent, address, at, until }) => {
      const times = { created_at: at.toISOString(), seen_at: at.toISOString(), expires_at: until.toISOString() }
      const row = { hash, person_id: personId, method, agent: agent && storable(agent), address, ...times }
      return toSession(await db.insertInto('sessions').values(row).returningAll().executeTakeFirstOrThrow())
    },
    byHash: async (hash) => {
      const query = db.selectFrom('sessions').selectAll().where('hash', '=', hash).where('revoked_at', 'is', null)
      const row = await query.executeTakeFirst()
      return row ? toSession(row) : null
    },
    see: async (id, at) => {
      await db.updateTable('sessions').set({ seen_at: at.toISOString() }).where('id', '=', id).execute()
    },
    list: async (personId, now) =>
      (await open(now).where('person_id', '=', personId).orderBy('seen_at', 'desc').execute()).map(toSession),
    revoke: async (personId, id) => {
      const { numUpdatedRows } = await end().where('id', '=', id).where('person_id', '=', personId).executeTakeFirst()
      return Number(numUpdatedRows) > 0
    },
    revokeAll: async (personId, but = '') => {
      const { numUpdatedRows } = await end().where('person_id', '=', personId).where('id', '<>', but).executeTakeFirst()
      return Number(numUpdatedRows)
    },
    forget: async (before) => {
      await db.deleteFrom('sessions').where('expires_at', '<', before.toISOString()).execute()
    },
    count: async (now) => (await open(now).execute()).length,
  }
}

function toSession(row: Selectable<Tables['sessions']>): Session {
  const { id, method, agent, address } = row
  return {
    id,
    personId: row.person_id,
    method,
    agent,
    address,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
  }
}
