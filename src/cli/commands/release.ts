import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { UnsaidError } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { DONE } from '../exit-status.ts'
import { actor, addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { emit } from '../output.ts'

const HELP = `
Documents (without their texts), meetings, statements, findings and verdicts as JSON lines, and a manifest with the hash of
each file. A release is never written over.

Examples:
  unsaid release releases/1.0 --as 1.0`

export function addReleaseCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('release').description('write a frozen, versioned data set'))
    .argument('<folder>', 'where it is written; a folder that does not exist yet')
    .requiredOption('--as <version>', 'version of the data set')
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(async (folder: string, flags: LibraryFlags & { as: string; json?: boolean }) => {
      await withLibrary(flags, (store) => release(store, folder, flags))
      done(DONE)
    })
}

async function release(store: Store, folder: string, { as: version, json }: { as: string; json?: boolean }): Promise<void> {
  const { writeRelease } = await import('../../library/index.ts')
  if (existsSync(folder))
    throw new UnsaidError('usage', `${folder} exists; a release is never written over`, {
      hint: 'name a folder that does not exist',
      subject: folder,
    })
  const draft = `${folder}.part`
  try {
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { recursive: true })
    const names: string[] = []
    await writeRelease(store, version, async ({ name, text }) => {
      writeFileSync(join(draft, name), text)
      names.push(name)
    })
    renameSync(draft, folder)
    await store.audit.add({ actor: actor(), action: 'release', target: version, detail: { folder } })
    await emit(json ? `${JSON.stringify({ version, folder, files: names })}\n` : `${folder}: ${names.join(', ')}\n`, undefined)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}
