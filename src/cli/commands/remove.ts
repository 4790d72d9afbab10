import { pathToFileURL } from 'node:url'
import type { Command } from 'commander'
import { UnsaidError } from '../../model/index.ts'
import { DONE } from '../exit-status.ts'
import { actor, addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { libraryTexts as texts } from '../library-texts.ts'
import { emit } from '../output.ts'

const HELP = `
Bytes, text, statements and findings go; that it was there, who took it down and why stays.

Examples:
  unsaid remove https://example.org/readout.html --reason "asked to by the publisher"`

export function addRemoveCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('remove').description('take documents down, leaving a tombstone'))
    .argument('<documents...>', 'addresses or ids')
    .requiredOption('--reason <text>', 'why; it is kept')
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(async (documents: string[], flags: LibraryFlags & { reason: string; json?: boolean }) => {
      const removed = await withLibrary(flags, async (store) => {
        const ids: string[] = []
        for (const wanted of documents) {
          const found =
            (await store.documents.get(wanted)) ??
            (await store.documents.byAddress(wanted)) ??
            (await store.documents.byAddress(pathToFileURL(wanted).href))
          if (!found)
            throw new UnsaidError('not-found', `the library has no document ${wanted}`, {
              hint: 'unsaid show ADDRESS',
              subject: wanted,
            })
          ids.push(found.id)
        }
        await store.transaction(async (inside) => {
          for (const id of ids) {
            await inside.documents.remove(id, { by: actor(), reason: flags.reason })
            await inside.audit.add({ actor: actor(), action: 'remove', target: id, detail: { reason: flags.reason } })
          }
        })
        return ids
      })
      await emit(flags.json ? `${JSON.stringify({ removed })}\n` : `${texts().removed(removed.join(', '))}\n`, undefined)
      done(DONE)
    })
}
