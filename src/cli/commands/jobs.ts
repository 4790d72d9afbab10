import { type Command, Option } from 'commander'
import { UnsaidError } from '../../model/index.ts'
import type { Job, JobState } from '../../store/index.ts'
import { DONE } from '../exit-status.ts'
import { addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { emit } from '../output.ts'

const HELP = `
Examples:
  unsaid jobs                                          what waits, runs and was done
  unsaid jobs --state dead --json                      what was given up
  unsaid jobs --cancel 12
  unsaid jobs --retry 12                               a dead or cancelled job again`

interface Flags extends LibraryFlags {
  readonly state?: JobState
  readonly cancel?: string
  readonly retry?: string
  readonly json?: boolean
}

export function addJobsCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('jobs').description('list the library’s jobs, cancel one or try it again'))
    .addOption(
      new Option('--state <state>', 'only jobs in this state').choices(['waiting', 'running', 'done', 'dead', 'cancelled']),
    )
    .option('--cancel <id>', 'cancel a job')
    .option('--retry <id>', 'let a dead or cancelled job run again')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      await withLibrary(flags, async ({ jobs }) => {
        if (flags.cancel !== undefined && !(await jobs.cancel(idOf(flags.cancel)))) throw noSuch(flags.cancel, 'waits or runs')
        if (flags.retry !== undefined && !(await jobs.revive(idOf(flags.retry))))
          throw noSuch(flags.retry, 'is dead or cancelled')
        const found = await jobs.list(flags.state ? { state: flags.state } : {})
        const text = found.length === 0 ? 'No jobs.\n' : found.map(tell).join('')
        await emit(flags.json ? found.map((job) => `${JSON.stringify(job)}\n`).join('') : text, undefined)
      })
      done(DONE)
    })
}

function tell({ id, kind, key, state, attempts, mostAttempts, error }: Job): string {
  const tries = attempts > 1 ? `, try ${attempts} of ${mostAttempts}` : ''
  return `${String(id).padStart(6)}  ${state.padEnd(10)}${kind}${key ? ` ${key}` : ''}${tries}${error ? ` — ${error}` : ''}\n`
}

function idOf(value: string): number {
  if (/^\d{1,15}$/u.test(value)) return Number(value)
  throw new UnsaidError('usage', `${value} is no job’s number`, { hint: 'unsaid jobs lists them', subject: value })
}

function noSuch(id: string, state: string): UnsaidError {
  return new UnsaidError('usage', `there is no job ${id} that ${state}`, { hint: 'unsaid jobs lists them', subject: id })
}
