export type JobState = 'waiting' | 'running' | 'done' | 'dead' | 'cancelled'

export interface Job {
  readonly id: number
  readonly kind: string
  readonly key: string | null
  readonly payload: unknown
  readonly state: JobState
  readonly priority: number
  /** How often it was begun. */
  readonly attempts: number
  readonly mostAttempts: number
  readonly runAt: string
  readonly cancelRequested: boolean
  readonly progress: unknown
  readonly result: unknown
  readonly error: string | null
  readonly createdAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
}

export interface NewJob {
  readonly kind: string
  /** Of jobs of a kind with one key only one waits or runs. */
  readonly key?: string
  readonly payload?: unknown
  /** Higher comes first. Default 0. */
  readonly priority?: number
  readonly mostAttempts?: number
  /** Not before so many milliseconds. */
  readonly delay?: number
}

export interface Claim {
  readonly kinds: readonly string[]
  readonly worker: string
  /** Milliseconds for which the job is the worker's; after them another may take it. */
  readonly lease: number
}

/** The rows of the queue; `src/jobs` makes a queue of them. Every change is one command, so that two workers never share a job. */
export interface JobRows {
  /** The new job's id, or that of the one under the same key that still waits or runs. */
  add(job: NewJob): Promise<number>
  get(id: number): Promise<Job | null>
  list(filter?: { readonly state?: JobState; readonly kind?: string; readonly limit?: number }): Promise<Job[]>
  /** Takes the next job; also one whose worker let its lease run out. */
  claim(claim: Claim): Promise<Job | null>
  /** Holds on to the job and tells how far it is; false where it is no longer the worker's, or is to be cancelled. */
  renew(id: number, renewal: { readonly worker: string; readonly lease: number; readonly progress?: unknown }): Promise<boolean>
  finish(id: number, end: { readonly worker: string; readonly result?: unknown }): Promise<boolean>
  /** Back to waiting after the delay, or dead where it was tried often enough. */
  fail(id: number, end: { readonly worker: string; readonly error: string; readonly delay: number }): Promise<JobState | null>
  /** A waiting job is cancelled at once, a running one when its worker next looks. */
  cancel(id: number): Promise<boolean>
  markCancelled(id: number, worker: string): Promise<void>
  /** A dead or cancelled job waits again, as if new. */
  revive(id: number): Promise<boolean>
  /** Milliseconds until a waiting job may run or a lease ends; null where there is none. */
  untilNext(kinds: readonly string[]): Promise<number | null>
}
