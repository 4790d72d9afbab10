import { Command, CommanderError } from 'commander'
import { UnsaidError } from '../model/index.ts'
import { VERSION } from '../version.ts'
import { addCompareCommand } from './commands/compare.ts'
import { addDemoCommand } from './commands/demo.ts'
import { addKnowledgeCommand } from './commands/knowledge.ts'
import { addReadCommand } from './commands/read.ts'
import { DONE, NOTHING_READABLE, STATUS, WRONG_USAGE } from './exit-status.ts'
import { complain } from './output.ts'

const EXAMPLES = `
Examples:
  unsaid demo                                   compare a sample meeting and see what there is to try
  unsaid compare kremlin.en.md cctv.zh.md       compare two accounts of one meeting
  unsaid compare meeting/ --format md --out report.md
  unsaid read kremlin.en.md                     show what was understood of one document`

/** Runs one command line; the result is the exit status. */
export async function run(argv: readonly string[]): Promise<number> {
  const program = new Command('unsaid')
    .description('Reads rival accounts of one meeting and shows, with exact words, what one reports and another leaves out.')
    .version(VERSION, '-V, --version')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(unsaid --help shows examples)')
    .exitOverride()
  let status = DONE
  const done = (code: number): void => {
    status = code
  }
  addCompareCommand(program, done)
  addReadCommand(program, done)
  addDemoCommand(program, done)
  addKnowledgeCommand(program, done)
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
