import type { Account } from '../model/index.ts'
import { atomically } from './atomically.ts'
import { json, storable } from './json.ts'
import type { Database } from './tables.ts'

/** What one version of the reader made of one revision of a document. */
export interface Reading {
  readonly documentId: string
  readonly revision: number
  /** Version of the reader. */
  readonly reader: string
  /** Its id is the document's. */
  readonly account: Account
}

export interface AccountFilter {
  readonly side?: string
  readonly publisher?: string
  readonly lang?: string
  /** First and last day, both included. */
  readonly from?: string
  readonly to?: string
  /** Only accounts that another version of the reader made. */
  readonly notReader?: string
  /** Id after which the page begins. */
  readonly after?: string
  /** Default 100. */
  readonly limit?: number
}

export interface Accounts {
  /** Each becomes its document's current reading; earlier ones are kept. A reading that exists is written anew. */
  save(readings: readonly Reading[]): Promise<void>
  /** The current reading. */
  get(id: string): Promise<Reading | null>
  /** Current readings, in order of id; ids without one are left out. */
  getMany(ids: readonly string[]): Promise<Reading[]>
  /** All readings of a document, oldest revision first. */
  readings(id: string): Promise<Reading[]>
  /** Current readings in order of id. */
  list(filter?: AccountFilter): Promise<Reading[]>
  count(): Promise<number>
}

const PAGE = 100

export function makeAccounts(db: Database): Accounts {
  return {
    save: (readings) => atomically(db, (inside) => save(inside, readings)),
    get: async (id) => {
      const row = await db
        .selectFrom('accounts')
        .selectAll()
        .where('document_id', '=', id)
        .where('current', '=', true)
        .executeTakeFirst()
      return row ? toReading(row) : null
    },
    getMany: async (ids) => {
      if (ids.length === 0) return []
      const rows = await db
        .selectFrom('accounts')
        .selectAll()
        .where('document_id', 'in', [...ids])
        .where('current', '=', true)
        .orderBy('document_id')
        .execute()
      return rows.map(toReading)
    },
    readings: async (id) => {
      const rows = await db
        .selectFrom('accounts')
        .selectAll()
        .where('document_id', '=', id)
        .orderBy('revision')
        .orderBy('current')
        .orderBy('reader')
        .execute()
      return rows.map(toReading)
    },
    list: (filter = {}) => list(db, filter),
    count: async () => {
      const query = db.selectFrom('accounts').select(db.fn.countAll<number>().as('n')).where('current', '=', true)
      return Number((await query.executeTakeFirstOrThrow()).n)
    },
  }
}

async function save(db: Database, readings: readonly Reading[]): Promise<void> {
  if (readings.length === 0) return
  const ids = readings.map(({ documentId }) => documentId)
  await db.updateTable('accounts').set({ current: false }).where('document_id', 'in', ids).where('current', '=', true).execute()
  await db
    .insertInto('accounts')
    .values(readings.map(toRow))
    .onConflict((conflict) =>
      conflict.columns(['document_id', 'revision', 'reader']).doUpdateSet((set) => ({
        current: true,
        title: set.ref('excluded.title'),
        publisher: set.ref('excluded.publisher'),
        side: set.ref('excluded.side'),
        lang: set.ref('excluded.lang'),
        kind: set.ref('excluded.kind'),
        date: set.ref('excluded.date'),
        url: set.ref('excluded.url'),
        completeness: set.ref('excluded.completeness'),
        text: set.ref('excluded.text'),
        data: set.ref('excluded.data'),
      })),
    )
    .execute()
}

async function list(db: Database, filter: AccountFilter): Promise<Reading[]> {
  const { side, publisher, lang, from, to, notReader, after = '', limit = PAGE } = filter
  let query = db.selectFrom('accounts').selectAll().where('current', '=', true).where('document_id', '>', after)
  if (side !== undefined) query = query.where('side', '=', side)
  if (publisher !== undefined) query = query.where('publisher', '=', publisher)
  if (lang !== undefined) query = query.where('lang', '=', lang)
  if (from !== undefined) query = query.where('date', '>=', from)
  if (to !== undefined) query = query.where('date', '<=', to)
  if (notReader !== undefined) query = query.where('reader', '<>', notReader)
  return (await query.orderBy('document_id').limit(limit).execute()).map(toReading)
}

function toRow({ documentId, revision, reader, account }: Reading) {
  const { title, publisher, side, lang, kind, date, url, completeness, text } = account
  const { completenessReason, blocks, sha256, inferred } = account
  const plain = (value: string | null): string | null => (value === null ? null : storable(value))
  return {
    document_id: documentId,
    revision,
    reader,
    current: true,
    title: plain(title),
    publisher: plain(publisher),
    side: plain(side),
    lang,
    kind,
    date,
    url: plain(url),
    completeness,
    text: storable(text),
    data: json({ completenessReason, blocks, sha256, inferred }),
  }
}

interface Row {
  document_id: string
  revision: number
  reader: string
  title: string | null
  publisher: string | null
  side: string | null
  lang: string
  kind: string
  date: string | null
  url: string | null
  completeness: string
  text: string
  data: unknown
}

function toReading(row: Row): Reading {
  const { completenessReason, blocks, sha256, inferred } = row.data as Pick<
    Account,
    'completenessReason' | 'blocks' | 'sha256' | 'inferred'
  >
  return {
    documentId: row.document_id,
    revision: row.revision,
    reader: row.reader,
    account: {
      id: row.document_id,
      title: row.title,
      publisher: row.publisher,
      side: row.side,
      lang: row.lang as Account['lang'],
      kind: row.kind as Account['kind'],
      date: row.date,
      url: row.url,
      completeness: row.completeness as Account['completeness'],
      completenessReason,
      text: row.text,
      blocks,
      sha256,
      inferred,
    },
  }
}
