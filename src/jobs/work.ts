import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { UnsaidError } from '../model/index.ts'
import type { Job, JobRows } from '../store/index.ts'

export interface JobContext {
  /** Aborted when the job is to be cancelled, or is no longer this worker's. */
  readonly signal: AbortSignal
  /** Tells how far the job is, in whatever shape the kind has. */
  progress(value: unknown): Promise<void>
}

/**
 * Does a job of one kind. A job may be begun again after it was done or stopped in the middle: doing it twice has to give
 * what doing it once gives.
 */
export type Handler = (payload: unknown, context: JobContext) => Promise<unknown>

export interface WorkerOptions {
  /** What is done with each kind. */
  readonly handlers: Readonly<Record<string, Handler>>
  /** Milliseconds for which a job is held without a sign of life. Default 30,000. */
  readonly lease?: number
  /** Milliseconds before the second try; doubled for each further one. Default 1,000. */
  readonly backOff?: number
  /** Ends when nothing is left to do, instead of waiting for more. Default false. */
  readonly once?: boolean
  /** Stops: the job under way is given back. */
  readonly signal?: AbortSignal
  readonly onEnd?: (job: Job, end: 'done' | 'failed' | 'cancelled') => void
}

const LEASE = 30_000
const BACK_OFF = 1_000
const LONGEST_BACK_OFF = 3_600_000
/** How long to wait where nothing tells when there will be something. */
const POLL = 1_000

/** Does one job after another. Returns how many were done. */
export async function work(jobs: JobRows, options: WorkerOptions): Promise<number> {
  const { handlers, lease = LEASE, signal, once = false } = options
  const worker = randomUUID()
  const kinds = Object.keys(handlers)
  let done = 0
  while (!signal?.aborted) {
    const job = await jobs.claim({ kinds, worker, lease })
    if (job) {
      if (await doOne(jobs, job, { ...options, worker })) done++
      continue
    }
    const wait = await jobs.untilNext(kinds)
    if (once && wait === null) break
    await setTimeout(Math.min(wait ?? POLL, POLL), undefined, signal ? { signal } : {}).catch(() => {})
  }
  return done
}

async function doOne(jobs: JobRows, job: Job, options: WorkerOptions & { readonly worker: string }): Promise<boolean> {
  const { handlers, lease = LEASE, backOff = BACK_OFF, worker, signal, onEnd } = options
  const stop = new AbortController()
  const renew = async (progress?: unknown): Promise<void> => {
    if (!(await jobs.renew(job.id, { worker, lease, ...(progress === undefined ? {} : { progress }) }))) stop.abort()
  }
  const beat = setInterval(() => void renew().catch(() => stop.abort()), lease / 3)
  const giveBack = (): void => stop.abort()
  signal?.addEventListener('abort', giveBack)
  try {
    const result = await handlers[job.kind]!(job.payload, { signal: stop.signal, progress: renew })
    const kept = await jobs.finish(job.id, { worker, result })
    if (kept) onEnd?.(job, 'done')
    return kept
  } catch (error) {
    const now = await jobs.get(job.id)
    if (now?.cancelRequested) {
      await jobs.markCancelled(job.id, worker)
      onEnd?.(job, 'cancelled')
    } else {
      const delay = signal?.aborted ? 0 : Math.min(LONGEST_BACK_OFF, backOff * 2 ** (job.attempts - 1))
      await jobs.fail(job.id, { worker, error: tell(error), delay })
      onEnd?.(job, 'failed')
    }
    return false
  } finally {
    clearInterval(beat)
    signal?.removeEventListener('abort', giveBack)
  }
}

function tell(error: unknown): string {
  if (error instanceof UnsaidError) return error.hint ? `${error.message} — ${error.hint}` : error.message
  return error instanceof Error ? error.message : String(error)
}
