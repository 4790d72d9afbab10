import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Command } from 'commander'
import { UnsaidError } from '../../model/index.ts'
import type { Checksums } from '../../store/index.ts'
import { DONE } from '../exit-status.ts'
import { addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { libraryTexts as texts } from '../library-texts.ts'
import { emit } from '../output.ts'

const BACKUP_HELP = `
Examples:
  unsaid backup library.backup
  unsaid backup library.backup --json`
const RESTORE_HELP = `
Every row is compared with the checksums in the backup; where one differs, nothing is restored.

Examples:
  unsaid restore library.backup --library restored
  unsaid restore library.backup --database postgres://unsaid@localhost/unsaid`

type Flags = LibraryFlags & { readonly json?: boolean }

export function addBackupCommands(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('backup').description('write the whole library into one file'))
    .argument('<file>', 'the backup; one that exists is replaced when the new one is whole')
    .option('--json', 'as JSON')
    .addHelpText('after', BACKUP_HELP)
    .action(async (file: string, flags: Flags) => {
      await report(texts().backup(file), await withLibrary(flags, (store) => write(store, file)), flags)
      done(DONE)
    })
  addLibraryOptions(program.command('restore').description('make a library from a backup, and prove that it is the same'))
    .argument('<file>', 'the backup')
    .option('--json', 'as JSON')
    .addHelpText('after', RESTORE_HELP)
    .action(async (file: string, flags: Flags) => {
      await report(texts().restored, await withLibrary(flags, (store) => read(store, file), true), flags)
      done(DONE)
    })
}

type Open = Parameters<Parameters<typeof withLibrary>[1]>[0]

async function write({ db }: Open, file: string): Promise<Checksums> {
  const { toStoreError, writeBackup } = await import('../../store/index.ts')
  const draft = `${file}.part`
  const packed = createGzip()
  const target = createWriteStream(draft)
  const written = finished(packed.pipe(target))
  written.catch(() => {})
  try {
    const sums = await writeBackup(db, async (line) => {
      if (target.errored) throw target.errored
      if (!packed.write(line)) await Promise.race([new Promise((resolve) => packed.once('drain', resolve)), written])
    })
    packed.end()
    await written
    renameSync(draft, file)
    return sums
  } catch (error) {
    target.destroy()
    rmSync(draft, { force: true })
    throw toStoreError(error, file)
  }
}

async function read({ db }: Open, file: string): Promise<Checksums> {
  const { readBackup } = await import('../../store/index.ts')
  const unpacked = new PassThrough()
  const fail = (error: NodeJS.ErrnoException): void => {
    unpacked.destroy(
      new UnsaidError(error.code === 'ENOENT' ? 'not-found' : 'unreadable', `${file} can’t be read: ${error.message}`, {
        hint: 'check that it is a whole backup',
        subject: file,
      }),
    )
  }
  createReadStream(file).on('error', fail).pipe(createGunzip()).on('error', fail).pipe(unpacked)
  const sums = await readBackup(db, lines(unpacked))
  // Who was signed in then may have been signed out since.
  await db.deleteFrom('sessions').execute()
  return sums
}

async function* lines(stream: PassThrough): AsyncGenerator<string> {
  const reader = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
  let fault: Error | null = null
  stream.on('error', (error) => {
    fault = error
    reader.close()
  })
  for await (const line of reader) yield line
  if (fault) throw fault
}

async function report(title: string, sums: Checksums, { json }: Flags): Promise<void> {
  const rows = Object.entries(sums).filter(([, { rows: count }]) => count > 0)
  const text = rows.map(([table, { rows: count, sum }]) => `${String(count).padStart(9)}  ${table.padEnd(20)}${sum}\n`).join('')
  await emit(json ? `${JSON.stringify(sums)}\n` : `${title}\n${text}`, undefined)
}
