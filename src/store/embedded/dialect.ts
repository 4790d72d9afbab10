import { statfsSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'

/** The embedded database has one connection: whoever holds it, others wait in order. */
export class EmbeddedDialect implements Dialect {
  readonly #engine: PGlite
  /** The folder of its files; none where it lies in memory. */
  readonly #data: string | undefined

  constructor(engine: PGlite, data?: string) {
    this.#engine = engine
    this.#data = data
  }

  createDriver(): Driver {
    return new EmbeddedDriver(this.#engine, this.#data)
  }

  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler()
  }

  createAdapter(): PostgresAdapter {
    return new PostgresAdapter()
  }

  // biome-ignore lint/suspicious/noExplicitAny: the type that kysely asks for
  createIntrospector(db: Kysely<any>): DatabaseIntrospector {
    return new PostgresIntrospector(db)
  }
}

/**
 * A log file takes 16 MB when it begins, and the embedded database does not come back from a write that fails in the middle of
 * it: so much has to be free before a transaction begins (bytes).
 */
const RESERVE = 40 * 1024 * 1024

function checkRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < RESERVE) throw Object.assign(new Error('no room is left for the database'), { code: 'ENOSPC' })
}

/** The log is looked at after so many commands or transactions. */
const USES = 50
/** Bytes of log since the last checkpoint: so much at most is read again after a kill. */
const MOST_LOG = 64 * 1024 * 1024

class EmbeddedDriver implements Driver {
  readonly #engine: PGlite
  readonly #connection: DatabaseConnection
  #tail: Promise<void> = Promise.resolve()
  #release: (() => void) | null = null
  #uses = 0
  readonly #data: string | undefined

  constructor(engine: PGlite, data: string | undefined) {
    this.#engine = engine
    this.#data = data
    this.#connection = new EmbeddedConnection(engine)
  }

  async init(): Promise<void> {
    await this.#engine.waitReady
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#tail
    let release = (): void => {}
    this.#tail = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    if (++this.#uses % USES === 0) await this.#tidyUp().catch(() => {})
    this.#release?.()
  }

  /** A server clears its log away by itself; the embedded database has nobody who would, and would keep all that was ever written. */
  async #tidyUp(): Promise<void> {
    const { rows } = await this.#engine.query<{ written: number }>(
      'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::double precision as written from pg_control_checkpoint()',
    )
    if ((rows[0]?.written ?? 0) > MOST_LOG) await this.#engine.exec('checkpoint')
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#data !== undefined) checkRoom(this.#data)
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async destroy(): Promise<void> {
    await this.#engine.close()
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #engine: PGlite

  constructor(engine: PGlite) {
    this.#engine = engine
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    // Without parameters the simple protocol is spoken, which takes a script of several commands, as a server's driver does.
    const result =
      parameters.length === 0 ? (await this.#engine.exec(sql)).at(-1) : await this.#engine.query(sql, [...parameters])
    if (!result) return { rows: [] }
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.affectedRows ?? 0) }
  }

  // biome-ignore lint/correctness/useYield: nothing is streamed from a database in the same process
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('the embedded database has no streams: fetch from a cursor')
  }
}
