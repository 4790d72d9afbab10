import { type Command, Option } from 'commander'
import { UnsaidError } from '../../model/index.ts'
import type { Job, JobState, Store } from '../../store/index.ts'
import { DONE } from '../exit-status.ts'
import { stoppableParser } from '../foreign-parser.ts'
import { addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { libraryTexts as texts } from '../library-texts.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { emit } from '../output.ts'

const HELP = `
Examples:
  unsaid jobs                                          what waits, runs and was done
  unsaid jobs --state dead --json                      what was given up
  unsaid jobs --work                                   do what waits, and what comes, until stopped
  unsaid jobs --work --once                            do what waits, and end
  unsaid jobs --cancel 12
  unsaid jobs --retry 12                               a dead or cancelled job again`

interface Flags extends LibraryFlags {
  readonly state?: JobState
  readonly cancel?: string
  readonly retry?: string
  readonly work?: boolean
  readonly once?: boolean
  readonly knowledge: string[]
  readonly json?: boolean
}

export function addJobsCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('jobs').description('list the library’s jobs, do them, cancel one or try it again'))
    .addOption(
      new Option('--state <state>', 'only jobs in this state').choices(['waiting', 'running', 'done', 'dead', 'cancelled']),
    )
    .option('--cancel <id>', 'cancel a job')
    .option('--retry <id>', 'let a dead or cancelled job run again')
    .option('--work', 'do jobs, one after another; on a server several programs share them')
    .option('--once', 'end when nothing waits')
    .option(
      '--knowledge <folder>',
      'further knowledge files for the work (repeatable)',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .option('--json', 'one JSON object a line')
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      await withLibrary(flags, async (store) => {
        const { jobs } = store
        if (flags.cancel !== undefined && !(await jobs.cancel(idOf(flags.cancel)))) throw noSuch(flags.cancel, 'waits or runs')
        if (flags.retry !== undefined && !(await jobs.revive(idOf(flags.retry))))
          throw noSuch(flags.retry, 'is dead or cancelled')
        if (flags.work) return workOn(store, flags)
        const found = await jobs.list(flags.state ? { state: flags.state } : {})
        const text = found.length === 0 ? `${texts().jobs.none}\n` : found.map(tell).join('')
        await emit(flags.json ? found.map((job) => `${JSON.stringify(job)}\n`).join('') : text, undefined)
      })
      done(DONE)
    })
}

/** Does jobs until nothing waits or somebody stops it; the one under way is given back then. */
async function workOn(store: Store, { once, knowledge, json }: Flags): Promise<void> {
  const { libraryHandlers } = await import('../../library/index.ts')
  const { work } = await import('../../jobs/index.ts')
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  for (const signal of SIGNALS) process.once(signal, interrupt)
  try {
    const handlers = libraryHandlers(store, { knowledge: await loadKnowledge(knowledge), parser: stoppableParser })
    await work(store.jobs, {
      handlers,
      once: once ?? false,
      signal: stop.signal,
      onEnd: (job, end) =>
        void emit(
          json ? `${JSON.stringify({ id: job.id, kind: job.kind, end })}\n` : `${texts().jobs.ended(job.id, end)}\n`,
          undefined,
        ),
    })
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt)
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

function tell({ id, kind, key, state, attempts, mostAttempts, error }: Job): string {
  const tries = attempts > 1 ? `, ${texts().jobs.tries(attempts, mostAttempts)}` : ''
  return `${String(id).padStart(6)}  ${texts().jobs.states[state].padEnd(10)}${kind}${key ? ` ${key}` : ''}${tries}${error ? ` — ${error}` : ''}\n`
}

function idOf(value: string): number {
  if (/^\d{1,15}$/u.test(value)) return Number(value)
  throw new UnsaidError('usage', `${value} is no job’s number`, { hint: 'unsaid jobs lists them', subject: value })
}

function noSuch(id: string, state: string): UnsaidError {
  return new UnsaidError('usage', `there is no job ${id} that ${state}`, { hint: 'unsaid jobs lists them', subject: id })
}
