import type { Command } from 'commander'
import type { ReanalyseSummary } from '../../library/index.ts'
import { DONE, SOME_FAILED } from '../exit-status.ts'
import { stoppableParser } from '../foreign-parser.ts'
import { addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { libraryTexts as texts } from '../library-texts.ts'
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
  readonly later?: boolean
  readonly knowledge: string[]
  readonly json?: boolean
}

export function addReanalyseCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('reanalyse').description('read and code the documents of the library anew'))
    .option('--outdated', 'only documents that another version of the program read')
    .option('--knowledge <folder>', 'further knowledge files (repeatable)', (value: string, all: string[]) => [...all, value], [])
    .option('--later', 'put it off: a worker does it (unsaid jobs --work)')
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      const { reanalyse, reanalyseLater } = await import('../../library/index.ts')
      if (flags.later) {
        const id = await withLibrary(flags, (store) => reanalyseLater(store, { onlyOutdated: flags.outdated ?? false }))
        await emit(flags.json ? `${JSON.stringify({ jobs: [id] })}\n` : `${texts().jobs.later(id)}\n`, undefined)
        return done(DONE)
      }
      const progress = makeProgress()
      const summary = await withLibrary(flags, async (store) =>
        reanalyse(store, {
          knowledge: await loadKnowledge(flags.knowledge),
          parser: stoppableParser,
          onlyOutdated: flags.outdated ?? false,
          onProgress: (count, total) => progress.step(texts().documentsOf(count, total)),
        }),
      ).finally(progress.end)
      const { failed } = summary
      await emit(flags.json ? `${JSON.stringify(summary)}\n` : tell(summary), undefined)
      done(failed > 0 ? SOME_FAILED : DONE)
    })
}

function tell(summary: ReanalyseSummary): string {
  const says = texts().reanalyse
  const { statements, meetings, verdictsMoved, lostAnchors, failed } = summary
  return [
    says.documents(summary),
    says.statements(statements),
    says.meetings(meetings),
    ...(verdictsMoved > 0 ? [says.verdicts(verdictsMoved)] : []),
    ...(lostAnchors > 0 ? [says.lost(lostAnchors)] : []),
    ...(failed > 0 ? [says.failed(failed)] : []),
  ]
    .map((line) => `${line}\n`)
    .join('')
}
