import type { Command } from 'commander'
import { DONE, SOME_FAILED } from '../exit-status.ts'
import { stoppableParser } from '../foreign-parser.ts'
import { addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { emit } from '../output.ts'
import { makeProgress } from '../progress.ts'

const HELP = `
Documents are read and coded anew from their kept bytes. What comes out as it was is not touched; verdicts move to where
their words stand now, and words that are not found again are listed (unsaid doctor).

Examples:
  unsaid reanalyse
  unsaid reanalyse --outdated                          only what an earlier version read
  unsaid reanalyse --knowledge my-knowledge/ --json`

interface Flags extends LibraryFlags {
  readonly outdated?: boolean
  readonly knowledge: string[]
  readonly json?: boolean
}

export function addReanalyseCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('reanalyse').description('read and code the documents of the library anew'))
    .option('--outdated', 'only documents that another version of the program read')
    .option('--knowledge <folder>', 'further knowledge files (repeatable)', (value: string, all: string[]) => [...all, value], [])
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      const { reanalyse } = await import('../../library/index.ts')
      const progress = makeProgress()
      const summary = await withLibrary(flags, async (store) =>
        reanalyse(store, {
          knowledge: await loadKnowledge(flags.knowledge),
          parser: stoppableParser,
          onlyOutdated: flags.outdated ?? false,
          onProgress: (count, total) => progress.step(`${count} of ${total} documents`),
        }),
      ).finally(progress.end)
      const { documents, reread, recoded, statements, verdictsMoved, lostAnchors, failed } = summary
      const text = [
        `${documents} documents looked at; ${reread} read otherwise, ${recoded} coded otherwise`,
        `(${statements.added} statements new, ${statements.removed} gone), ${verdictsMoved} verdicts moved,`,
        `${lostAnchors} spans not found again, ${failed} failed.\n`,
      ].join(' ')
      await emit(flags.json ? `${JSON.stringify(summary)}\n` : text, undefined)
      done(failed > 0 ? SOME_FAILED : DONE)
    })
}
