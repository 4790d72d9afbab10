import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Problem, UnsaidError } from '../model/index.ts'
import type { Document } from '../pipeline.ts'
import { type Overrides, SUPPORTED_EXTENSIONS } from '../read/index.ts'

/** Documents larger than this are refused before they are read (bytes). An account of a meeting has some kilobytes. */
export const MOST_BYTES = 20 * 1024 * 1024

export interface Input {
  readonly documents: readonly Document[]
  readonly problems: readonly Problem[]
}

/** Files, folders and `-` (standard input: one account, or JSON lines of accounts) → documents. What can't be opened is a problem. */
export function gatherDocuments(paths: readonly string[], overrides: ReadonlyMap<string, Overrides>): Input {
  const documents: Document[] = []
  const problems: Problem[] = []
  for (const path of paths) {
    try {
      for (const document of path === '-' ? fromStandardInput() : fromPath(path)) {
        const set = overrides.get(document.name) ?? overrides.get(basename(document.name))
        documents.push(set ? { ...document, set } : document)
      }
    } catch (error) {
      if (!(error instanceof UnsaidError)) throw error
      problems.push({ code: error.code, message: error.message, hint: error.hint, document: path })
    }
  }
  return { documents, problems }
}

function fromPath(path: string): Document[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat)
    throw new UnsaidError('not-found', `${path} does not exist`, { hint: 'check the spelling of the path', subject: path })
  if (stat.isDirectory()) return fromFolder(path)
  return [readOne(path, stat.size)]
}

function fromFolder(folder: string): Document[] {
  const names = readdirSync(folder).filter(
    (name) => !name.startsWith('.') && SUPPORTED_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension)),
  )
  const files = names
    .filter((name) => !/^readme\b/iu.test(name))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
  if (files.length === 0)
    throw new UnsaidError('no-accounts', `${folder} holds no accounts`, {
      hint: `put files there that end in ${SUPPORTED_EXTENSIONS.join(', ')}`,
      subject: folder,
    })
  return files.sort().map((file) => readOne(file, statSync(file).size))
}

function readOne(file: string, size: number): Document {
  if (size > MOST_BYTES)
    throw new UnsaidError(
      'too-large',
      `${file} has ${Math.round(size / 1024 / 1024)} MB, more than the limit of ${MOST_BYTES / 1024 / 1024} MB`,
      { hint: 'cut out the account of the meeting', subject: file },
    )
  try {
    return { name: file, bytes: readFileSync(file) }
  } catch (error) {
    throw new UnsaidError('unreadable', `${file} cannot be read: ${(error as Error).message}`, {
      hint: 'check that you may read it',
      subject: file,
    })
  }
}

function fromStandardInput(): Document[] {
  const text = readFileSync(0, 'utf8')
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0 || !lines.every((line) => line.trimStart().startsWith('{'))) return [{ name: 'stdin.md', text }]
  return lines.map((line, index) => fromJsonLine(line, index + 1))
}

/** A line with `text`, and any of the fields of front matter. */
function fromJsonLine(line: string, number: number): Document {
  try {
    const { text, id, ...rest } = JSON.parse(line) as Record<string, unknown>
    if (typeof text !== 'string') throw new Error('it has no field “text”')
    const set = Object.fromEntries(Object.entries(rest).filter(([key, value]) => typeof value === 'string' && FIELDS.has(key)))
    return { name: typeof id === 'string' ? `${id}.txt` : `line-${number}.txt`, text, set: set as Overrides }
  } catch (error) {
    throw new UnsaidError('unreadable', `line ${number} of standard input is no account: ${(error as Error).message}`, {
      hint: 'give one JSON object a line, each with “text”',
      subject: '-',
    })
  }
}

const FIELDS: ReadonlySet<string> = new Set(['title', 'publisher', 'side', 'lang', 'date', 'kind', 'url', 'completeness'])

/** `--set FILE:side=RU,date=2022-02-25` → fields by file name. */
export function parseOverrides(values: readonly string[]): Map<string, Overrides> {
  const overrides = new Map<string, Overrides>()
  for (const value of values) {
    const colon = value.lastIndexOf(':', value.indexOf('=') < 0 ? value.length : value.indexOf('='))
    const fields =
      colon > 0
        ? value
            .slice(colon + 1)
            .split(',')
            .map((pair) => pair.split('='))
        : []
    if (fields.length === 0 || fields.some((pair) => pair.length !== 2 || !FIELDS.has(pair[0]!) || pair[1] === ''))
      throw new UnsaidError('usage', `--set ${value} is not understood`, {
        hint: `write FILE:field=value,… with fields ${[...FIELDS].join(', ')}`,
        subject: value,
      })
    overrides.set(value.slice(0, colon), Object.fromEntries(fields) as Overrides)
  }
  return overrides
}
