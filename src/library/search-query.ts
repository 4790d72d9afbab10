import type { Hit, Knowledge } from '../knowledge/index.ts'
import { ACTS, type Act, ISSUES, type Issue, LANGUAGES, type Language, UnsaidError } from '../model/index.ts'
import { type SearchTerm, wordTokens } from '../store/index.ts'

/**
 * A query as people write it → what statements have to have. Words and "phrases" are looked for as they stand and, where
 * they name something that is known, by what they name, in every language; `field:value` narrows down.
 * @throws UnsaidError that names the part that is not understood.
 */
export function parseSearch(query: string, knowledge: Knowledge): SearchTerm[] {
  const parts = [...query.matchAll(/([a-z]+):("[^"]*"|\S*)|"([^"]*)"|(\S+)/giu)]
  const terms = parts.flatMap(([whole, field, value, phrase, word]): SearchTerm[] => {
    if (field !== undefined) return [fieldTerm(whole, field.toLowerCase(), (value ?? '').replaceAll('"', ''), knowledge)]
    return wordTerm(phrase ?? word ?? '', phrase !== undefined, knowledge)
  })
  if (terms.length === 0) throw refusal(query, 'the query asks for nothing', HINT)
  return terms
}

const HINT = 'for example issue:taiwan side:CN since:2022-01-01 "one china"'
const FIELDS = ['issue', 'side', 'act', 'lang', 'speaker', 'since', 'until', 'meeting', 'silent']

function refusal(subject: string, message: string, hint: string): UnsaidError {
  return new UnsaidError('usage', message, { hint, subject })
}

function fieldTerm(whole: string, field: string, value: string, knowledge: Knowledge): SearchTerm {
  if (!FIELDS.includes(field)) throw refusal(whole, `“${whole}”: there is no field ${field}`, `fields are ${FIELDS.join(', ')}`)
  if (value === '') throw refusal(whole, `“${whole}”: ${field} of what?`, HINT)
  switch (field) {
    case 'issue':
      return { kind: 'issue', issue: oneOf<Issue>(whole, value, ISSUES) }
    case 'silent':
      return { kind: 'silent', issue: oneOf<Issue>(whole, value, ISSUES) }
    case 'act':
      return { kind: 'act', act: oneOf<Act>(whole, value, ACTS) }
    case 'lang':
      return { kind: 'lang', lang: oneOf<Language>(whole, value, LANGUAGES) }
    case 'since':
    case 'until':
      return { kind: field, day: dayOf(whole, value, field) }
    case 'side': {
      const side = [...knowledge.actors.keys()].find((id) => id.toLowerCase() === value.toLowerCase())
      if (side === undefined && !['joint', 'none'].includes(value))
        throw refusal(whole, `“${whole}”: no side is called ${value}`, 'sides are ids as CN, RU, US, EU; or joint, none')
      return { kind: 'side', side: side ?? value }
    }
    case 'speaker':
      return { kind: 'speaker', speaker: value }
    default:
      return { kind: 'meeting', meeting: value }
  }
}

function oneOf<T extends string>(whole: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value.toLowerCase())
  if (found === undefined) throw refusal(whole, `“${whole}”: ${value} is none of those known`, `one of ${known.join(', ')}`)
  return found
}

/** A year or a month stands for its first day, or its last. */
function dayOf(whole: string, value: string, field: 'since' | 'until'): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(value) ?? []
  const full =
    field === 'since'
      ? `${year}-${month ?? '01'}-${day ?? '01'}`
      : day !== undefined
        ? value
        : new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, 10)
  const isDay = year !== undefined && !Number.isNaN(Date.parse(full)) && new Date(full).toISOString().slice(0, 10) === full
  if (!isDay) throw refusal(whole, `“${whole}”: ${value} is no day`, 'write YYYY, YYYY-MM or YYYY-MM-DD')
  return full
}

function wordTerm(text: string, isPhrase: boolean, knowledge: Knowledge): SearchTerm[] {
  const literal = LANGUAGES.map((lang) => wordTokens(text, lang)).filter((tokens) => tokens.length > 0)
  const meant = LANGUAGES.flatMap((lang) => knowledge.findHits(text, lang, null))
    .filter(({ start, end }) => covers(text, start, end))
    .flatMap(tokenOf)
  const words = [...new Map(literal.map((tokens) => [tokens.join(' '), tokens])).values()]
  const named = [...new Set(meant)]
  if (words.length === 0 && named.length === 0) return []
  return [{ kind: 'words', words, phrase: isPhrase ? text : null, named }]
}

/** What is named counts where it is named by the whole of what was written. */
function covers(text: string, start: number, end: number): boolean {
  return /^[\s\p{P}]*$/u.test(text.slice(0, start)) && /^[\s\p{P}]*$/u.test(text.slice(end))
}

function tokenOf(hit: Hit): string[] {
  switch (hit.family) {
    case 'term':
      return [`concept:${hit.id}`]
    case 'formula':
      return [`formula:${hit.id}`]
    case 'actor':
      return hit.role === 'side' ? [] : [`actor:${hit.id}`]
    case 'issue':
      return hit.strength === 'strong' ? [`issue:${hit.id}`] : []
    default:
      return []
  }
}
