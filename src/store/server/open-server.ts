import { Kysely, PostgresDialect, sql } from 'kysely'
import { UnsaidError } from '../../model/index.ts'
import type { OpenDatabase } from '../embedded/open-embedded.ts'
import { toStoreError } from '../errors.ts'
import { migrate } from '../migrate.ts'
import type { Database, Tables } from '../tables.ts'
import { PARSERS } from '../types.ts'

/** PostgreSQL 15, as the number that a server gives of itself. */
const OLDEST = 150_000
/** One process writes a batch at a time; the others are for reading beside it. */
const CONNECTIONS = 8
const CONNECT_MILLISECONDS = 10_000

/** Opens the library that lies in a database of a server. */
export async function openServer(url: string): Promise<OpenDatabase> {
  const shown = withoutPassword(url)
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    application_name: 'unsaid',
    types: { getTypeParser: (oid, format) => PARSERS[oid] ?? pg.types.getTypeParser(oid, format) } as typeof pg.types,
  })
  // A connection that is dropped while it idles is no fault of anybody who asks for one later.
  pool.on('error', () => {})
  // One that is dropped between two commands of a transaction tells so twice: the next command gets the error that counts.
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await checkServer(db, shown)
    await migrate(db)
    return { db, close: () => db.destroy() }
  } catch (error) {
    await db.destroy().catch(() => {})
    throw toStoreError(error, shown)
  }
}

async function checkServer(db: Database, shown: string): Promise<void> {
  const { rows } = await sql<{ version: string; encoding: string }>`
    select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding
  `.execute(db)
  const { version, encoding } = rows[0]!
  if (Number(version) < OLDEST)
    throw new UnsaidError('store', `${shown} runs PostgreSQL ${Math.floor(Number(version) / 10_000)}`, {
      hint: 'use PostgreSQL 15 or later',
      subject: shown,
    })
  if (encoding !== 'UTF8')
    throw new UnsaidError('store', `${shown} keeps its texts as ${encoding}`, {
      hint: 'make the database with encoding UTF8',
      subject: shown,
    })
}

/** The address without what nobody else should read in a message. */
export function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url)
    parsed.password = ''
    return parsed.href
  } catch {
    throw new UnsaidError('usage', 'the address after --database is none', { hint: 'write postgres://user@host:5432/name' })
  }
}
