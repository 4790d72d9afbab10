import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { UnsaidError } from '../model/index.ts'
import type { Database } from './tables.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** Two programs that migrate one database take turns under this number. */
const MIGRATION_LOCK = 0x756e7361

/** The migrations that come with the program, in order. They lie beside this module, in the sources and in the bundle. */
export function listMigrations(): readonly Migration[] {
  const folder = new URL('./migrations/', import.meta.url)
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/u.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n')
      return { number: Number(file.slice(0, 4)), name: file.slice(5, -4), sql: text, checksum: sha256(text) }
    })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export interface MigrateOptions {
  readonly migrations?: readonly Migration[]
}

/** Applies what is missing, each file in one transaction. Throws where the database was made by another or a newer program. */
export async function migrate(db: Database, { migrations = listMigrations() }: MigrateOptions = {}): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(trx)
    // A program that only uses the tables may not be allowed to make any.
    const { rows } = await sql<{ there: boolean }>`select to_regclass('migrations') is not null as there`.execute(trx)
    if (!rows[0]!.there)
      await sql`
      create table migrations (
        number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())
    `.execute(trx)
    const applied = await trx.selectFrom('migrations').select(['number', 'checksum']).orderBy('number').execute()
    for (const one of applied) checkApplied(one, migrations)
    const missing = migrations.slice(applied.length)
    for (const one of missing) {
      await sql.raw(one.sql).execute(trx)
      await trx.insertInto('migrations').values({ number: one.number, name: one.name, checksum: one.checksum }).execute()
    }
    return missing.length
  })
}

function checkApplied({ number, checksum }: { number: number; checksum: string }, migrations: readonly Migration[]): void {
  const known = migrations.find((one) => one.number === number)
  if (!known)
    throw new UnsaidError('store', `the library was made by a newer version of unsaid (its layout ${number} is not known)`, {
      hint: 'update unsaid',
    })
  if (known.checksum !== checksum)
    throw new UnsaidError('store', `layout ${number} of the library is not the one that this version of unsaid has`, {
      hint: 'use the version of unsaid that made it, export with `unsaid backup`, and restore',
    })
}
