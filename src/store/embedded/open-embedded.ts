import {
  accessSync,
  appendFileSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { UnsaidError } from '../../model/index.ts'
import { toStoreError } from '../errors.ts'
import { migrate } from '../migrate.ts'
import type { Database, Tables } from '../tables.ts'
import { PARSERS } from '../types.ts'
import { EmbeddedDialect } from './dialect.ts'
import { takeLock } from './lock.ts'
import { shippedTemplate, unpackTemplate } from './template.ts'

/**
 * A library in a folder:
 *
 *     library.json   that it is one, and whether it is ready
 *     lock           who uses it
 *     data/          the database's own files
 */
export interface EmbeddedOptions {
  /** Make the library where there is none. */
  readonly create?: boolean
  /** Packed data folder to start from; default: the one that comes with the program. */
  readonly template?: string | null
}

const MARK = 'library.json'
const FORMAT = 'unsaid.library/1'

export interface OpenDatabase {
  readonly db: Database
  close(): Promise<void>
}

export function isLibrary(folder: string): boolean {
  return readMark(folder)?.ready === true
}

/** Opens the library of a folder for this process alone. */
export async function openEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<OpenDatabase> {
  prepareFolder(folder, options.create ?? false)
  const lock = takeLock(join(folder, 'lock'))
  const release = (): void => lock.release()
  process.once('exit', release)
  let engine: PGlite | null = null
  try {
    engine = await startEngine(folder, options)
    const db = new Kysely<Tables>({ dialect: new EmbeddedDialect(engine, join(folder, 'data')) })
    await migrate(db)
    if (!isLibrary(folder)) writeMark(folder, true)
    const close = async (): Promise<void> => {
      await db.destroy()
      release()
      process.off('exit', release)
    }
    return { db, close }
  } catch (error) {
    await engine?.close().catch(() => {})
    release()
    process.off('exit', release)
    throw toStoreError(error, folder)
  }
}

function prepareFolder(folder: string, create: boolean): void {
  if (!create && !isLibrary(folder))
    throw new UnsaidError('no-library', `${folder} holds no library`, {
      hint: 'make one with `unsaid init`, or name another with --library FOLDER',
      subject: folder,
    })
  try {
    if (create) mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.R_OK | constants.X_OK)
  } catch (error) {
    throw toStoreError(error, folder)
  }
  const foreign = readMark(folder) === null && readdirSync(folder).find((name) => !name.startsWith('lock'))
  if (foreign)
    throw new UnsaidError('usage', `${folder} is not empty (it holds ${foreign})`, {
      hint: 'name a new or empty folder for the library',
      subject: folder,
    })
}

async function startEngine(folder: string, options: EmbeddedOptions): Promise<PGlite> {
  const { PGlite } = await loadEngine()
  const data = join(folder, 'data')
  const fresh = !isLibrary(folder)
  if (fresh) {
    // Nothing was ever confirmed here: what lies there is of a start that was broken off.
    if (readMark(folder)?.ready === false) rmSync(data, { recursive: true, force: true })
    writeMark(folder, false)
  }
  const template = options.template === undefined ? shippedTemplate() : options.template
  if (fresh && template) unpackTemplate(template, data)
  limitLog(data)
  return PGlite.create(data, { parsers: PARSERS, serializers: SERIALIZERS, relaxedDurability: false })
}

const LOG_SETTINGS = `
# By unsaid: checkpoints come often (see dialect.ts), and what they leave behind is not kept for later.
max_wal_size = '96MB'
min_wal_size = '32MB'
`

/** Settings are read once, when the database opens. */
function limitLog(data: string): void {
  const file = join(data, 'postgresql.conf')
  if (existsSync(file) && !readFileSync(file, 'utf8').includes(LOG_SETTINGS)) appendFileSync(file, LOG_SETTINGS)
}

/** Bytes as the database reads them; its own way takes many times the memory. */
const SERIALIZERS = {
  17: (value: Uint8Array | string) =>
    typeof value === 'string' ? value : `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`,
}

async function loadEngine(): Promise<typeof import('@electric-sql/pglite')> {
  try {
    return await import('@electric-sql/pglite')
  } catch (error) {
    throw new UnsaidError('no-library', 'the embedded database is not installed', {
      hint: 'npm install @electric-sql/pglite, or use a server (--database postgres://…)',
      cause: error,
    })
  }
}

interface Mark {
  readonly format: string
  /** False while it is being made. */
  readonly ready: boolean
}

function writeMark(folder: string, ready: boolean): void {
  const file = join(folder, MARK)
  writeFileSync(`${file}.new`, `${JSON.stringify({ format: FORMAT, ready } satisfies Mark)}\n`)
  renameSync(`${file}.new`, file)
}

/** Null where the folder holds no library. Throws where the mark is none of ours. */
function readMark(folder: string): Mark | null {
  const file = join(folder, MARK)
  if (!existsSync(file)) return null
  try {
    const mark = JSON.parse(readFileSync(file, 'utf8')) as Mark
    if (mark.format === FORMAT) return mark
  } catch {
    // Said below.
  }
  throw new UnsaidError('no-library', `${file} is not of a library that this version of unsaid knows`, {
    hint: 'name another folder with --library FOLDER, or update unsaid',
    subject: folder,
  })
}
