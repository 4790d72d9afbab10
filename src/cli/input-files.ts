import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Problem, UnsaidError } from '../model/index.ts'
import type { Document } from '../pipeline.ts'
import { MAX_BYTES, SUPPORTED_EXTENSIONS } from '../read/index.ts'
import { checkHeeded, type OverridesByFile, overridesOf } from './overrides.ts'
import { readStandardInput } from './standard-input.ts'

export interface Input {
  readonly documents: readonly Document[]
  readonly problems: readonly Problem[]
}

/** Files, folders and `-` (standard input) → documents. What can't be opened is a problem, and the rest goes on. */
export function gatherDocuments(paths: readonly string[], overrides: OverridesByFile): Input {
  const documents: Document[] = []
  const problems: Problem[] = []
  const failed: string[] = []
  const attempt = <T>(path: string, open: () => readonly T[]): readonly T[] => {
    try {
      return open()
    } catch (error) {
      if (!(error instanceof UnsaidError)) throw error
      failed.push(path)
      problems.push({ code: error.code, message: error.message, hint: error.hint, document: path })
      return []
    }
  }
  for (const path of paths) {
    if (path === '-') {
      const received = readStandardInput()
      documents.push(...received.documents)
      problems.push(...received.problems)
    } else for (const file of attempt(path, () => listFiles(path))) documents.push(...attempt(file, () => [readOne(file)]))
  }
  checkHeeded(overrides, [...documents.map(({ name }) => name), ...failed])
  return { documents: documents.map((document) => withOverrides(document, overrides)), problems }
}

/** What a JSON line says of itself stays where `--set` says nothing else. */
function withOverrides(document: Document, overrides: OverridesByFile): Document {
  const set = overridesOf(document.name, overrides)
  return set ? { ...document, set: { ...document.set, ...set } } : document
}

function listFiles(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory()) return filesOf(path)
  if (stat) return [path]
  const matching = basename(path).includes('*') ? matchFiles(path) : []
  if (matching.length > 0) return matching
  throw new UnsaidError('not-found', `${path} does not exist`, { hint: 'check the spelling of the path', subject: path })
}

/** `folder\*.md`: the shells of Windows leave stars to the program. */
function matchFiles(path: string): string[] {
  const folder = dirname(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  const parts = basename(path).split('*')
  const matches = (name: string): boolean => {
    let at = 0
    return parts.every((part, i) => {
      const found =
        i === 0 ? (name.startsWith(part) ? 0 : -1) : i === parts.length - 1 ? lastPlace(name, part, at) : name.indexOf(part, at)
      at = found + part.length
      return found >= 0
    })
  }
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && matches(name))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort()
}

function lastPlace(name: string, end: string, from: number): number {
  const at = name.length - end.length
  return at >= from && name.endsWith(end) ? at : -1
}

function filesOf(folder: string): string[] {
  const files = readdirSync(folder)
    .filter((name) => !name.startsWith('.') && SUPPORTED_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension)))
    .filter((name) => !/^readme\b/iu.test(name))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
  if (files.length > 0) return files.sort()
  throw new UnsaidError('no-accounts', `${folder} holds no accounts`, {
    hint: `put files there that end in ${SUPPORTED_EXTENSIONS.join(', ')}`,
    subject: folder,
  })
}

const MEGABYTE = 1024 * 1024

/** A file's bytes; what is too large is refused before it is opened. */
function readOne(file: string): Document {
  const { size } = statSync(file)
  if (size > MAX_BYTES)
    throw new UnsaidError(
      'too-large',
      `${file} has ${Math.round(size / MEGABYTE)} MB, more than the limit of ${MAX_BYTES / MEGABYTE} MB`,
      { hint: 'cut out the account of the meeting', subject: file },
    )
  try {
    return { name: file, bytes: readFileSync(file) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UnsaidError('unreadable', `${file} cannot be opened${code ? ` (${code})` : ''}`, {
      hint: 'check that you may read it',
      subject: file,
    })
  }
}
