import { sql } from 'kysely'
import type { Problem } from '../model/index.ts'
import { insertMany } from './insert-many.ts'
import { json, storable } from './json.ts'
import type { Database } from './tables.ts'

/** One working of the program over the library. */
export interface Run {
  readonly id: string
  readonly kind: string
  /** What is needed to do it again. */
  readonly manifest: unknown
  readonly counts: unknown
  readonly startedAt: string
  readonly finishedAt: string | null
}

export interface Runs {
  start(kind: string, manifest: unknown): Promise<string>
  finish(id: string, counts: unknown): Promise<void>
  get(id: string): Promise<Run | null>
  /** Newest first. */
  list(filter?: { readonly kind?: string; readonly limit?: number }): Promise<Run[]>
  /** What the run did not take, and why. */
  addProblems(id: string, problems: readonly Problem[]): Promise<void>
  problems(id: string): Promise<Problem[]>
}

const PAGE = 100

export function makeRuns(db: Database): Runs {
  return {
    start: async (kind, manifest) =>
      (
        await db
          .insertInto('runs')
          .values({ kind, manifest: json(manifest), counts: json({}) })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id,
    finish: async (id, counts) => {
      await db
        .updateTable('runs')
        .set({ counts: json(counts), finished_at: sql<string>`now()` })
        .where('id', '=', id)
        .execute()
    },
    get: async (id) => {
      const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toRun(row) : null
    },
    list: async ({ kind, limit = PAGE } = {}) => {
      let query = db.selectFrom('runs').selectAll()
      if (kind !== undefined) query = query.where('kind', '=', kind)
      return (await query.orderBy('started_at', 'desc').orderBy('id').limit(limit).execute()).map(toRun)
    },
    addProblems: async (id, problems) => {
      const rows = problems.map(({ code, message, hint, document }) => ({
        run_id: id,
        document: storable(document ?? ''),
        code,
        message: storable(message),
        hint,
      }))
      await insertMany(rows, (some) => db.insertInto('problems').values(some).execute())
    },
    problems: async (id) => {
      const rows = await db.selectFrom('problems').selectAll().where('run_id', '=', id).orderBy('id').execute()
      return rows.map(({ code, message, hint, document }) => ({
        code,
        message,
        hint,
        document: document === '' ? null : document,
      }))
    },
  }
}

interface Row {
  id: string
  kind: string
  manifest: unknown
  counts: unknown
  started_at: string
  finished_at: string | null
}

function toRun(row: Row): Run {
  return {
    id: row.id,
    kind: row.kind,
    manifest: row.manifest,
    counts: row.counts,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }
}
