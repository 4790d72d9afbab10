import type { Command } from 'commander'
import { DONE, SOME_FAILED } from '../exit-status.ts'
import { addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { emit } from '../output.ts'
import { makeProgress } from '../progress.ts'

const HELP = `
Examples:
  unsaid doctor
  unsaid doctor --library archive --json`

export function addDoctorCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('doctor').description('check that the library is whole'))
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(async (flags: LibraryFlags & { json?: boolean }) => {
      const { examine } = await import('../../library/index.ts')
      const progress = makeProgress()
      const result = await withLibrary(flags, (store) =>
        examine(store, (count, total) => progress.step(`${count} of ${total} documents`)),
      ).finally(progress.end)
      const { faults, lost, checked, database } = result
      const lines = [
        `${database}\n`,
        `${checked.documents} documents, ${checked.blobs} originals and ${checked.statements} statements checked: ${faults.length === 0 ? 'whole' : `${faults.length} faults`}\n`,
        ...faults.map((fault) => `  ${fault}\n`),
        ...(lost.length > 0 ? [`${lost.length} spans were not found again in a newer reading:\n`] : []),
        ...lost.map(
          ({ targetKind, targetId, reason, anchor }) =>
            `  ${targetKind} ${targetId}: ${reason} (“${anchor.quote.slice(0, 60)}”)\n`,
        ),
      ]
      await emit(flags.json ? `${JSON.stringify(result)}\n` : lines.join(''), undefined)
      done(faults.length > 0 ? SOME_FAILED : DONE)
    })
}
