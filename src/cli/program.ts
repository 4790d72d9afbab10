import { Command, Option } from 'commander'
import { LANGUAGES } from '../model/index.ts'
import { VERSION } from '../version.ts'
import { addAddCommand } from './commands/add.ts'
import { addBackupCommands } from './commands/backup.ts'
import { addBriefCommand } from './commands/brief.ts'
import { addCompareCommand } from './commands/compare.ts'
import { addCompletionCommand } from './commands/completion.ts'
import { addConfigCommand } from './commands/config.ts'
import { addDemoCommand } from './commands/demo.ts'
import { addDoctorCommand } from './commands/doctor.ts'
import { addExportCommand } from './commands/export.ts'
import { addInitCommand } from './commands/init.ts'
import { addJobsCommand } from './commands/jobs.ts'
import { addJudgeCommand } from './commands/judge.ts'
import { addKnowledgeCommand } from './commands/knowledge.ts'
import { addMeetingsCommands } from './commands/meetings.ts'
import { addReadCommand } from './commands/read.ts'
import { addReanalyseCommand } from './commands/reanalyse.ts'
import { addReleaseCommand } from './commands/release.ts'
import { addRemoveCommand } from './commands/remove.ts'
import { addSampleCommand } from './commands/sample.ts'
import { addSearchCommand } from './commands/search.ts'
import { addServeCommand } from './commands/serve.ts'
import { addShowCommand } from './commands/show.ts'
import { addSiteCommand } from './commands/site.ts'
import { addTrackCommand } from './commands/track.ts'
import { addUsersCommands } from './commands/users.ts'
import { translateHelp } from './interface.ts'
import { setQuiet } from './output.ts'
import { applySettings } from './settings.ts'

const EXAMPLES = `
Examples:
  unsaid demo                                   compare a sample meeting and see what there is to try
  unsaid serve                                  the web app, with the sample meetings
  unsaid compare kremlin.en.md cctv.zh.md       compare two accounts of one meeting
  unsaid compare meeting/ --format md --out report.md
  unsaid read kremlin.en.md                     show what was understood of one document`

/** The whole tree of commands; `done` takes the exit status. */
export function makeProgram(done: (status: number) => void): Command {
  const program = new Command('unsaid')
    .description('Reads rival accounts of one meeting and shows, with exact words, what one reports and another leaves out.')
    .version(VERSION, '-V, --version')
    .addHelpText('after', EXAMPLES)
    .configureOutput({ outputError: () => {} })
    .exitOverride()
  addCompareCommand(program, done)
  addReadCommand(program, done)
  addTrackCommand(program, done)
  addBriefCommand(program, done)
  addSiteCommand(program, done)
  addDemoCommand(program, done)
  addServeCommand(program, done)
  addKnowledgeCommand(program, done)
  addInitCommand(program, done)
  addAddCommand(program, done)
  addShowCommand(program, done)
  addMeetingsCommands(program, done)
  addSearchCommand(program, done)
  addJudgeCommand(program, done)
  addSampleCommand(program, done)
  addExportCommand(program, done)
  addReleaseCommand(program, done)
  addReanalyseCommand(program, done)
  addRemoveCommand(program, done)
  addJobsCommand(program, done)
  addBackupCommands(program, done)
  addDoctorCommand(program, done)
  addUsersCommands(program, done)
  addConfigCommand(program, done)
  addCompletionCommand(program, done)
  for (const command of leaves(program)) addCommonOptions(command)
  translateHelp(program)
  return program.hook('preAction', (_, command) => {
    applySettings(command)
    setQuiet(command.opts<{ quiet?: boolean }>().quiet === true)
  })
}

/** Commands that do something themselves. */
export function leaves(command: Command): Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leaves)
}

function addCommonOptions(command: Command): void {
  command
    .option('-q, --quiet', 'nothing on standard error but what stops the command')
    .option('--config <file>', 'settings from this file, in place of the project’s')
    .addOption(
      new Option('--interface <language>', 'language in which the program speaks (default: the system’s)').choices(LANGUAGES),
    )
}
