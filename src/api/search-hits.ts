import { isHan, normalise } from '../language/index.ts'
import type { Language, Statement } from '../model/index.ts'
import { type SearchTerm, wordTokens } from '../store/index.ts'
import type { SearchHit, SearchPage } from './contract.ts'

type Around = Pick<SearchHit, 'meeting' | 'date' | 'sides' | 'publisher' | 'lang'>

/** A statement that was found, with the words in it that were asked for. */
export function hitOf({ account, start, end, quote }: Statement, terms: readonly SearchTerm[], around: Around): SearchHit {
  const marks = markWords(quote, around.lang, terms)
  return { ...around, account, start, end, quote, marks, by: marks.length > 0 ? 'words' : 'meaning' }
}

/** What the words were understood to name, whatever the language. */
export function understoodOf(terms: readonly SearchTerm[]): SearchPage['understood'] {
  const named = terms.flatMap((term) => (term.kind === 'words' ? term.named : []))
  return [...new Set(named)].flatMap((token): SearchPage['understood'] => {
    const [kind, id] = [token.slice(0, token.indexOf(':')), token.slice(token.indexOf(':') + 1)]
    if (kind === 'issue') return [{ kind, id }]
    return kind === 'actor' ? [{ kind: /^[A-Z]/u.test(id) ? 'side' : 'person', id }] : []
  })
}

interface Mark {
  readonly start: number
  readonly end: number
}

/** Where the words asked for stand: words of the same stem, and of Chinese the characters in a row. */
function markWords(quote: string, lang: Language, terms: readonly SearchTerm[]): Mark[] {
  const ways = terms.flatMap((term) => (term.kind === 'words' ? term.words : []))
  const stems = new Set(ways.flat().filter((token) => !token.startsWith('zh:')))
  const marks = [...quote.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }): Mark[] =>
    !isHan(word.charCodeAt(0)) && wordTokens(word, lang).some((token) => stems.has(token))
      ? [{ start: index, end: index + word.length }]
      : [],
  )
  for (const way of ways)
    marks.push(
      ...markRun(
        quote,
        way.filter((token) => token.startsWith('zh:')),
      ),
    )
  return marks.sort((a, b) => a.start - b.start).filter((mark, at, all) => at === 0 || mark.start >= all[at - 1]!.end)
}

/** Pairs of characters that follow one another (台湾, 湾问) are one run (台湾问). */
function markRun(quote: string, pairs: readonly string[]): Mark[] {
  if (pairs.length === 0) return []
  const bare = pairs.map((pair) => [...pair.slice('zh:'.length)])
  const run = bare.map((pair, at) => (at === 0 ? pair.join('') : pair.at(-1))).join('')
  const { text, origin } = normalise(quote)
  const marks: Mark[] = []
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + run.length))
    marks.push({ start: origin[at]!, end: origin[at + run.length]! })
  return marks
}
