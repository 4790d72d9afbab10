import type { Knowledge } from '../../knowledge/index.ts'
import { parseSearch } from '../../library/index.ts'
import type { Account, Statement } from '../../model/index.ts'
import { type SearchTerm, tokensOf } from '../../store/index.ts'
import type { SearchPage, SearchQuery } from '../contract.ts'
import { hitOf, understoodOf } from '../search-hits.ts'
import type { Entry } from './entry.ts'

interface Candidate {
  readonly entry: Entry
  readonly account: Account
  readonly statement: Statement
}

/** The queries and the order that a store has: newest first. */
export function searchEntries(entries: readonly Entry[], { q, limit, offset }: SearchQuery, knowledge: Knowledge): SearchPage {
  const terms = parseSearch(q, knowledge)
  const found = entries.flatMap(candidatesIn).filter((one) => terms.every((term) => has(one, term)))
  found.sort((a, b) => (dayOf(b) ?? '').localeCompare(dayOf(a) ?? '') || (a.statement.id < b.statement.id ? -1 : 1))
  const page = found.slice(offset, offset + limit)
  return {
    total: found.length,
    hits: page.map(({ entry, account, statement }) =>
      hitOf(statement, terms, {
        meeting: entry.id,
        date: entry.comparison.meeting.date,
        sides: [...entry.comparison.meeting.sides],
        publisher: account.publisher,
        lang: account.lang,
      }),
    ),
    understood: understoodOf(terms),
  }
}

function candidatesIn(entry: Entry): Candidate[] {
  const accounts = new Map(entry.comparison.accounts.map((one) => [one.id, one]))
  return entry.comparison.statements.map((statement) => ({ entry, statement, account: accounts.get(statement.account)! }))
}

const dayOf = ({ account, entry }: Candidate): string | null => account.date ?? entry.comparison.meeting.date

function has(candidate: Candidate, term: SearchTerm): boolean {
  const { entry, account, statement } = candidate
  switch (term.kind) {
    case 'words': {
      const tokens = new Set(tokensOf(statement, account.lang))
      const inOrder = term.phrase === null || contains(statement.quote, term.phrase)
      const written = inOrder && term.words.some((words) => words.every((token) => tokens.has(token)))
      return written || term.named.some((token) => tokens.has(token))
    }
    case 'issue':
      return statement.issues.includes(term.issue)
    case 'side':
      return statement.side === term.side || (Array.isArray(statement.side) && statement.side.includes(term.side))
    case 'act':
      return statement.act === term.act
    case 'lang':
      return account.lang === term.lang
    case 'speaker':
      return contains(statement.speaker ?? '', term.speaker)
    case 'since':
      return (dayOf(candidate) ?? '') >= term.day
    case 'until':
      return dayOf(candidate) !== null && dayOf(candidate)! <= term.day
    case 'meeting':
      return entry.id === term.meeting
    case 'silent':
      return entry.comparison.accounts.some((other) => other.id !== account.id && isSilentOn(other, term.issue, entry))
  }
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase())
}

/** An account that is whole and no recording could have it, and has nothing on it. */
function isSilentOn({ id, completeness, kind }: Account, issue: Statement['issues'][number], { comparison }: Entry): boolean {
  if (completeness === 'partial' || kind === 'transcript' || kind === 'recording') return false
  return !comparison.statements.some((one) => one.account === id && one.issues.includes(issue))
}
