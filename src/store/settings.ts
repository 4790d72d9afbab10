import { json } from './json.ts'
import type { Database } from './tables.ts'

export interface Settings {
  /** Null where it was never set. */
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
}

export function makeSettings(db: Database): Settings {
  return {
    get: async (key) =>
      (await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst())?.value ?? null,
    set: async (key, value) => {
      await db
        .insertInto('settings')
        .values({ key, value: json(value) })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: json(value) }))
        .execute()
    },
  }
}
