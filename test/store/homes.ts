import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeTemplate } from '../../src/store/embedded/make-template.ts'
import { type Home, listMigrations, openStore, type Store } from '../../src/store/index.ts'
import { sha256 } from '../../src/store/sha256.ts'

/** A place for libraries that a test makes and throws away. */
export interface TestHome {
  readonly name: string
  /** Why it can't be used here; null where it can. */
  readonly missing: string | null
  make(): Promise<{ readonly home: Home; readonly drop: () => Promise<void> }>
}

const BUILD = new URL('../../build/', import.meta.url).pathname

/** An empty library, packed once for all tests. */
export async function template(): Promise<string> {
  const key = sha256(
    listMigrations()
      .map(({ checksum }) => checksum)
      .join(),
  ).slice(0, 16)
  const file = join(BUILD, `library-template-${key}.tar.gz`)
  if (!existsSync(file)) {
    mkdirSync(BUILD, { recursive: true })
    const draft = `${file}.${randomUUID()}`
    writeFileSync(draft, await makeTemplate())
    renameSync(draft, file)
  }
  return file
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
  return openStore(home, 'folder' in home ? { create: true, template: await template() } : {})
}
