import type { Knowledge } from '../knowledge/index.ts'
import { parseDate } from '../language/index.ts'
import { ACCOUNT_KINDS, COMPLETENESS, LANGUAGES, UnsaidError } from '../model/index.ts'
import type { Overrides } from '../read/index.ts'

const FIELDS = ['title', 'publisher', 'side', 'lang', 'date', 'kind', 'url', 'completeness'] as const
const FIELD = FIELDS.join('|')

export function isField(key: string): boolean {
  return (FIELDS as readonly string[]).includes(key)
}

/** What `--set` says of the documents, by the path or name that it gives them. */
export type OverridesByFile = ReadonlyMap<string, Overrides>

/**
 * `--set FILE:side=RU,date=2022-02-25` → fields by file. The file ends at the last colon before a field's name: drive letters
 * and equals signs may stand in it. A comma begins a new field only where a field's name follows: titles may hold commas.
 */
export function parseOverrides(values: readonly string[]): OverridesByFile {
  const overrides = new Map<string, Overrides>()
  for (const value of values) {
    const match = new RegExp(`^(.+?):((?:${FIELD})=.*)$`, 'su').exec(value)
    const pairs = (match?.[2] ?? '').split(new RegExp(`,(?=\\s*(?:${FIELD})=)`, 'u')).map(toPair)
    if (!match || pairs.some(([, given]) => given === '') || strayField(pairs))
      throw new UnsaidError('usage', `--set ${value} is not understood`, {
        hint: `write FILE:field=value,… with fields ${FIELDS.join(', ')}`,
        subject: value,
      })
    const file = match[1]!
    overrides.set(file, { ...overrides.get(file), ...(Object.fromEntries(pairs) as Overrides) })
  }
  return overrides
}

function toPair(pair: string): [string, string] {
  const equals = pair.indexOf('=')
  return [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()]
}

/** Anything like `,field=` inside a value is a field whose name is mistaken; only titles and addresses hold such signs. */
function strayField(pairs: readonly (readonly [string, string])[]): boolean {
  return pairs.some(([key, given]) => key !== 'title' && key !== 'url' && /,\s*\w+=/u.test(given))
}

/**
 * What `--set` says must be something that is known: a value that would be passed over in silence is worse than none.
 * @throws UnsaidError of code `usage` that names the value and what may stand there.
 */
export function checkValues(overrides: OverridesByFile, knowledge: Knowledge): void {
  for (const { side, kind, date, completeness } of overrides.values()) {
    if (side !== undefined && !isSide(side, knowledge)) throw unknownSide(side, knowledge)
    checkListed('kind', kind, ACCOUNT_KINDS)
    checkListed('completeness', completeness, COMPLETENESS)
    if (date !== undefined && !parseDate(date)) throw refused('date', date, 'write it as 2022-02-25')
  }
}

/** Two letters may be small; ids of organisations are written as they are. */
function isSide(side: string, { actors }: Knowledge): boolean {
  return actors.has(side) || (side.length === 2 && actors.has(side.toUpperCase()))
}

function checkListed(field: string, value: string | undefined, known: readonly string[]): void {
  if (value !== undefined && !known.includes(value.toLowerCase())) throw refused(field, value, `one of ${known.join(', ')}`)
}

/** A name is led to its id: "Russia", «Россия» and 俄罗斯 are RU. */
function unknownSide(side: string, knowledge: Knowledge): UnsaidError {
  const hits = LANGUAGES.flatMap((lang) => knowledge.findHits(side, lang, null))
  const meant = knowledge.actors.has(side.toUpperCase())
    ? side.toUpperCase()
    : hits.find((hit) => hit.family === 'actor' && hit.end - hit.start === side.length)?.id
  const ways = 'write the two letters of a state (RU, CN, KZ) or the id of an organisation (EU, NATO, ASEAN)'
  return refused('side', side, meant ? `did you mean ${meant}? Else ${ways}` : ways)
}

function refused(field: string, value: string, hint: string): UnsaidError {
  return new UnsaidError('usage', `--set …:${field}=${value}: “${value}” is no ${field} that is known`, { hint, subject: value })
}

/** The overrides of a document: by its path as given, by the end of its path, or by its name alone. */
export function overridesOf(name: string, overrides: OverridesByFile): Overrides | undefined {
  const path = foldPath(name)
  for (const [file, set] of overrides) {
    const wanted = foldPath(file)
    if (path === wanted || path.endsWith(`/${wanted}`)) return set
  }
  return undefined
}

/** Paths of any system as one: forward slashes, composed letters (macOS decomposes them), no `./` before. */
export function foldPath(path: string): string {
  return path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replaceAll(/\/{2,}/gu, '/')
    .replace(/^(?:\.\/)+/u, '')
}

/** An error where `--set` names a document that is not there: nobody should believe that it was heeded. */
export function checkHeeded(overrides: OverridesByFile, names: readonly string[]): void {
  for (const file of overrides.keys()) {
    const only = new Map([[file, {}]])
    if (names.some((name) => overridesOf(name, only))) continue
    throw new UnsaidError('usage', `--set ${file} names none of the documents given`, {
      hint: names.length > 0 ? `one of ${names.slice(0, SHOWN).join(', ')}` : 'name a document that is given',
      subject: file,
    })
  }
}

const SHOWN = 6
