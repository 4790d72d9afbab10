import { sql } from 'kysely'
import type { Problem } from '../model/index.ts'
import type { Overrides } from '../read/index.ts'
import { json, storable } from './json.ts'
import { sha256 } from './sha256.ts'
import type { Database } from './tables.ts'

/** A document that was not taken, as it came. */
export interface UntakenContent {
  readonly name: string
  readonly bytes: Uint8Array
  readonly given: Overrides
}

export interface UntakenProblem extends Problem {
  readonly id: string
  readonly time: string
  /** True where the bytes are there to be tried again. */
  readonly kept: boolean
}

/** What was not taken and why, over all runs; where it came by hand, with its bytes. */
export interface Untaken {
  keep(problem: Problem, content: UntakenContent | null): Promise<UntakenProblem>
  /** Newest first. */
  list(limit: number): Promise<UntakenProblem[]>
  get(id: string): Promise<(UntakenProblem & { readonly content: UntakenContent | null }) | null>
  /** Takes it off the list, with its bytes; false where there is none. */
  drop(id: string): Promise<boolean>
}

/** What a run's manifest says of bytes that were kept. */
interface Kept {
  readonly name: string
  readonly sha256: string
  readonly given: Overrides
}

interface Row {
  id: string
  run: string
  document: string
  code: string
  message: string
  hint: string | null
  time: string
  content: Kept | null
  there: boolean
}

export function makeUntaken(db: Database): Untaken {
  const find = async (condition = sql`true`, limit = 1): Promise<Row[]> => {
    const { rows } = await sql<Row>`
      select p.id::text as id, r.id as run, p.document, p.code, p.message, p.hint, r.started_at as time,
        r.manifest -> 'content' as content, b.sha256 is not null as there
      from problems p join runs r on r.id = p.run_id
      left join blobs b on b.sha256 = r.manifest -> 'content' ->> 'sha256'
      where ${condition} order by p.id desc limit ${limit}`.execute(db)
    return rows
  }
  const one = async (id: string): Promise<Row | undefined> =>
    /^\d{1,18}$/u.test(id) ? (await find(sql`p.id = ${id}`))[0] : undefined
  return {
    keep: async ({ code, message, hint, document }, content) => {
      const kept: Kept | null = content && { name: storable(content.name), sha256: sha256(content.bytes), given: content.given }
      if (content)
        await db
          .insertInto('blobs')
          .values({ sha256: kept!.sha256, size: content.bytes.length, bytes: content.bytes })
          .onConflict((conflict) => conflict.column('sha256').doNothing())
          .execute()
      const run = await db
        .insertInto('runs')
        .values({ kind: 'add', manifest: json({ inputs: [document], content: kept }), counts: json({ failed: 1 }) })
        .returning('id')
        .executeTakeFirstOrThrow()
      const row = { run_id: run.id, document: storable(document ?? ''), code, message: storable(message), hint }
      const { id } = await db.insertInto('problems').values(row).returning('id').executeTakeFirstOrThrow()
      return toProblem((await one(String(id)))!)
    },
    list: async (limit) => (await find(sql`true`, limit)).map(toProblem),
    get: async (id) => {
      const row = await one(id)
      if (!row) return null
      const { content } = row
      const blob =
        content && (await db.selectFrom('blobs').select('bytes').where('sha256', '=', content.sha256).executeTakeFirst())
      return {
        ...toProblem(row),
        content: content && blob ? { name: content.name, bytes: blob.bytes, given: content.given } : null,
      }
    },
    drop: async (id) => {
      const row = await one(id)
      if (!row) return false
      await db.deleteFrom('problems').where('id', '=', Number(id)).execute()
      if (row.content) await dropContent(db, row.run, row.content.sha256)
      return true
    },
  }
}

/** Bytes that a document of the library, or another problem, has too stay. */
async function dropContent(db: Database, run: string, hash: string): Promise<void> {
  await db.deleteFrom('runs').where('id', '=', run).execute()
  await sql`
    delete from blobs where sha256 = ${hash}
      and not exists (select 1 from revisions where blob_sha256 = ${hash})
      and not exists (select 1 from runs where manifest -> 'content' ->> 'sha256' = ${hash})`.execute(db)
}

function toProblem({ id, code, message, hint, document, time, there }: Row): UntakenProblem {
  const about = document === '' ? null : document
  return { id, code: code as Problem['code'], message, hint, document: about, time: new Date(time).toISOString(), kept: there }
}
