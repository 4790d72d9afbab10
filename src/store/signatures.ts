import { sql } from 'kysely'
import type { MeetingSignature } from '../model/index.ts'
import type { Reading } from './accounts.ts'
import { atomically } from './atomically.ts'
import { json } from './json.ts'
import type { Database } from './tables.ts'

export interface Signed {
  readonly signature: MeetingSignature
  readonly keys: readonly string[]
}

/** What accounts tell of the meetings that they are about. */
export interface Signatures {
  /** Ids of accounts whose signature is absent or was made of another reading or with other knowledge; in order. */
  outdated(knowledge: string, limit: number): Promise<string[]>
  /** They wait to be grouped then. */
  save(signed: readonly (Signed & { readonly reading: Reading })[], knowledge: string): Promise<void>
  /** Ids of accounts that wait to be grouped, in order. */
  waiting(limit: number): Promise<string[]>
  setGrouped(accountIds: readonly string[], grouped: boolean): Promise<void>
  get(accountIds: readonly string[]): Promise<MeetingSignature[]>
  /** Those filed under any of the keys. */
  filedUnder(keys: readonly string[]): Promise<MeetingSignature[]>
}

export function makeSignatures(db: Database): Signatures {
  const current = () =>
    db
      .selectFrom('signatures')
      .innerJoin('accounts', (join) =>
        join.onRef('accounts.document_id', '=', 'signatures.account_id').on('accounts.current', '=', true),
      )
  const madeBy = (knowledge: string) => sql<string>`accounts.reader || ' ' || accounts.revision || ' ' || ${knowledge}`
  return {
    outdated: async (knowledge, limit) => {
      const rows = await db
        .selectFrom('accounts')
        .leftJoin('signatures', 'signatures.account_id', 'accounts.document_id')
        .select('accounts.document_id as id')
        .where('accounts.current', '=', true)
        .where(sql<boolean>`signatures.made_by is distinct from ${madeBy(knowledge)}`)
        .orderBy('accounts.document_id')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
    save: (signed, knowledge) =>
      atomically(db, async (inside) => {
        for (const { signature, keys, reading } of signed) {
          const made_by = `${reading.reader} ${reading.revision} ${knowledge}`
          const row = { made_by, signature: json(signature), keys: [...keys], grouped: false }
          await inside
            .insertInto('signatures')
            .values({ account_id: signature.account, ...row })
            .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
            .execute()
        }
      }),
    waiting: async (limit) => {
      const rows = await current()
        .select('account_id as id')
        .where('grouped', '=', false)
        .orderBy('account_id')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
    setGrouped: async (accountIds, grouped) => {
      if (accountIds.length > 0)
        await db
          .updateTable('signatures')
          .set({ grouped })
          .where('account_id', 'in', [...accountIds])
          .execute()
    },
    get: async (accountIds) => {
      if (accountIds.length === 0) return []
      const rows = await current()
        .select('signature')
        .where('account_id', 'in', [...accountIds])
        .orderBy('account_id')
        .execute()
      return rows.map(({ signature }) => signature as MeetingSignature)
    },
    filedUnder: async (keys) => {
      if (keys.length === 0) return []
      const rows = await current()
        .select('signature')
        .where(sql<boolean>`keys && ${[...keys]}::text[]`)
        .orderBy('account_id')
        .execute()
      return rows.map(({ signature }) => signature as MeetingSignature)
    },
  }
}
