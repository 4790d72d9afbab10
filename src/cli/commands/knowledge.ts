import type { Command } from 'commander'
import { checkKnowledge } from '../../knowledge/index.ts'
import { DONE, SOME_FAILED } from '../exit-status.ts'
import { cliTexts, fill } from '../interface.ts'
import { readKnowledgeFolder } from '../load-knowledge.ts'
import { complain, emit } from '../output.ts'

const HELP = `
Examples:
  unsaid knowledge check my-knowledge/          names every file and entry at fault`

export function addKnowledgeCommand(program: Command, done: (status: number) => void): void {
  const knowledge = program.command('knowledge').description('work with knowledge files')
  knowledge
    .command('check')
    .description('check knowledge files against their schema')
    .argument('<folder>', 'folder with issues/, states/, people/ …')
    .addHelpText('after', HELP)
    .action(async (folder: string) => {
      const files = readKnowledgeFolder(folder)
      const faults = await checkKnowledge(files)
      for (const fault of faults) complain(`${fault.path}: ${fault.message}`, null)
      await emit(`${fill(cliTexts().knowledge, files.length, faults.length)}\n`, undefined)
      done(faults.length > 0 ? SOME_FAILED : DONE)
    })
}
