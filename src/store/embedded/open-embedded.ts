import {
  accessSync,
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
import type { PGlite, PGliteOptions } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { UnsaidError } from '../../model/index.ts'
import { toStoreError } from '../errors.ts'
import { migrate } from '../migrate.ts'
import type { Database, Tables } from '../tables.ts'
import { PARSERS } from '../types.ts'
import { EmbeddedDialect } from './dialect.ts'
import { takeLock } from './lock.ts'
import { readTemplate, shippedTemplate } from './template.ts'

/**
 * A library in a folder:
 *
 *     library.json   that it is one, written when it is ready
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
  return existsSync(join(folder, MARK))
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
    const db = new Kysely<Tables>({ dialect: new EmbeddedDialect(engine) })
    await migrate(db)
    if (!isLibrary(folder)) writeMark(folder)
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
  const strange = readdirSync(folder).filter((name) => !/^(?:library\.json.*|lock.*|data)$/u.test(name))
  if (!isLibrary(folder) && strange.length > 0)
    throw new UnsaidError('usage', `${folder} is not empty (it holds ${strange[0]})`, {
      hint: 'name a new or empty folder for the library',
      subject: folder,
    })
}

async function startEngine(folder: string, options: EmbeddedOptions): Promise<PGlite> {
  const { PGlite } = await loadEngine()
  const data = join(folder, 'data')
  // Without the mark nothing was ever confirmed: what lies there is of a start that was broken off.
  const fresh = !isLibrary(folder)
  if (fresh) rmSync(data, { recursive: true, force: true })
  const template = options.template === undefined ? shippedTemplate() : options.template
  const settings: PGliteOptions = { parsers: PARSERS, serializers: SERIALIZERS, relaxedDurability: false }
  return PGlite.create(data, fresh && template ? { ...settings, loadDataDir: readTemplate(template) } : settings)
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

function writeMark(folder: string): void {
  const file = join(folder, MARK)
  writeFileSync(`${file}.new`, `${JSON.stringify({ format: FORMAT })}\n`)
  renameSync(`${file}.new`, file)
}

/** The folder's format, for `doctor`. */
export function readMark(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, MARK), 'utf8'))
}
