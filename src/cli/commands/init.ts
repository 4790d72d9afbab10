import type { Command } from 'commander'
import { DONE } from '../exit-status.ts'
import { addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { libraryTexts as texts } from '../library-texts.ts'
import { emit } from '../output.ts'

const HELP = `
Examples:
  unsaid init                                          a library in ./unsaid-library
  unsaid init --library archive
  unsaid init --database postgres://unsaid@localhost/unsaid`

export function addInitCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('init').description('make a library, in a folder or on a server'))
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(async (flags: LibraryFlags & { json?: boolean }) => {
      const made = await withLibrary(
        flags,
        async (store) => ({ home: store.home, kind: store.kind, documents: await store.documents.count() }),
        true,
      )
      const text = `${texts().init(made.home, made.documents)}\n`
      await emit(flags.json ? `${JSON.stringify(made)}\n` : text, undefined)
      done(DONE)
    })
}
