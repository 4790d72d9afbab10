import type { Command } from 'commander'
import type { DiskForecast } from '../../library/index.ts'
import { DONE, SOME_FAILED } from '../exit-status.ts'
import { addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { libraryTexts as texts } from '../library-texts.ts'
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
      const { examine, forecastDisk } = await import('../../library/index.ts')
      const progress = makeProgress()
      const result = await withLibrary(flags, async (store) => ({
        ...(await examine(store, (count, total) => progress.step(texts().documentsOf(count, total)))),
        disk: await forecastDisk(store, new Date()),
      })).finally(progress.end)
      const { faults, lost, checked, database, disk } = result
      const says = texts().doctor
      const lines = [
        `${database}\n`,
        `${says.checked(checked)}: ${faults.length === 0 ? says.whole : says.faults(faults.length)}\n`,
        ...faults.map((fault) => `  ${fault}\n`),
        ...(lost.length > 0 ? [`${says.lost(lost.length)}\n`] : []),
        ...lost.map(
          ({ targetKind, targetId, reason, anchor }) =>
            `  ${targetKind} ${targetId}: ${reason} (“${anchor.quote.slice(0, 60)}”)\n`,
        ),
        tellDisk(disk),
      ]
      await emit(flags.json ? `${JSON.stringify(result)}\n` : lines.join(''), undefined)
      done(faults.length > 0 ? SOME_FAILED : DONE)
    })
}

/** How full the disk is and will be: “12.4 MB used, 1.2 GB free, growing by 0.3 MB a day: full in 4100 days”. */
function tellDisk({ used, free, perDay, daysLeft }: DiskForecast): string {
  const parts = [
    `${megabytes(used)} used`,
    free === null ? 'free space of the server unknown' : `${megabytes(free)} free`,
    perDay === null ? 'nothing added lately' : `growing by ${megabytes(perDay)} a day`,
  ]
  return `${parts.join(', ')}${daysLeft === null ? '' : `: full in ${daysLeft} days`}\n`
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
