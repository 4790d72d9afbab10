import { CommanderError } from 'commander'
import { UnsaidError } from '../model/index.ts'
import { DONE, NOTHING_READABLE, STATUS, WRONG_USAGE } from './exit-status.ts'
import { chooseInterface, cliTexts, refusalOf } from './interface.ts'
import { complain, complainOf, endQuietlyWithReader } from './output.ts'
import { makeProgram } from './program.ts'

/** Runs one command line; the result is the exit status. */
export async function run(argv: readonly string[]): Promise<number> {
  endQuietlyWithReader()
  let status = DONE
  try {
    chooseInterface(argv)
    const program = makeProgram((code) => {
      status = code
    })
    if (argv.length === 0) {
      program.outputHelp()
      return WRONG_USAGE
    }
    await program.parseAsync([...argv], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return refuse(error)
    if (error instanceof UnsaidError) {
      complainOf(error)
      return STATUS[error.code]
    }
    complainOf(
      new UnsaidError('internal', `something went wrong inside unsaid: ${textOf(error)}`, {
        hint: 'please report it with the command that you ran',
        subject: textOf(error),
      }),
    )
    if (process.env.UNSAID_DEBUG) console.error(error)
    return NOTHING_READABLE
  }
}

/** Help that was asked for is no refusal; a command line that makes no sense is. */
function refuse(error: CommanderError): number {
  if (error.exitCode === 0) return DONE
  if (error.code !== 'commander.help') complain(refusalOf(error.code, error.message.replace(/^error: /u, '')), cliTexts().seeHelp)
  return WRONG_USAGE
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
