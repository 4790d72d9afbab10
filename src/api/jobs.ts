import { randomUUID } from 'node:crypto'
import { UnsaidError } from '../model/index.ts'
import type { Progress } from './contract.ts'

/** Work of which people who watch hear the latest, and those who come late the last word. */
interface Job {
  last: Progress
  readonly watchers: Set<() => void>
}

/** Finished jobs that are still told about. */
const KEPT = 100

/** Work that is under way in this process. */
export class JobBoard {
  private readonly jobs = new Map<string, Job>()
  private readonly underWay = new Set<Promise<void>>()

  /** Starts work at once; it goes on whether or not anybody watches. */
  start(work: (job: string, tell: (progress: Progress) => void) => Promise<unknown>): string {
    // Nobody guesses the job of another.
    const id = randomUUID()
    const waiting: Progress = {
      job: id,
      stage: 'waiting',
      document: null,
      finished: 0,
      total: 0,
      meetings: [],
      problems: [],
      done: false,
    }
    this.jobs.set(id, { last: waiting, watchers: new Set() })
    const run = this.run(id, work).finally(() => this.underWay.delete(run))
    this.underWay.add(run)
    for (const old of [...this.jobs.keys()].slice(0, -KEPT)) this.jobs.delete(old)
    return id
  }

  /** Work that breaks off all the same ends with what broke it. */
  private async run(id: string, work: Parameters<JobBoard['start']>[0]): Promise<void> {
    try {
      await work(id, (progress) => this.tell(id, progress))
    } catch (error) {
      const last = this.jobs.get(id)?.last
      if (!last) return
      const { code, message, hint } =
        error instanceof UnsaidError ? error : new UnsaidError('internal', String(error), { subject: last.document ?? '' })
      const at = { document: last.document, meeting: null, time: new Date().toISOString(), again: false }
      const problem = { id: `${id} ${last.problems.length}`, code, message, hint, ...at }
      this.tell(id, { ...last, stage: 'done', done: true, problems: [...last.problems, problem] })
    }
  }

  private tell(id: string, progress: Progress): void {
    const job = this.jobs.get(id)
    if (!job) return
    job.last = progress
    for (const wake of job.watchers) wake()
  }

  /** Resolves when no work is under way. */
  async idle(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay)
  }

  has(id: string): boolean {
    return this.jobs.has(id)
  }

  /** Steps of a job from now on, the present state first, until it is done. Steps that nobody had time for are skipped. */
  async *watch(id: string, signal: AbortSignal): AsyncIterable<Progress> {
    const job = this.jobs.get(id)
    if (!job) return
    let told: Progress | null = null
    while (!signal.aborted) {
      if (job.last !== told) {
        told = job.last
        yield told
        if (told.done) return
        continue
      }
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          job.watchers.delete(wake)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        job.watchers.add(wake)
        signal.addEventListener('abort', wake)
      })
    }
  }
}
