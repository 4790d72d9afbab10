import { UnsaidError } from '../../model/index.ts'
import { MAX_BYTES, type Overrides } from '../../read/index.ts'
import { type Found, type Item, problem } from '../item.ts'
import { splitLines } from '../lines.ts'

/** Which field of a record holds what; several names are tried in order. */
export type FieldMap = Readonly<Record<string, readonly string[]>>

/** Names under which collections of texts commonly keep them. */
const DEFAULTS: FieldMap = {
  text: ['text', 'body', 'content'],
  id: ['id'],
  title: ['title', 'headline'],
  publisher: ['publisher'],
  side: ['side'],
  lang: ['lang', 'language'],
  date: ['date', 'published'],
  kind: ['kind'],
  url: ['url', 'source', 'link'],
  completeness: ['completeness'],
}

/** `text=body,date=published` → a map; fields that are not named keep their usual names. */
export function parseFieldMap(value: string | undefined): FieldMap {
  if (value === undefined) return DEFAULTS
  const given = value.split(',').map((pair) => pair.split('=') as [string, string | undefined])
  const wrong = given.find(([field, name]) => !(field in DEFAULTS) || !name)
  if (wrong)
    throw new UnsaidError('usage', `--map ${wrong.join('=')} is not understood`, {
      hint: `write field=name,… with fields ${Object.keys(DEFAULTS).join(', ')}`,
      subject: value,
    })
  return { ...DEFAULTS, ...Object.fromEntries(given.map(([field, name]) => [field, [name!]])) }
}

export interface JsonLinesOptions {
  /** Address of the file. */
  readonly address: string
  readonly fields: FieldMap
}

/** One document a line. A record's address is the one that it names; else the file's with the record's id or line. */
export async function* readJsonLines(
  chunks: AsyncIterable<Uint8Array>,
  { address, fields }: JsonLinesOptions,
): AsyncGenerator<Found> {
  let number = 0
  for await (const line of splitLines(chunks, MAX_BYTES)) {
    number++
    const where = `${address}#${number}`
    if (line === null) yield problem('too-large', where, ['the line is too long', 'cut out the account of the meeting'])
    else if (line.some((byte) => byte > 0x20)) yield readLine(line.toString('utf8'), { where, address, fields })
  }
}

interface Place extends JsonLinesOptions {
  readonly where: string
}

function readLine(line: string, { where, address, fields }: Place): Found {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    return problem('unreadable', where, ['the line is no JSON', 'give one JSON object a line'])
  }
  const get = (field: string): string | null => textUnder(record, fields[field] ?? [])
  const text = get('text')
  if (text === null)
    return problem('empty', where, [
      `the record has no text (${fields.text!.join(', ')})`,
      'name its field with --map text=FIELD',
    ])
  const url = get('url')
  const web = url !== null && /^https?:\/\//iu.test(url) ? url : null
  const id = get('id')
  const given: Record<string, string> = {}
  for (const field of GIVEN) {
    const value = field === 'url' ? web : get(field)
    if (value !== null) given[field] = value
  }
  const item: Item = {
    address: web ?? (id === null ? where : `${address}#${id}`),
    name: `${web ?? id ?? where}.txt`,
    // Half characters, which JSON can write and UTF-8 can't, become U+FFFD here.
    bytes: Buffer.from(text, 'utf8'),
    given: given as Overrides,
  }
  return { item }
}

const GIVEN = ['title', 'publisher', 'side', 'lang', 'date', 'kind', 'url', 'completeness'] as const

/** The first of the names that holds something; numbers count as their digits. */
function textUnder(record: unknown, names: readonly string[]): string | null {
  if (typeof record !== 'object' || record === null) return null
  for (const name of names) {
    const value = (record as Record<string, unknown>)[name]
    if (typeof value === 'string' && value.trim() !== '') return value
    if (typeof value === 'number') return String(value)
  }
  return null
}
