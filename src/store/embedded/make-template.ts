import { Kysely } from 'kysely'
import { migrate } from '../migrate.ts'
import type { Tables } from '../tables.ts'
import { EmbeddedDialect } from './dialect.ts'

/** Packs an empty, migrated library (gzip of tar). Takes seconds: done once, when the program is built. */
export async function makeTemplate(): Promise<Uint8Array> {
  const { PGlite } = await import('@electric-sql/pglite')
  const engine = await PGlite.create()
  const db = new Kysely<Tables>({ dialect: new EmbeddedDialect(engine) })
  await migrate(db)
  await engine.exec('checkpoint')
  const packed = await engine.dumpDataDir('gzip')
  await db.destroy()
  return new Uint8Array(await packed.arrayBuffer())
}
