import { type Repositories, type Store, sha256 } from '../store/index.ts'
import { VERSION } from '../version.ts'
import { eachFinding } from './read-library.ts'

export interface ReleaseFile {
  readonly name: string
  readonly text: string
}

const PAGE = 500

/**
 * A frozen data set: what the library found and what people said of it, as JSON lines in a fixed order, and a manifest with
 * the hash of every file. Texts are not in it, only the quoted words with their places, so that it may be passed on.
 */
export async function writeRelease(store: Store, version: string, put: (file: ReleaseFile) => Promise<void>): Promise<void> {
  const files: { name: string; rows: number; sha256: string }[] = []
  for (const [name, rows] of Object.entries(TABLES)) {
    const lines: string[] = []
    for await (const row of rows(store)) lines.push(`${JSON.stringify(row)}\n`)
    const text = lines.join('')
    await put({ name: `${name}.jsonl`, text })
    files.push({ name: `${name}.jsonl`, rows: lines.length, sha256: sha256(text) })
  }
  const manifest = { format: 'unsaid.release/1', version, program: `unsaid ${VERSION}`, files }
  await put({ name: 'manifest.json', text: `${JSON.stringify(manifest, null, 2)}\n` })
}

/** Findings with the meeting or document that each is of, as a data set tells them. */
export async function* findingRows(store: Pick<Repositories, 'findings'>): AsyncGenerator<unknown> {
  for await (const { finding, meetingId, documentId } of eachFinding(store))
    yield { meeting: meetingId, document: documentId, ...finding }
}

const TABLES: Readonly<Record<string, (store: Repositories) => AsyncGenerator<unknown>>> = {
  documents: async function* (store) {
    for (let after = ''; ; ) {
      const page = await store.accounts.list({ after, limit: PAGE })
      for (const { documentId: id, revision, reader, account } of page) {
        const { title, publisher, side, lang, kind, date, url, completeness, sha256: hash } = account
        yield { id, revision, reader, title, publisher, side, lang, kind, date, url, completeness, sha256: hash }
      }
      if (page.length < PAGE) return
      after = page.at(-1)!.documentId
    }
  },
  meetings: async function* (store) {
    for (let offset = 0; ; offset += PAGE) {
      const page = await store.meetings.list({ limit: PAGE, offset })
      for (const { id, meeting } of page)
        yield { id, ...meeting, accounts: (await store.meetings.members(id)).map(({ accountId }) => accountId) }
      if (page.length < PAGE) return
    }
  },
  statements: async function* (store) {
    for (let after = ''; ; ) {
      const page = await store.accounts.list({ after, limit: PAGE })
      for (const { documentId } of page) yield* await store.statements.ofAccount(documentId)
      if (page.length < PAGE) return
      after = page.at(-1)!.documentId
    }
  },
  findings: findingRows,
  verdicts: async function* (store) {
    yield* await store.verdicts.list({ undone: true })
  },
}
