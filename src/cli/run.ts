import { CommanderError } from 'commander'
import { UnsaidError } from '../model/index.ts'
import { DONE, NOTHING_READABLE, STATUS, WRONG_USAGE } from './exit-status.ts'
import { complain, endQuietlyWithReader } from './output.ts'
import { makeProgram } from './program.ts'

/** Runs one command line; the result is the exit status. */
export async function run(argv: readonly string[]): Promise<number> {
  endQuietlyWithReader()
  let status = DONE
  const program = makeProgram((code) => {
    status = code
  })
  try {
    if (argv.length === 0) {
      program.outputHelp()
      return WRONG_USAGE
    }
    await program.parseAsync([...argv], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE
    if (error instanceof UnsaidError) {
      complain(error.message, error.hint)
      return STATUS[error.code]
    }
    complain(
      `something went wrong inside unsaid: ${error instanceof Error ? error.message : String(error)}`,
      'please report it with the command that you ran',
    )
    if (process.env.UNSAID_DEBUG) console.error(error)
    return NOTHING_READABLE
  }
}
