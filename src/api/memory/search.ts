import type { Knowledge } from '../../knowledge/index.ts'
import { normalise } from '../../language/index.ts'
import { type Issue, LANGUAGES, type Statement } from '../../model/index.ts'
import type { SearchHit, SearchPage, SearchQuery } from '../contract.ts'
import type { Entry } from './entry.ts'

type Meaning = SearchPage['understood'][number]

/** Words as they stand, and what they name in any of the languages. */
export function searchEntries(entries: Iterable<Entry>, query: SearchQuery, knowledge: Knowledge): SearchPage {
  const understood = understand(query.q, knowledge)
  const words = normalise(query.q.trim()).text
  const hits: SearchHit[] = []
  for (const entry of entries)
    for (const statement of entry.comparison.statements) {
      const hit = matchStatement(entry, statement, { query, words, understood })
      if (hit) hits.push(hit)
    }
  hits.sort((a, b) => rank(a) - rank(b) || (b.date ?? '').localeCompare(a.date ?? ''))
  return { total: hits.length, hits: hits.slice(0, query.limit), understood }
}

const rank = (hit: SearchHit): number => (hit.by === 'words' ? 0 : 1)

function understand(words: string, knowledge: Knowledge): Meaning[] {
  const found = new Map<string, Meaning>()
  for (const lang of LANGUAGES)
    for (const hit of knowledge.findHits(words, lang, null)) {
      const meaning = meaningOf(hit)
      if (meaning) found.set(`${meaning.kind}:${meaning.id}`, meaning)
    }
  return [...found.values()]
}

function meaningOf(hit: ReturnType<Knowledge['findHits']>[number]): Meaning | null {
  if (hit.family === 'issue' && hit.strength !== 'not') return { kind: 'issue', id: hit.id }
  if (hit.family === 'actor') return { kind: 'side', id: hit.id }
  if (hit.family === 'person') return { kind: 'person', id: hit.id }
  return null
}

interface Asked {
  readonly query: SearchQuery
  readonly words: string
  readonly understood: readonly Meaning[]
}

function matchStatement(entry: Entry, statement: Statement, { query, words, understood }: Asked): SearchHit | null {
  const account = entry.comparison.accounts.find((one) => one.id === statement.account)!
  if (query.lang && account.lang !== query.lang) return null
  if (query.issue && !statement.issues.includes(query.issue)) return null
  if (query.side && statement.side !== query.side) return null
  const marks = findWords(statement.quote, words)
  if (marks.length === 0 && !means(statement, understood)) return null
  return {
    meeting: entry.id,
    date: entry.comparison.meeting.date,
    sides: [...entry.comparison.meeting.sides],
    account: account.id,
    publisher: account.publisher,
    lang: account.lang,
    start: statement.start,
    end: statement.end,
    quote: statement.quote,
    marks,
    by: marks.length > 0 ? 'words' : 'meaning',
  }
}

/** All that the words name has to be in the statement. */
function means(statement: Statement, understood: readonly Meaning[]): boolean {
  if (understood.length === 0) return false
  return understood.every(({ kind, id }) =>
    kind === 'issue'
      ? statement.issues.includes(id as Issue)
      : kind === 'side'
        ? statement.side === id || statement.features.actors.includes(id)
        : statement.features.actors.includes(id),
  )
}

function findWords(quote: string, words: string): SearchHit['marks'] {
  if (words === '') return []
  const { text, origin } = normalise(quote)
  const marks: { start: number; end: number }[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    marks.push({ start: origin[at]!, end: origin[at + words.length]! })
  return marks
}
