import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { UnsaidError } from '../model/index.ts'
import { listMigrations } from './migrate.ts'
import type { Database } from './tables.ts'

export const BACKUP_FORMAT = 'unsaid.backup/1'

/** Parents before children, so that every reference finds what it points at. */
const TABLES = [
  'blobs',
  'sources',
  'documents',
  'revisions',
  'accounts',
  'meetings',
  'memberships',
  'meeting_aliases',
  'identity_decisions',
  'statements',
  'coverage',
  'links',
  'findings',
  'verdicts',
  'lost_anchors',
  'notes',
  'papers',
  'paper_versions',
  'runs',
  'problems',
  'jobs',
  'settings',
  'audit',
  'people',
  'sessions',
  'api_tokens',
  'projects',
  'project_members',
] as const

/** Rows of one table: how many, and a sum over the hashes of their text that does not depend on their order. */
export interface Checksum {
  readonly rows: number
  readonly sum: string
}

export type Checksums = Readonly<Record<string, Checksum>>

/** Rows fetched at a time. */
const PAGE = 200

/** How every value is written, whatever the server's settings. */
async function settle(db: Database): Promise<void> {
  await sql
    .raw(
      `set local timezone = 'UTC'; set local datestyle = 'ISO, MDY'; set local bytea_output = 'hex'; set local extra_float_digits = 1`,
    )
    .execute(db)
}

/** The library's tables in a fixed order, with any that later layouts added at the end. */
async function tablesOf(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema() and tablename <> 'migrations' order by 1`.execute(
    db,
  )
  const known = new Set<string>(TABLES)
  return [...TABLES, ...rows.map(({ name }) => name).filter((name) => !known.has(name))]
}

export async function checksums(db: Database): Promise<Checksums> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (inside) => {
      await settle(inside)
      const result: Record<string, Checksum> = {}
      for (const table of await tablesOf(inside)) result[table] = await checksumOf(inside, table)
      return result
    })
}

async function checksumOf(db: Database, table: string): Promise<Checksum> {
  const { rows } = await sql<{ rows: number; sum: string }>`
    select count(*)::integer as rows,
      coalesce(sum(('x' || substr(md5(t::text), 1, 15))::bit(60)::bigint::numeric), 0)::text as sum
    from ${sql.table(table)} t`.execute(db)
  return rows[0]!
}

/**
 * The whole library as lines: what it is, the rows of each table as JSON, and at the end the checksums of all tables and of
 * the lines themselves. One moment of the library, however long it takes.
 */
export async function writeBackup(db: Database, write: (line: string) => Promise<void>): Promise<Checksums> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (inside) => {
      await settle(inside)
      const hash = createHash('sha256')
      const put = async (line: string): Promise<void> => {
        hash.update(`${line}\n`)
        await write(`${line}\n`)
      }
      await put(JSON.stringify({ format: BACKUP_FORMAT, layout: listMigrations().length }))
      const sums: Record<string, Checksum> = {}
      for (const table of await tablesOf(inside)) {
        await put(JSON.stringify({ table }))
        await sql.raw(`declare backup no scroll cursor for select row_to_json(t)::text as line from "${table}" t`).execute(inside)
        for (;;) {
          const { rows } = await sql<{ line: string }>`fetch ${sql.lit(PAGE)} from backup`.execute(inside)
          for (const { line } of rows) await put(line)
          if (rows.length < PAGE) break
        }
        await sql`close backup`.execute(inside)
        sums[table] = await checksumOf(inside, table)
      }
      await write(`${JSON.stringify({ checksums: sums, sha256: hash.digest('hex') })}\n`)
      return sums
    })
}

/** Fills an empty library with a backup, in one transaction, and proves that every row is as it was. Throws otherwise. */
export async function readBackup(db: Database, lines: AsyncIterable<string>): Promise<Checksums> {
  return db.transaction().execute(async (inside) => {
    await settle(inside)
    await checkEmpty(inside)
    const reader = new BackupReader(inside)
    for await (const line of lines) await reader.take(line)
    return reader.finish()
  })
}

async function checkEmpty(db: Database): Promise<void> {
  const { rows } = await sql<{
    found: boolean
  }>`select exists (select from documents) or exists (select from runs) as found`.execute(db)
  if (rows[0]!.found)
    throw new UnsaidError('usage', 'the library is not empty', { hint: 'restore into a new one: --library NEW-FOLDER' })
}

class BackupReader {
  readonly #db: Database
  readonly #hash = createHash('sha256')
  #table: string | null = null
  #columns: string[] = []
  #rows: string[] = []
  #size = 0
  #begun = false
  #end: { readonly checksums: Checksums; readonly sha256: string } | null = null

  constructor(db: Database) {
    this.#db = db
  }

  async take(line: string): Promise<void> {
    if (!this.#begun) this.#begin(line)
    else if (line.startsWith('{"checksums":')) {
      await this.#flush()
      this.#end = JSON.parse(line)
      return
    } else if (line.startsWith('{"table":')) {
      await this.#flush()
      await this.#open((JSON.parse(line) as { table: string }).table)
    } else {
      this.#rows.push(line)
      this.#size += line.length
      if (this.#rows.length >= PAGE || this.#size > MOST_SIZE) await this.#flush()
    }
    this.#hash.update(`${line}\n`)
  }

  #begin(line: string): void {
    const { format, layout } = parse(line) as { format?: string; layout?: number }
    if (format !== BACKUP_FORMAT) throw damaged('it is no backup of a library')
    if (layout !== listMigrations().length)
      throw new UnsaidError('store', `the backup is of layout ${layout}, this version of unsaid has ${listMigrations().length}`, {
        hint: 'restore it with the version that made it, open that library with this one, and back it up again',
      })
    this.#begun = true
  }

  async #open(table: string): Promise<void> {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`.execute(
      this.#db,
    )
    if (rows.length === 0) throw damaged(`it has a table “${table}” that is not known`)
    this.#table = table
    this.#columns = rows.map(({ name }) => name)
  }

  async #flush(): Promise<void> {
    if (this.#rows.length === 0) return
    const table = this.#table
    if (table === null) throw damaged('rows of no table')
    const columns = sql.join(this.#columns.map((name) => sql.ref(name)))
    await sql`
      insert into ${sql.table(table)} (${columns}) overriding system value
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${`[${this.#rows.join(',')}]`}::json)`.execute(
      this.#db,
    )
    this.#rows = []
    this.#size = 0
  }

  async finish(): Promise<Checksums> {
    if (!this.#end) throw damaged('its end is missing')
    if (this.#hash.digest('hex') !== this.#end.sha256) throw damaged('it was changed since it was made')
    for (const [table, expected] of Object.entries(this.#end.checksums)) {
      const found = await checksumOf(this.#db, table)
      if (found.rows !== expected.rows || found.sum !== expected.sum)
        throw damaged(`the rows of “${table}” are not what they were`)
    }
    for (const table of ['problems', 'jobs', 'audit'] as const)
      await sql`select setval(pg_get_serial_sequence(${table}, 'id'), greatest((select max(id) from ${sql.table(table)}), 1))`.execute(
        this.#db,
      )
    return this.#end.checksums
  }
}

/** Characters of rows sent at once. */
const MOST_SIZE = 8 * 1024 * 1024

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw damaged('it is no backup of a library')
  }
}

function damaged(why: string): UnsaidError {
  return new UnsaidError('unreadable', `the backup can’t be restored: ${why}`, {
    hint: 'take another backup; nothing was changed',
  })
}
