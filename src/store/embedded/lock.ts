import { randomUUID } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UnsaidError } from '../../model/index.ts'
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts'

interface Holder extends ProcessIdentity {
  /** Tells two holdings of one process apart. */
  readonly nonce: string
  readonly since: string
}

export interface Lock {
  release(): void
}

/**
 * Takes an exclusive lock as a file. Two processes on one embedded database would silently lose rows, so a lock is never
 * taken from a process that runs.
 *
 * The lock of a dead holder is not deleted to be made anew: two that find it at one time could then both succeed. Who
 * comes after a dead holder creates `<file>.after-<its nonce>`, which only one can; having checked that it ends the chain
 * that begins at `file`, it moves itself to the beginning.
 */
export function takeLock(file: string): Lock {
  const own: Holder = { ...ownIdentity(), nonce: randomUUID(), since: new Date().toISOString() }
  const draft = `${file}.draft-${own.nonce}`
  writeFileSync(draft, JSON.stringify(own), { flag: 'wx' })
  try {
    for (let tries = 0; tries < MOST_TRIES; tries++)
      if (tryOnce(file, draft, own)) return { release: () => releaseLock(file, own) }
    throw new UnsaidError('locked', `${file} changes hands too fast to be taken`, { hint: 'try again', subject: file })
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Every failed try means that another process took or left the lock in between. */
const MOST_TRIES = 100

function tryOnce(file: string, draft: string, own: Holder): boolean {
  const { last, next } = walk(file)
  if (last && isRunning(last)) throw heldBy(file, last)
  if (!create(draft, next)) return false
  if (last === null) return true
  if (walk(file).last?.nonce !== own.nonce) {
    rmSync(next, { force: true })
    return false
  }
  const moved = `${draft}-moved`
  writeFileSync(moved, JSON.stringify(own))
  renameSync(moved, file)
  sweep(file)
  return true
}

/** The last holder of the chain, and the name under which the next one has to stand. */
function walk(file: string): { readonly last: Holder | null; readonly next: string } {
  let last: Holder | null = null
  let next = file
  for (let holder = readHolder(next); holder; holder = readHolder(next)) {
    last = holder
    next = `${file}.after-${holder.nonce}`
  }
  return { last, next }
}

function readHolder(file: string): Holder | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    return JSON.parse(text) as Holder
  } catch {
    throw new UnsaidError('locked', `the lock ${file} is damaged`, {
      hint: 'make sure that no other unsaid uses the library, then delete that file',
      subject: file,
    })
  }
}

/** Gives the draft a further name, whole or not at all; false where the name is taken. */
function create(draft: string, name: string): boolean {
  try {
    linkSync(draft, name)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error
    return createUnlinked(draft, name)
  }
}

/** For file systems without links. */
function createUnlinked(draft: string, name: string): boolean {
  try {
    writeFileSync(name, readFileSync(draft), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Old drafts belong to processes that were killed while they took the lock. */
const DRAFT_AGE = 60_000

function sweep(file: string): void {
  const folder = dirname(file)
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${basename(file)}.after-`)) rmSync(join(folder, name), { force: true })
    if (!name.startsWith(`${basename(file)}.draft-`)) continue
    const age = Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > DRAFT_AGE) rmSync(join(folder, name), { force: true })
  }
}

function releaseLock(file: string, own: Holder): void {
  if (readHolder(file)?.nonce === own.nonce) rmSync(file, { force: true })
}

function heldBy(file: string, { pid, host, since }: Holder): UnsaidError {
  const where = host === ownIdentity().host ? `process ${pid}` : `process ${pid} on ${host}`
  return new UnsaidError('locked', `the library is in use by ${where} since ${since}`, {
    hint:
      host === ownIdentity().host
        ? 'wait until it has ended, or use a server (--database postgres://…), which many can use at once'
        : `end it there; if that machine is gone, delete ${file}`,
    subject: file,
  })
}
