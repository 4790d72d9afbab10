import type { BriefPaper, PaperBlock } from './brief.ts'
import type { CitedWords } from './panel.ts'

export interface Cite {
  /** From 1, in the order of first use. */
  readonly number: number
  readonly words: CitedWords
}

export interface Cites {
  readonly list: readonly Cite[]
  readonly numberOf: (words: CitedWords) => number
}

export function wordsKey({ meeting, account, start, end }: CitedWords): string {
  return [meeting, account, start, end].join(' ')
}

/** Rows of a figure whose words are cited: a table of hundreds is not a list of sources. */
const MOST_ROWS = 12

/** Words that a block rests on, in the order in which it shows them. */
export function wordsOf(block: PaperBlock): readonly CitedWords[] {
  switch (block.kind) {
    case 'heading':
      return []
    case 'text':
      return block.words
    case 'finding':
      return [...block.words, ...block.nearest]
    case 'figure':
      return [...block.panel.claims, ...block.panel.described]
        .flatMap(({ words }) => words)
        .concat(rowWords(block.panel.table.words))
    case 'hypotheses':
      return block.analysis.evidence.flatMap(({ id }) => block.analysis.words[id] ?? [])
  }
}

/** The deciding words of the first rows. */
function rowWords(rows: readonly (readonly CitedWords[])[]): CitedWords[] {
  return rows
    .filter((words) => words.length > 0)
    .slice(0, MOST_ROWS)
    .map(([first]) => first!)
}

/** The same words have the same number wherever they are cited. */
export function citesOf({ blocks }: BriefPaper): Cites {
  const numbers = new Map<string, number>()
  const list: Cite[] = []
  for (const words of blocks.flatMap(wordsOf)) {
    const key = wordsKey(words)
    if (numbers.has(key)) continue
    numbers.set(key, list.length + 1)
    list.push({ number: list.length + 1, words })
  }
  return { list, numberOf: (words) => numbers.get(wordsKey(words)) ?? 0 }
}

/** Words at the start of a fragment that browsers look for in a page. */
const FRAGMENT = 60

/** The page of the account, at the words where the browser can find them; null where its address is not known or not of the web. */
export function sourceAddress({ url, quote }: Pick<CitedWords, 'url' | 'quote'>): string | null {
  if (url === null || !/^https?:\/\//iu.test(url)) return null
  const head = quote.length <= FRAGMENT ? quote : quote.slice(0, FRAGMENT).replace(/\s\S*$/u, '')
  return url.includes('#') ? url : `${url}#:~:text=${encodeURIComponent(head).replaceAll('-', '%2D')}`
}
