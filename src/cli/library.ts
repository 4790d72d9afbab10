import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { Store } from '../store/index.ts'

/** Where the library of a command lies. */
export interface LibraryFlags {
  readonly library?: string
  readonly database?: string
}

const FOLDER = './unsaid-library'

/** Options that say which library is meant; a server's address may stand in the environment, where no list of processes shows it. */
export function addLibraryOptions(command: Command): Command {
  return command
    .option('--library <folder>', `folder of the library (default: UNSAID_LIBRARY, else ${FOLDER})`)
    .option('--database <url>', 'a PostgreSQL server instead: postgres://user@host/name (or UNSAID_DATABASE)')
}

/** Opens it for the time of the work; closed whatever happens. */
export async function withLibrary<T>(flags: LibraryFlags, work: (store: Store) => Promise<T>, create = false): Promise<T> {
  const { openStore } = await import('../store/index.ts')
  const store = await openStore(homeOf(flags), { create })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** The library that is named, by an option or in the environment, or that lies where libraries usually do; null where there is none. */
export async function namedLibrary({ library, database }: LibraryFlags): Promise<LibraryFlags | null> {
  if (library !== undefined || database !== undefined)
    return { ...(library ? { library } : {}), ...(database ? { database } : {}) }
  if (process.env.UNSAID_DATABASE || process.env.UNSAID_LIBRARY) return {}
  return (await isLibraryFolder(FOLDER)) ? { library: FOLDER } : null
}

export async function isLibraryFolder(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  const { isLibrary } = await import('../store/index.ts')
  return isLibrary(path)
}

function homeOf({ library, database }: LibraryFlags): { readonly folder: string } | { readonly database: string } {
  const server = database ?? (library === undefined ? process.env.UNSAID_DATABASE : undefined)
  return server ? { database: server } : { folder: library ?? process.env.UNSAID_LIBRARY ?? FOLDER }
}

/** Who works, for the log of the library. */
export function actor(): string {
  return process.env.UNSAID_AUTHOR ?? process.env.USER ?? process.env.USERNAME ?? 'unknown'
}
