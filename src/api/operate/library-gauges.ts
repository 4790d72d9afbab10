import { memoryUsage, uptime } from 'node:process'
import { sql } from 'kysely'
import { forecastDisk } from '../../library/index.ts'
import { listMigrations, type Store } from '../../store/index.ts'
import type { Gauge } from './metrics.ts'

/** Longest that the database may take to say that it is there. */
const ANSWER_MS = 2000
/** Counting a large library takes long: figures are counted again after this time. */
const FRESH_MS = 60_000

/** What keeps the library from answering: a database that does not answer, or one of another layout. */
export async function unreadyStore({ db }: Store): Promise<string[]> {
  const asked = db
    .selectFrom('migrations')
    .select(sql<number>`max(number)`.as('number'))
    .executeTakeFirst()
    .then((row) => (Number(row?.number) === listMigrations().length ? [] : ['the library’s layout is not this version’s']))
  const late = new Promise<string[]>((resolve) => {
    setTimeout(() => resolve(['the database does not answer']), ANSWER_MS).unref()
  })
  return Promise.race([asked, late]).catch(() => ['the database does not answer'])
}

/** Figures of the process, and of the library where it is kept. */
export function makeGauges(store: Store | null, now: () => Date): () => Promise<readonly Gauge[]> {
  let counted: { readonly at: number; readonly gauges: Promise<readonly Gauge[]> } | null = null
  return async () => {
    const at = now().getTime()
    if (store && (!counted || at - counted.at > FRESH_MS)) {
      counted = { at, gauges: countLibrary(store, now()) }
      counted.gauges.catch(() => {
        counted = null
      })
    }
    return [...ofProcess(), ...((await counted?.gauges) ?? [])]
  }
}

function ofProcess(): Gauge[] {
  const { rss, heapUsed } = memoryUsage()
  return [
    { name: 'unsaid_up_seconds', help: 'Time since the program started.', value: Math.round(uptime()) },
    { name: 'unsaid_memory_bytes', help: 'Memory of the program.', value: rss, labels: { kind: 'resident' } },
    { name: 'unsaid_memory_bytes', help: 'Memory of the program.', value: heapUsed, labels: { kind: 'heap' } },
  ]
}

async function countLibrary(store: Store, now: Date): Promise<Gauge[]> {
  const count = async (table: 'documents' | 'meetings' | 'audit'): Promise<number> =>
    Number((await store.db.selectFrom(table).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()).n)
  const jobs = await store.db
    .selectFrom('jobs')
    .select(['state', sql<number>`count(*)`.as('n')])
    .groupBy('state')
    .execute()
  const { used, free, perDay, daysLeft } = await forecastDisk(store, now)
  const disk: readonly (readonly [string, string, number | null])[] = [
    ['unsaid_disk_used_bytes', 'What the library takes on the disk.', used],
    ['unsaid_disk_free_bytes', 'What is free on its disk, where this program can see it.', free],
    ['unsaid_disk_growth_bytes_per_day', 'Growth over the last thirty days, by what was added.', perDay],
    ['unsaid_disk_days_left', 'Days until the disk is full at that growth.', daysLeft],
  ]
  return [
    { name: 'unsaid_documents', help: 'Documents of the library.', value: await count('documents') },
    { name: 'unsaid_meetings', help: 'Meetings of the library.', value: await count('meetings') },
    { name: 'unsaid_audit_entries', help: 'Entries in the log of changes.', value: await count('audit') },
    { name: 'unsaid_sessions', help: 'Browsers that are signed in.', value: await store.sessions.count(now) },
    ...jobs.map(({ state, n }) => ({ name: 'unsaid_jobs', help: 'Jobs by state.', value: Number(n), labels: { state } })),
    ...disk.flatMap(([name, help, value]) => (value === null ? [] : [{ name, help, value }])),
  ]
}
