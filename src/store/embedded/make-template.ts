import { brotliCompressSync, constants } from 'node:zlib'
import { Kysely } from 'kysely'
import { migrate } from '../migrate.ts'
import type { Tables } from '../tables.ts'
import { EmbeddedDialect } from './dialect.ts'

/** Packs an empty, migrated library. Takes seconds: done once, when the program is built. */
export async function makeTemplate(): Promise<Uint8Array> {
  const { PGlite } = await import('@electric-sql/pglite')
  const engine = await PGlite.create()
  const db = new Kysely<Tables>({ dialect: new EmbeddedDialect(engine) })
  await migrate(db)
  await engine.exec('checkpoint')
  const tar = new Uint8Array(await (await engine.dumpDataDir('none')).arrayBuffer())
  await db.destroy()
  return brotliCompressSync(tar, { params: PACKING })
}

/** The data folder holds its catalogues three times, megabytes apart: a window that spans them packs them into a third. */
const PACKING = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 }
