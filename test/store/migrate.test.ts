import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { listMigrations, migrate, openStore, type Store } from '../../src/store/index.ts'
import { openDatabase } from './databases.ts'
import { HOMES, openAt } from './homes.ts'

/** One library of each earlier layout, with rows in every table: `versions/NNNN.sql`. */
const VERSIONS = new URL('./versions/', import.meta.url)
const versions = readdirSync(VERSIONS).sort()

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

for (const testHome of HOMES) {
  describe.skipIf(testHome.missing !== null)(
    `migrations, ${testHome.name}${testHome.missing ? ` (${testHome.missing})` : ''}`,
    () => {
      async function open(): Promise<Store> {
        const { home, drop } = await testHome.make()
        cleanups.push(drop)
        const store = await openAt(home)
        cleanups.push(() => store.close())
        return store
      }

      it('has rows of every layout that there was', () => {
        expect(versions).toEqual(listMigrations().map(({ number }) => `${String(number).padStart(4, '0')}.sql`))
      })

      for (const version of versions) {
        it(`brings layout ${version.slice(0, 4)} to the newest without losing a row`, async () => {
          const { home, drop } = await testHome.make()
          cleanups.push(drop)
          const { db, close } = await openDatabase(home)
          const number = Number(version.slice(0, 4))
          await migrate(db, { migrations: listMigrations().slice(0, number) })
          await sql.raw(readFileSync(new URL(version, VERSIONS), 'utf8')).execute(db)
          const tables = await sql<{ name: string }>`
          select tablename as name from pg_tables where schemaname = current_schema() and tablename <> 'migrations' order by 1`.execute(
            db,
          )
          const counts = async (): Promise<Record<string, number>> => {
            const found: Record<string, number> = {}
            for (const { name } of tables.rows) {
              const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(name)}`.execute(db)
              found[name] = rows[0]!.n
            }
            return found
          }
          const before = await counts()
          expect(Object.entries(before).filter(([, n]) => n === 0)).toEqual([])
          expect(await migrate(db)).toBe(listMigrations().length - number)
          expect(await counts()).toEqual(before)
          await close()
        }, 60_000)
      }

      it('changes nothing where all are applied', async () => {
        expect(await migrate((await open()).db)).toBe(0)
      })

      it('applies all of a set or nothing', async () => {
        const { db } = await open()
        const broken = {
          number: listMigrations().length + 1,
          name: 'broken',
          sql: 'create table half (a int); select 1/0',
          checksum: 'x',
        }
        await expect(migrate(db, { migrations: [...listMigrations(), broken] })).rejects.toThrow('division by zero')
        const { rows } = await sql<{ found: string | null }>`select to_regclass('half')::text as found`.execute(db)
        expect(rows[0]!.found).toBeNull()
      })

      it('refuses a library of a newer program, and one whose layout is another', async () => {
        const { db } = await open()
        await expect(migrate(db, { migrations: [] })).rejects.toThrow('newer version')
        const [first, ...rest] = listMigrations()
        await expect(migrate(db, { migrations: [{ ...first!, checksum: 'other' }, ...rest] })).rejects.toThrow('is not the one')
      })
    },
  )
}

const server = HOMES[1]!
describe.skipIf(server.missing !== null)('two programs that open a new server library at one time', () => {
  it('migrate it once', async () => {
    const { home, drop } = await server.make()
    cleanups.push(drop)
    const stores = await Promise.all([openStore(home), openStore(home), openStore(home)])
    for (const store of stores) cleanups.push(() => store.close())
    expect((await stores[0].db.selectFrom('migrations').select('number').execute()).length).toBe(listMigrations().length)
  })
})
