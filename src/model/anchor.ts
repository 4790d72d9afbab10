import type { Span } from './span.ts'

/** Words in a text by place, and by the words themselves with what stands around them (a W3C text position and text quote selector). */
export interface TextAnchor extends Span {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** How a span was found again: where it was, by its words alone, by what stands around them, or by words nearly the same. */
export type FoundHow = 'place' | 'quote' | 'context' | 'nearly'

export type FoundAgain = (Span & { readonly how: FoundHow }) | { readonly lost: 'gone' | 'ambiguous' }

/** Characters kept on either side: enough to tell repeated formulas apart. */
const CONTEXT = 48
/** Words nearly the same: at most one character in six was changed (a comma, a quotation mark, a corrected name). */
const MOST_EDITS = 1 / 6
/** Shorter words are nearly the same as too much. */
const SHORTEST = 12
/** Places of an edit search, text × quote; more is looked at in the neighbourhood only. */
const MOST_WORK = 20_000_000

export function makeAnchor(text: string, { start, end }: Span): TextAnchor {
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  }
}

/**
 * Finds an anchor's words in another version of the text. Of several places with the same words the one with the most of
 * its context counts; where two have equally much, the one at the old place; else it is not decided.
 */
export function findAnchor(text: string, anchor: TextAnchor): FoundAgain {
  const { quote, start } = anchor
  if (quote === '') return { lost: 'gone' }
  const places = occurrences(text, quote)
  if (places.length === 0) return findNearly(text, anchor)
  if (places.length === 1) return at(places[0]!, quote, places[0] === start ? 'place' : 'quote')
  const scored = places.map((place) => ({ place, score: contextScore(text, anchor, place) }))
  const most = Math.max(...scored.map(({ score }) => score))
  const best = scored.filter(({ score }) => score === most)
  const same = best.find(({ place }) => place === start)
  if (same) return at(start, quote, 'place')
  return best.length === 1 && most > 0 ? at(best[0]!.place, quote, 'context') : { lost: 'ambiguous' }
}

function at(start: number, quote: string, how: FoundHow): FoundAgain {
  return { start, end: start + quote.length, how }
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = []
  for (let i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) found.push(i)
  return found
}

/** Characters of context that stand there too, counted outwards from the words. */
function contextScore(text: string, { quote, prefix, suffix }: TextAnchor, place: number): number {
  let before = 0
  while (before < prefix.length && text[place - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let after = 0
  const end = place + quote.length
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return before + after
}

/** Approximate search (Sellers 1980): the stretch that takes the fewest edits to become the quote. */
function findNearly(text: string, anchor: TextAnchor): FoundAgain {
  const { quote } = anchor
  if (quote.length < SHORTEST) return { lost: 'gone' }
  const most = Math.floor(quote.length * MOST_EDITS)
  const [from, to] = neighbourhood(text, anchor)
  const ends = search(text.slice(from, to), quote, most)
  if (ends.length === 0) return { lost: 'gone' }
  const fewest = Math.min(...ends.map(({ edits }) => edits))
  const best = ends.filter(({ edits }) => edits === fewest)
  const first = best[0]!
  // Stretches that overlap are the same place, a character longer or shorter.
  if (best.some(({ start }) => start >= first.end)) return { lost: 'ambiguous' }
  return { start: from + first.start, end: from + first.end, how: 'nearly' }
}

function neighbourhood(text: string, { start, end, quote }: TextAnchor): [number, number] {
  const room = Math.floor(MOST_WORK / quote.length)
  if (text.length <= room) return [0, text.length]
  const middle = Math.min(text.length, Math.floor((start + end) / 2))
  return [Math.max(0, middle - Math.floor(room / 2)), Math.min(text.length, middle + Math.floor(room / 2))]
}

interface Match extends Span {
  readonly edits: number
}

/** Every end at which the quote fits with at most so many edits, with the start that belongs to it. */
function search(text: string, quote: string, most: number): Match[] {
  const found: Match[] = []
  let edits = Uint32Array.from({ length: quote.length + 1 }, (_, i) => i)
  let starts = new Uint32Array(quote.length + 1)
  for (let j = 1; j <= text.length; j++) {
    const nextEdits = new Uint32Array(quote.length + 1)
    const nextStarts = new Uint32Array(quote.length + 1)
    nextStarts[0] = j
    for (let i = 1; i <= quote.length; i++) {
      const swap = edits[i - 1]! + (text.charCodeAt(j - 1) === quote.charCodeAt(i - 1) ? 0 : 1)
      const skip = edits[i]! + 1
      const lack = nextEdits[i - 1]! + 1
      if (swap <= skip && swap <= lack) {
        nextEdits[i] = swap
        nextStarts[i] = starts[i - 1]!
      } else if (skip <= lack) {
        nextEdits[i] = skip
        nextStarts[i] = starts[i]!
      } else {
        nextEdits[i] = lack
        nextStarts[i] = nextStarts[i - 1]!
      }
    }
    edits = nextEdits
    starts = nextStarts
    if (edits[quote.length]! <= most && starts[quote.length]! < j)
      found.push({ start: starts[quote.length]!, end: j, edits: edits[quote.length]! })
  }
  return found
}
