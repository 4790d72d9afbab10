import { readFileSync } from 'node:fs'
import { type Problem, UnsaidError } from '../model/index.ts'
import type { Document } from '../pipeline.ts'
import type { Overrides } from '../read/index.ts'
import { isField } from './overrides.ts'

interface Received {
  readonly documents: readonly Document[]
  readonly problems: readonly Problem[]
}

/** Standard input: JSON lines of accounts, or one document of any format. */
export function readStandardInput(): Received {
  const bytes = new Uint8Array(readFileSync(0))
  const lines = bytes[firstInk(bytes)] === BRACE ? asJsonLines(new TextDecoder().decode(bytes)) : null
  return lines === null ? { documents: [{ name: 'stdin', bytes }], problems: [] } : readAccountLines(lines, '-')
}

/** Lines of JSON, each an account; `from` names where they stand. */
export function readAccountLines(lines: readonly string[], from: string): Received {
  const documents: Document[] = []
  const problems: Problem[] = []
  for (const [index, line] of lines.entries()) {
    const found = fromJsonLine(line, index + 1, from)
    if (found instanceof UnsaidError)
      problems.push({ code: found.code, message: found.message, hint: found.hint, document: from })
    else documents.push(found)
  }
  return { documents, problems }
}

const BRACE = '{'.charCodeAt(0)

/** Where the first byte stands that is no white space and no byte order mark. */
function firstInk(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte > 0x20 && ![0xef, 0xbb, 0xbf].includes(byte))
}

/** Lines that each begin an object; null where the input is one object over many lines, or none. */
export function asJsonLines(text: string): string[] | null {
  const lines = text
    .replace(/^\ufeff/u, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.every((line) => line.trimStart().startsWith('{')) ? lines : null
}

function fieldsOf(object: Readonly<Record<string, unknown>>): Overrides {
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => typeof value === 'string' && isField(key)))
}

/** A document as a library kept it: its name tells the format. */
function original(name: string, base64: string, rest: Readonly<Record<string, unknown>>): Document {
  if (/[\\/]/u.test(name)) throw new Error('its name is a path')
  return { name, bytes: new Uint8Array(Buffer.from(base64, 'base64')), set: fieldsOf(rest) }
}

/** A line with `text`, and any of the fields of front matter; or a speech recogniser's object on one line. */
function fromJsonLine(line: string, number: number, from: string): Document | UnsaidError {
  try {
    const object = JSON.parse(line) as Record<string, unknown>
    if (Array.isArray(object.segments)) return { name: `line-${number}.json`, text: line }
    const { text, base64, id, ...rest } = object
    if (typeof base64 === 'string' && typeof rest.name === 'string') return original(rest.name, base64, rest)
    if (typeof text !== 'string') throw new Error('it has no field “text”')
    const set = fieldsOf(rest)
    return { name: typeof id === 'string' && id !== '' ? `${id}.txt` : `line-${number}.txt`, text, set }
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is no valid JSON' : (error as Error).message
    return new UnsaidError('unreadable', `line ${number} of ${from === '-' ? 'standard input' : from} is no account: ${reason}`, {
      hint: 'give one JSON object a line, each with “text”',
      subject: from,
    })
  }
}
