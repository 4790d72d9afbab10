import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../../src/store/index.ts'
import { administer, HOMES } from './homes.ts'

const server = HOMES[1]!
/** The statements that `docs/deployment.md` gives, for roles of this test. */
const DOCUMENT = readFileSync(new URL('../../docs/deployment.md', import.meta.url), 'utf8')
const OWNER = 'unsaid_test_owner'
const SERVING = 'unsaid_test_serving'

describe.skipIf(server.missing !== null)('a role of the database that serves, and no more', { timeout: 60_000 }, () => {
  let store: Store
  let drop: () => Promise<void>
  beforeAll(async () => {
    const { home, drop: dropDatabase } = await server.make()
    const url = (role: string): string => {
      const made = new URL((home as { database: string }).database)
      made.username = role
      return made.href
    }
    const name = new URL((home as { database: string }).database).pathname.slice(1)
    for (const role of [OWNER, SERVING]) await administer(`drop role if exists ${role}`)
    for (const role of [OWNER, SERVING]) await administer(`create role ${role} login`)
    await administer(`alter database ${name} owner to ${OWNER}`)
    drop = async () => {
      await dropDatabase()
      for (const role of [OWNER, SERVING]) await administer(`drop role ${role}`)
    }
    const [first, second] = [...DOCUMENT.matchAll(/```sql\n([\s\S]*?)```/gu)].map((match) => match[1]!)
    const told = (text: string): string[] =>
      text
        .split('\n')
        .filter((line) => /^(?:revoke|grant|alter)/u.test(line))
        .map((line) =>
          line
            .replaceAll(/\bunsaid_owner\b/gu, OWNER)
            .replaceAll(/\b(?<!database )unsaid\b/gu, SERVING)
            .replaceAll('database unsaid', `database ${name}`),
        )
    const owned = await openOwned(url(OWNER), told(first!))
    for (const line of told(second!)) await sql.raw(line).execute(owned.db)
    await owned.close()
    store = await openStore({ database: url(SERVING) })
  }, 60_000)
  afterAll(async () => {
    await store?.close()
    await drop?.()
  })

  /** Rights by default have to stand before the tables do. */
  async function openOwned(url: string, lines: readonly string[]): Promise<Store> {
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    for (const line of lines) await client.query(line)
    await client.end()
    return openStore({ database: url })
  }

  it('opens the library, reads, writes and logs', async () => {
    await store.people.add({ name: 'ann', role: 'admin', by: 'test' })
    await store.audit.add({ actor: 'ann', action: 'test' })
    await store.settings.set('k', 1)
    expect((await store.people.list()).map(({ name }) => name)).toEqual(['ann'])
    expect(await store.audit.list()).toHaveLength(1)
  })

  it.each([
    'create table more (a integer)',
    'alter table people add column more text',
    'drop table audit',
    'alter table audit disable trigger all',
    "update audit set actor = 'nobody'",
    'delete from audit',
    'truncate audit',
    'delete from migrations',
  ])('may not %s', async (statement) => {
    await expect(sql.raw(statement).execute(store.db)).rejects.toThrow(/permission denied|must be owner/u)
  })
})
