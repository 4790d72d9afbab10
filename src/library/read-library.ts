import type { Knowledge } from '../knowledge/index.ts'
import type { Comparison } from '../model/index.ts'
import type {
  FindingFilter,
  MeetingFilter,
  Repositories,
  StatementFilter,
  Store,
  StoredFinding,
  StoredStatement,
} from '../store/index.ts'
import { analyseMeetings, analyseOne } from './analyse-meetings.ts'

export interface KeptMeeting {
  readonly id: string
  /** As people's word has it. */
  readonly comparison: Comparison
}

/** A period by its first and last day, and a side that took part. */
export type MeetingQuery = Pick<MeetingFilter, 'from' | 'to' | 'side'>

const PAGE = 50

/**
 * Every meeting of a period or a side with its comparison, newest first, a page held at a time. Those whose accounts or verdicts
 * changed since they were compared are compared first.
 */
export async function* eachMeeting(
  store: Store,
  query: MeetingQuery,
  { knowledge }: { readonly knowledge: Knowledge },
): AsyncGenerator<KeptMeeting> {
  for await (const ids of pages((limit, offset) => store.meetings.list({ ...query, limit, offset }))) {
    const stale = ids.filter((one) => one.stale).map(({ id }) => id)
    await analyseMeetings(store, { knowledge, meetings: stale })
    const loaded = new Map((await store.comparisons.loadMany(ids.map(({ id }) => id))).map((one) => [one.id, one]))
    for (const { id } of ids) {
      const kept = loaded.get(id)
      if (kept) yield kept
    }
  }
}

/** Statements that a filter lets through, newest first, as people's word has them. */
export async function* eachStatement(
  store: Pick<Repositories, 'statements'>,
  filter: Omit<StatementFilter, 'limit' | 'offset'> = {},
): AsyncGenerator<StoredStatement> {
  for await (const page of pages((limit, offset) => store.statements.list({ ...filter, limit, offset }))) yield* page
}

/** Findings that a filter lets through, the most telling first. */
export async function* eachFinding(
  store: Pick<Repositories, 'findings'>,
  filter: Omit<FindingFilter, 'limit' | 'offset'> = {},
): AsyncGenerator<StoredFinding> {
  for await (const page of pages((limit, offset) => store.findings.list({ ...filter, limit, offset }))) yield* page
}

async function* pages<T>(list: (limit: number, offset: number) => Promise<readonly T[]>): AsyncGenerator<readonly T[]> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await list(PAGE, offset)
    if (page.length > 0) yield page
    if (page.length < PAGE) return
  }
}

/** A meeting under its id or one that led to it, compared where it was not; null where there never was one. */
export async function loadMeeting(
  store: Store,
  wanted: string,
  { knowledge }: { readonly knowledge: Knowledge },
): Promise<KeptMeeting | null> {
  const id = await store.meetings.resolve(wanted)
  if (id === null) return null
  if ((await store.meetings.get(id))?.stale) await analyseOne(store, id, { knowledge })
  const comparison = await store.comparisons.load(id)
  return comparison ? { id, comparison } : null
}
