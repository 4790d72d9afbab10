import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Store } from '../store/index.ts'

/** How full the disk will be, in bytes. Null where this program cannot see it. */
export interface DiskForecast {
  /** What the library takes: its folder with all projects in it, or its database on the server. */
  readonly used: number
  /** Free on the disk of the folder; null for a server, whose disk is not ours to see. */
  readonly free: number | null
  /** Growth a day, from what was added lately; null where nothing was. */
  readonly perDay: number | null
  readonly daysLeft: number | null
}

/** Days looked back on; a library that is younger is judged by the days that it has. */
const WINDOW = 30
const DAY = 86_400_000

/**
 * Growth is what was added in the window, as original bytes, times what the library takes for each original byte by now:
 * readings, statements, links and indexes grow with the originals.
 */
export async function forecastDisk(store: Pick<Store, 'db' | 'kind' | 'home'>, now: Date): Promise<DiskForecast> {
  const since = new Date(now.getTime() - WINDOW * DAY).toISOString()
  const { rows } = await sql<{ all: number; recent: number; first: string | null }>`
    select coalesce(sum(size), 0)::bigint as all, coalesce(sum(size) filter (where created_at > ${since}), 0)::bigint as recent,
      min(created_at) filter (where created_at > ${since}) as first from blobs`.execute(store.db)
  const { all, recent, first } = rows[0]!
  const used = store.kind === 'embedded' ? await sizeOf(store.home) : await databaseSize(store)
  const free = store.kind === 'embedded' ? await freeAt(store.home) : null
  const days = first === null ? WINDOW : Math.max(1, (now.getTime() - Date.parse(first)) / DAY)
  const perDay = all > 0 && recent > 0 ? Math.round((recent / days) * (used / all)) : null
  return { used, free, perDay, daysLeft: free !== null && perDay ? Math.floor(free / perDay) : null }
}

async function databaseSize({ db }: Pick<Store, 'db'>): Promise<number> {
  const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(db)
  return Number(rows[0]!.size)
}

async function freeAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  let sum = 0
  for (const entry of entries) {
    if (!entry.isFile()) continue
    // The database makes and drops files of its own all the time.
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => null)
    sum += found?.size ?? 0
  }
  return sum
}
