import { UnsaidError } from '../model/index.ts'
import { json, storable } from './json.ts'
import type { Database } from './tables.ts'

/** One version of what somebody wrote. */
export interface StoredPaper {
  readonly id: string
  readonly kind: string
  readonly version: number
  readonly latest: number
  readonly title: string
  readonly author: string
  readonly content: unknown
  readonly savedAt: string
}

export type PaperDraft = Pick<StoredPaper, 'title' | 'author' | 'content'>

export interface Papers {
  /** Latest versions without their content, last saved first; those put away are left out. */
  list(kind?: string): Promise<Omit<StoredPaper, 'content'>[]>
  get(id: string, version?: number): Promise<StoredPaper | null>
  /** Newest first, without their content. */
  versions(id: string): Promise<Omit<StoredPaper, 'content'>[]>
  create(kind: string, draft: PaperDraft): Promise<StoredPaper>
  /** Adds the version after `base`. Throws (conflict) where that is there already: two people saved at once. */
  add(id: string, base: number, draft: PaperDraft): Promise<StoredPaper>
  putAway(id: string): Promise<boolean>
}

const HEAD = ['papers.id', 'papers.kind', 'version', 'title', 'author', 'saved_at'] as const

export function makePapers(db: Database): Papers {
  const heads = () => db.selectFrom('paper_versions').innerJoin('papers', 'papers.id', 'paper_versions.paper_id').select(HEAD)
  const latestOf = async (id: string): Promise<number> => {
    const row = await db
      .selectFrom('paper_versions')
      .select(({ fn }) => fn.max('version').as('latest'))
      .where('paper_id', '=', id)
      .executeTakeFirst()
    return Number(row?.latest ?? 0)
  }
  const get = async (id: string, version?: number): Promise<StoredPaper | null> => {
    const latest = await latestOf(id)
    const row = await heads()
      .select('content')
      .where('papers.id', '=', id)
      .where('version', '=', version ?? latest)
      .executeTakeFirst()
    return row ? { ...headOf(row, latest), content: row.content } : null
  }
  const insert = async (id: string, version: number, { title, author, content }: PaperDraft): Promise<StoredPaper> => {
    const row = { paper_id: id, version, title: storable(title), author: storable(author), content: json(content) }
    const added = await db
      .insertInto('paper_versions')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .executeTakeFirst()
    if (!added)
      throw new UnsaidError('conflict', `version ${version} was saved while version ${version - 1} was being changed`, {
        hint: 'keep yours as a paper of its own, or load the newer one',
      })
    return (await get(id))!
  }
  return {
    list: async (kind) => {
      const rows = await heads()
        .where('put_away', '=', false)
        .where(({ eb, selectFrom }) =>
          eb(
            'version',
            '=',
            selectFrom('paper_versions as v')
              .select(({ fn }) => fn.max('v.version').as('m'))
              .whereRef('v.paper_id', '=', 'papers.id'),
          ),
        )
        .$if(kind !== undefined, (query) => query.where('papers.kind', '=', kind!))
        .orderBy('saved_at', 'desc')
        .orderBy('papers.id')
        .execute()
      return rows.map((row) => headOf(row, row.version))
    },
    get,
    versions: async (id) => {
      const rows = await heads().where('papers.id', '=', id).orderBy('version', 'desc').execute()
      return rows.map((row) => headOf(row, rows[0]!.version))
    },
    create: async (kind, draft) => {
      const { id } = await db.insertInto('papers').values({ kind }).returning('id').executeTakeFirstOrThrow()
      return insert(id, 1, draft)
    },
    add: async (id, base, draft) => {
      const saved = await insert(id, base + 1, draft)
      await db.updateTable('papers').set({ put_away: false }).where('id', '=', id).execute()
      return saved
    },
    putAway: async (id) => {
      const changed = await db
        .updateTable('papers')
        .set({ put_away: true })
        .where('id', '=', id)
        .where('put_away', '=', false)
        .returning('id')
        .executeTakeFirst()
      return changed !== undefined
    },
  }
}

interface Head {
  readonly id: string
  readonly kind: string
  readonly version: number
  readonly title: string
  readonly author: string
  readonly saved_at: string
}

function headOf({ id, kind, version, title, author, saved_at }: Head, latest: number): Omit<StoredPaper, 'content'> {
  return { id, kind, version, latest, title, author, savedAt: new Date(saved_at).toISOString() }
}
