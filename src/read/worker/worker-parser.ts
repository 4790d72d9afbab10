import { Worker } from 'node:worker_threads'
import { type Result, UnsaidError } from '../../model/index.ts'
import type { ForeignParser, Parsed } from '../foreign.ts'
import type { Answer, Task } from './messages.ts'

export interface WorkerLimits {
  /** Longest time for one document. */
  readonly milliseconds?: number
  /** Largest heap of the parsers, and the most that the process may grow while they work. */
  readonly megabytes?: number
  /** The module that runs in the thread; for tests. */
  readonly entry?: URL
}

export interface WorkerParser {
  readonly parse: ForeignParser
  /** Ends the thread. A parser left open does not keep the process alive. */
  close(): Promise<void>
}

/** The slowest sound document of the benchmark takes a second; ten times that on a slow machine, with room. */
const MILLISECONDS = 20_000
/** A page of 20 MB takes some 300 MB apart. */
const MEGABYTES = 768
/** Unpacked bytes lie outside the heap, which the engine's own limit does not see: the process is looked at this often (milliseconds). */
const LOOK = 20

/** Parses in a thread of its own, where a document that hangs, crashes or eats memory can be stopped. One document at a time. */
export function makeWorkerParser(limits: WorkerLimits = {}): WorkerParser {
  const { milliseconds = MILLISECONDS, megabytes = MEGABYTES, entry } = limits
  let worker: Worker | null = null
  let queue: Promise<unknown> = Promise.resolve()
  const close = async (): Promise<void> => {
    const ended = worker
    worker = null
    await ended?.terminate()
  }
  const parse: ForeignParser = (format, content, name) => {
    const turn = queue.then(async () => {
      worker ??= startWorker(entry, megabytes)
      const answer = await ask(worker, { format, content, name }, { milliseconds, megabytes })
      if ('fault' in answer) await close()
      return toResult(answer, name)
    })
    queue = turn
    return turn
  }
  return { parse, close }
}

function startWorker(entry: URL | undefined, megabytes: number): Worker {
  const typescript = import.meta.url.endsWith('.ts')
  const url = entry ?? new URL(typescript ? './from-source.mjs' : './read-worker.js', import.meta.url)
  const worker = new Worker(url, {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  worker.unref()
  return worker
}

type Fault = { readonly fault: 'time' | 'memory' | 'crash'; readonly detail: string }

interface Bounds {
  readonly milliseconds: number
  readonly megabytes: number
}

function ask(worker: Worker, task: Task, { milliseconds, megabytes }: Bounds): Promise<Answer | Fault> {
  return new Promise((resolve) => {
    const most = process.memoryUsage.rss() + megabytes * 1024 * 1024
    const done = (answer: Answer | Fault): void => {
      clearTimeout(timer)
      clearInterval(watch)
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
      // A late error of a thread that is being ended is of no interest any more.
      worker.on('error', () => {})
      worker.unref()
      resolve(answer)
    }
    const timer = setTimeout(() => done({ fault: 'time', detail: `${milliseconds / 1000} s` }), milliseconds)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) done({ fault: 'memory', detail: `${megabytes} MB` })
    }, LOOK)
    worker.ref()
    worker.on('message', done)
    worker.on('error', (error: Error & { code?: string }) =>
      done({ fault: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash', detail: error.message }),
    )
    worker.on('exit', (code) => done({ fault: 'crash', detail: `exit ${code}` }))
    worker.postMessage(task)
  })
}

function toResult(answer: Answer | Fault, name: string): Result<Parsed> {
  if (!('fault' in answer)) {
    if (answer.ok) return answer
    const { code, message, hint } = answer.error
    return { ok: false, error: new UnsaidError(code, message, { ...(hint ? { hint } : {}), subject: name }) }
  }
  const reasons = {
    time: `took longer than ${answer.detail} to take apart`,
    memory: 'needs too much memory to be taken apart',
    crash: 'made its parser fail',
  }
  const hint = 'the file may be damaged or made to do harm; save its text as .txt'
  return { ok: false, error: new UnsaidError('unreadable', `${name} ${reasons[answer.fault]}`, { hint, subject: name }) }
}
