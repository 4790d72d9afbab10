import { sql } from 'kysely'
import { type LostAnchor, listMigrations, type Store, sha256 } from '../store/index.ts'

export interface Examination {
  /** Which database it is, and the library's layout. */
  readonly database: string
  readonly checked: { readonly documents: number; readonly blobs: number; readonly statements: number }
  /** What is not as it has to be, one line each. */
  readonly faults: readonly string[]
  /** Words that a newer reading does not have. */
  readonly lost: readonly LostAnchor[]
}

const PAGE = 100

/** Reads everything once: bytes against their hashes, statements against their texts, references against what they point at. */
export async function examine(store: Store, onProgress: (done: number, total: number) => void = () => {}): Promise<Examination> {
  const faults: string[] = []
  const total = await store.documents.count()
  const checked = { documents: 0, blobs: 0, statements: 0 }
  for (let after = ''; ; ) {
    const documents = await store.documents.list({ after, limit: PAGE })
    if (documents.length === 0) break
    after = documents.at(-1)!.id
    for (const { id, address, revision, goneAt } of documents) {
      checked.documents++
      const history = await store.documents.history(id)
      if (history.length !== revision) faults.push(`${address}: revision ${revision} of ${history.length}`)
      for (const { sha256: hash } of history) {
        if (hash === null) continue
        checked.blobs++
        const bytes = await store.documents.bytes(hash)
        if (!bytes || sha256(bytes) !== hash) faults.push(`${address}: the original bytes are damaged`)
      }
      const reading = await store.accounts.get(id)
      if (!reading) {
        if (goneAt === null) faults.push(`${address}: there is no account of it`)
        continue
      }
      for (const { id: statement, start, end, quote } of await store.statements.ofAccount(id)) {
        checked.statements++
        if (reading.account.text.slice(start, end) !== quote) faults.push(`${statement}: its quote is not what stands there`)
      }
    }
    onProgress(checked.documents, total)
  }
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(store.db)
  const database = `${store.home}: PostgreSQL ${rows[0]!.version} (${store.kind}), layout ${listMigrations().length}`
  return { database, checked, faults, lost: await store.lostAnchors.list() }
}
