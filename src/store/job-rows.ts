import { sql } from 'kysely'
import type { Claim, Job, JobRows, JobState, NewJob } from './job.ts'
import { json, storable } from './json.ts'
import type { Database } from './tables.ts'

const PAGE = 100
const MOST_ATTEMPTS = 5

export function makeJobRows(db: Database): JobRows {
  return {
    add: (job) => add(db, job),
    get: async (id) => {
      const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toJob(row) : null
    },
    list: async ({ state, kind, limit = PAGE } = {}) => {
      let query = db.selectFrom('jobs').selectAll()
      if (state !== undefined) query = query.where('state', '=', state)
      if (kind !== undefined) query = query.where('kind', '=', kind)
      return (await query.orderBy('id', 'desc').limit(limit).execute()).map(toJob)
    },
    claim: (claim) => claimNext(db, claim),
    renew: async (id, { worker, lease, progress }) => {
      const row = await db
        .updateTable('jobs')
        .set({ leased_until: inMilliseconds(lease), ...(progress === undefined ? {} : { progress: json(progress) }) })
        .where('id', '=', id)
        .where('worker', '=', worker)
        .where('state', '=', 'running')
        .returning('cancel_requested')
        .executeTakeFirst()
      return row !== undefined && !row.cancel_requested
    },
    finish: (id, { worker, result = null }) => settle(db, { id, worker }, { state: 'done', result: json(result), error: null }),
    fail: (id, end) => fail(db, id, end),
    cancel: async (id) => {
      const waiting = await db
        .updateTable('jobs')
        .set({ state: 'cancelled', finished_at: sql<string>`now()` })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .returning('id')
        .executeTakeFirst()
      if (waiting) return true
      const running = await db
        .updateTable('jobs')
        .set({ cancel_requested: true })
        .where('id', '=', id)
        .where('state', '=', 'running')
        .returning('id')
        .executeTakeFirst()
      return running !== undefined
    },
    markCancelled: async (id, worker) => {
      await settle(db, { id, worker }, { state: 'cancelled' })
    },
    revive: async (id) => {
      const row = await db
        .updateTable('jobs')
        .set({
          state: 'waiting',
          attempts: 0,
          cancel_requested: false,
          error: null,
          finished_at: null,
          run_at: sql<string>`now()`,
        })
        .where('id', '=', id)
        .where('state', 'in', ['dead', 'cancelled'])
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },
    untilNext: (kinds) => untilNext(db, kinds),
  }
}

const inMilliseconds = (milliseconds: number) => sql<string>`now() + ${milliseconds}::double precision * interval '1 millisecond'`

async function add(
  db: Database,
  { kind, key = undefined, payload = {}, priority = 0, mostAttempts = MOST_ATTEMPTS, delay = 0 }: NewJob,
) {
  for (;;) {
    const row = await db
      .insertInto('jobs')
      .values({
        kind,
        key: key ?? null,
        payload: json(payload),
        priority,
        most_attempts: mostAttempts,
        run_at: inMilliseconds(delay),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (row) return Number(row.id)
    const same = await db
      .selectFrom('jobs')
      .select('id')
      .where('kind', '=', kind)
      .where('key', '=', key!)
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirst()
    // The one in the way may have ended in between.
    if (same) return Number(same.id)
  }
}

async function claimNext(db: Database, { kinds, worker, lease }: Claim): Promise<Job | null> {
  if (kinds.length === 0) return null
  // Who let the lease run out was stopped in the middle: that try counts.
  await db
    .updateTable('jobs')
    .set((set) => ({
      state: set
        .case()
        .when('cancel_requested', '=', true)
        .then('cancelled' as const)
        .when('attempts', '<', set.ref('most_attempts'))
        .then('waiting' as const)
        .else('dead' as const)
        .end(),
      error: sql<string>`coalesce(error, 'its worker was stopped')`,
      finished_at: sql<string>`case when cancel_requested or attempts >= most_attempts then now() end`,
      worker: null,
    }))
    .where('state', '=', 'running')
    .where('leased_until', '<', sql<string>`now()`)
    .execute()
  const row = await db
    .updateTable('jobs')
    .set((set) => ({
      state: 'running' as const,
      worker,
      attempts: set('attempts', '+', 1),
      leased_until: inMilliseconds(lease),
      started_at: sql<string>`now()`,
    }))
    .where('id', '=', (query) =>
      query
        .selectFrom('jobs')
        .select('id')
        .where('state', '=', 'waiting')
        .where('kind', 'in', [...kinds])
        .where('run_at', '<=', sql<string>`now()`)
        .orderBy('priority', 'desc')
        .orderBy('run_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
  return row ? toJob(row) : null
}

interface End {
  readonly state: JobState
  readonly result?: unknown
  readonly error?: string | null
}

async function settle(db: Database, { id, worker }: { id: number; worker: string }, end: End): Promise<boolean> {
  const row = await db
    .updateTable('jobs')
    .set({ ...end, worker: null, leased_until: null, finished_at: sql<string>`now()` })
    .where('id', '=', id)
    .where('worker', '=', worker)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

async function fail(
  db: Database,
  id: number,
  { worker, error, delay }: { readonly worker: string; readonly error: string; readonly delay: number },
): Promise<JobState | null> {
  const row = await db
    .updateTable('jobs')
    .set((set) => ({
      state: set
        .case()
        .when('attempts', '<', set.ref('most_attempts'))
        .then('waiting' as const)
        .else('dead' as const)
        .end(),
      finished_at: sql<string>`case when attempts < most_attempts then null else now() end`,
      run_at: inMilliseconds(delay),
      error: storable(error),
      worker: null,
      leased_until: null,
    }))
    .where('id', '=', id)
    .where('worker', '=', worker)
    .where('state', '=', 'running')
    .returning('state')
    .executeTakeFirst()
  return row?.state ?? null
}

async function untilNext(db: Database, kinds: readonly string[]): Promise<number | null> {
  if (kinds.length === 0) return null
  const row = await db
    .selectFrom('jobs')
    .select(
      sql<
        number | null
      >`extract(epoch from min(case when state = 'waiting' then run_at else leased_until end) - now())::double precision`.as(
        'seconds',
      ),
    )
    .where('state', 'in', ['waiting', 'running'])
    .where('kind', 'in', [...kinds])
    .executeTakeFirst()
  return row?.seconds == null ? null : Math.max(0, Math.ceil(row.seconds * 1000))
}

interface Row {
  id: number
  kind: string
  key: string | null
  payload: unknown
  state: JobState
  priority: number
  attempts: number
  most_attempts: number
  run_at: string
  cancel_requested: boolean
  progress: unknown
  result: unknown
  error: string | null
  created_at: string
  started_at: string | null
  finished_at: string | null
}

function toJob(row: Row): Job {
  return {
    id: Number(row.id),
    kind: row.kind,
    key: row.key,
    payload: row.payload,
    state: row.state,
    priority: row.priority,
    attempts: row.attempts,
    mostAttempts: row.most_attempts,
    runAt: row.run_at,
    cancelRequested: row.cancel_requested,
    progress: row.progress,
    result: row.result,
    error: row.error,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }
}
