import { sql } from 'kysely'
import { json, storable } from './json.ts'
import type { Database } from './tables.ts'

/** What a verdict, a note or a lost anchor is about. */
export type TargetKind = 'statement' | 'link' | 'finding' | 'meeting' | 'attribute'

/** Where words stand: by position, and by quote with what stands around it. */
export interface Anchor {
  readonly account: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

export interface NewVerdict {
  /** A caller that may repeat itself gives the id, so that the verdict is kept once. */
  readonly id?: string
  readonly targetKind: TargetKind
  readonly targetId: string
  readonly anchors?: readonly Anchor[]
  /** `confirm`, `reject`, `correct` … */
  readonly verdict: string
  readonly correction?: unknown
  readonly author: string
  readonly note?: string
  /** The round of coding. */
  readonly round?: string
  /** True where the machine's labels were hidden. */
  readonly blind?: boolean
}

export interface Verdict {
  readonly id: string
  readonly targetKind: TargetKind
  readonly targetId: string
  readonly accountId: string | null
  readonly anchors: readonly Anchor[]
  readonly verdict: string
  readonly correction: unknown
  readonly author: string
  readonly note: string | null
  readonly round: string | null
  readonly blind: boolean
  readonly decidedAt: string
  readonly undoneAt: string | null
  readonly undoneBy: string | null
}

export interface VerdictFilter {
  readonly targetKind?: TargetKind
  readonly targetId?: string
  readonly accountId?: string
  /** Whose first words stand in one of these. */
  readonly accountIds?: readonly string[]
  readonly author?: string
  readonly round?: string
  /** With those that were undone. Default false. */
  readonly undone?: boolean
}

export interface Verdicts {
  add(verdict: NewVerdict): Promise<string>
  undo(id: string, by: string): Promise<void>
  get(id: string): Promise<Verdict | null>
  /** Oldest first: the last on a target counts. */
  list(filter?: VerdictFilter): Promise<Verdict[]>
  count(): Promise<number>
  /** Those with words of the account, undone ones too. */
  touching(accountId: string): Promise<Verdict[]>
  /** Gives a verdict the place where its words stand in a newer reading. */
  move(id: string, to: { readonly targetId: string; readonly anchors: readonly Anchor[] }): Promise<void>
}

export function makeVerdicts(db: Database): Verdicts {
  return {
    add: async (verdict) => {
      const row = toRow(verdict)
      const inserted = await db
        .insertInto('verdicts')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst()
      return inserted?.id ?? verdict.id!
    },
    undo: async (id, by) => {
      await db
        .updateTable('verdicts')
        .set({ undone_at: sql<string>`now()`, undone_by: by })
        .where('id', '=', id)
        .where('undone_at', 'is', null)
        .execute()
    },
    get: async (id) => {
      const row = await db.selectFrom('verdicts').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toVerdict(row) : null
    },
    list: async ({ targetKind, targetId, accountId, accountIds, author, round, undone = false } = {}) => {
      if (accountIds?.length === 0) return []
      let query = db.selectFrom('verdicts').selectAll()
      if (accountIds !== undefined) query = query.where('account_id', 'in', [...accountIds])
      if (targetKind !== undefined) query = query.where('target_kind', '=', targetKind)
      if (targetId !== undefined) query = query.where('target_id', '=', targetId)
      if (accountId !== undefined) query = query.where('account_id', '=', accountId)
      if (author !== undefined) query = query.where('author', '=', author)
      if (round !== undefined) query = query.where('round', '=', round)
      if (!undone) query = query.where('undone_at', 'is', null)
      return (await query.orderBy('decided_at').orderBy('id').execute()).map(toVerdict)
    },
    count: async () =>
      Number((await db.selectFrom('verdicts').select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n),
    touching: async (accountId) => {
      const rows = await db
        .selectFrom('verdicts')
        .selectAll()
        .where(
          sql<boolean>`account_id = ${accountId} or anchors::text like ${`%${JSON.stringify(accountId).replaceAll(/[\\%_]/gu, '\\$&')}%`}`,
        )
        .orderBy('decided_at')
        .orderBy('id')
        .execute()
      return rows.map(toVerdict)
    },
    move: async (id, { targetId, anchors }) => {
      await db
        .updateTable('verdicts')
        .set({ target_id: targetId, anchors: json(anchors) })
        .where('id', '=', id)
        .execute()
    },
  }
}

function toRow(verdict: NewVerdict) {
  const { id, anchors = [], correction = null, note, round = null, blind = false } = verdict
  return {
    ...(id === undefined ? {} : { id }),
    target_kind: verdict.targetKind,
    target_id: verdict.targetId,
    account_id: anchors[0]?.account ?? null,
    anchors: json(anchors),
    verdict: verdict.verdict,
    correction: correction === null ? null : json(correction),
    author: storable(verdict.author),
    note: note === undefined ? null : storable(note),
    round,
    blind,
  }
}

interface Row {
  id: string
  target_kind: string
  target_id: string
  account_id: string | null
  anchors: unknown
  verdict: string
  correction: unknown
  author: string
  note: string | null
  round: string | null
  blind: boolean
  decided_at: string
  undone_at: string | null
  undone_by: string | null
}

function toVerdict(row: Row): Verdict {
  return {
    id: row.id,
    targetKind: row.target_kind as TargetKind,
    targetId: row.target_id,
    accountId: row.account_id,
    anchors: row.anchors as Anchor[],
    verdict: row.verdict,
    correction: row.correction,
    author: row.author,
    note: row.note,
    round: row.round,
    blind: row.blind,
    decidedAt: row.decided_at,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
  }
}
