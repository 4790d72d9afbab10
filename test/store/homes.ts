import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { libraryTemplate } from '../../scripts/library-template.ts'
import { type Home, openStore, type Store } from '../../src/store/index.ts'

/** A place for libraries that a test makes and throws away. */
export interface TestHome {
  readonly name: string
  /** Why it can't be used here; null where it can. */
  readonly missing: string | null
  make(): Promise<{ readonly home: Home; readonly drop: () => Promise<void> }>
}

const embedded: TestHome = {
  name: 'embedded',
  missing: null,
  make: async () => {
    const parent = mkdtempSync(join(tmpdir(), 'unsaid-store-'))
    return { home: { folder: join(parent, 'library') }, drop: async () => rmSync(parent, { recursive: true, force: true }) }
  },
}

const SERVER = process.env.UNSAID_TEST_DATABASE

const server: TestHome = {
  name: 'server',
  missing: SERVER ? null : 'UNSAID_TEST_DATABASE names no PostgreSQL server',
  make: async () => {
    const name = `unsaid_test_${randomUUID().replaceAll('-', '')}`
    await administer(`create database ${name}`)
    const url = new URL(SERVER!)
    url.pathname = `/${name}`
    return { home: { database: url.href }, drop: () => administer(`drop database ${name} with (force)`) }
  },
}

export async function administer(command: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: SERVER! })
  await client.connect()
  try {
    await client.query(command)
  } finally {
    await client.end()
  }
}

export const HOMES: readonly TestHome[] = [embedded, server]

export async function openAt(home: Home): Promise<Store> {
  return openStore(home, 'folder' in home ? { create: true, template: await libraryTemplate() } : {})
}
