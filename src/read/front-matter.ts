import type { Overrides } from './draft.ts'

const FIELDS: ReadonlySet<string> = new Set(['title', 'publisher', 'side', 'lang', 'date', 'kind', 'url', 'completeness'])
/** Front matter is some lines; a longer block between rules is text. */
const LONGEST = 8192

export interface FrontMatter {
  readonly given: Overrides
  /** Where the account's text begins: right after the closing line. */
  readonly textStart: number
}

/**
 * Front matter of `key: value` lines. Other keys and deeper YAML are passed over: an account's fields are plain
 * strings, so that no general parser has to see what comes from outside.
 */
export function readFrontMatter(source: string): FrontMatter {
  const nothing = { given: {}, textStart: 0 }
  const block = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu.exec(source.slice(0, LONGEST))
  if (block?.index !== 0) return nothing
  const lines = block[1]!.split(/\r?\n/u).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const pairs = lines.flatMap((line) => {
    const match = /^([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?$/u.exec(line)
    return match ? [[match[1]!.toLowerCase(), unquote(match[2] ?? '')] as const] : []
  })
  if (pairs.length === 0 && lines.length > 0) return nothing
  const given = Object.fromEntries(pairs.filter(([key, value]) => FIELDS.has(key) && value !== ''))
  return { given, textStart: block[0].length }
}

function unquote(raw: string): string {
  const value = raw.trim()
  const double = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/u.exec(value)
  if (double) return double[1]!.replaceAll(/\\(u[0-9a-f]{4}|.)/giu, (_, code: string) => readEscape(code))
  const single = /^'((?:[^']|'')*)'\s*(?:#.*)?$/u.exec(value)
  if (single) return single[1]!.replaceAll("''", "'")
  const plain = value.replace(/\s+#.*$/u, '').trim()
  return /^(?:null|~|\||>|[|>][-+]?)$/u.test(plain) ? '' : plain
}

function readEscape(code: string): string {
  if (code.length === 5) return String.fromCharCode(Number.parseInt(code.slice(1), 16))
  return { n: '\n', t: '\t', r: '\r' }[code] ?? code
}
