import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { EmbeddedDialect } from '../../src/store/embedded/dialect.ts'
import type { Database, Home } from '../../src/store/index.ts'

/** A database of a test home without a library in it. */
export async function openDatabase(home: Home): Promise<{ readonly db: Database; readonly close: () => Promise<void> }> {
  const dialect =
    'folder' in home
      ? new EmbeddedDialect(await PGlite.create())
      : new PostgresDialect({ pool: new pg.Pool({ connectionString: home.database, max: 1 }) })
  const db: Database = new Kysely({ dialect })
  return { db, close: () => db.destroy() }
}
