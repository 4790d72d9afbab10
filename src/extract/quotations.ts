import type { Language, Span } from '../model/index.ts'
import type { Sentence } from './context.ts'

/** What of a sentence stands within quotation marks that span more than a word or a title. */
export interface Quoted {
  /** Stretches of the sentence within a quotation. */
  readonly inside: readonly Span[]
  /** The quotation began in a sentence before this one. */
  readonly continued: boolean
  /** It begins with this sentence and ends in a later one: that sentence, and where. Its tag follows there. */
  readonly closes: { readonly sentence: Sentence; readonly at: number } | null
}

/** Marks shorter than this set off a word, a title or an irony, not speech. */
const SPEECH = 40
/** Marks that turn over with every use. */
const STRAIGHT = '"'

interface Quotation extends Span {
  readonly first: Sentence
  readonly last: Sentence
}

/** For every sentence that a quotation of speech touches: where it stands. Chinese marks terms as it marks speech, so it has none. */
export function findQuotations(sentences: readonly Sentence[], text: string, lang: Language): ReadonlyMap<Sentence, Quoted> {
  const found = new Map<Sentence, Quoted>()
  if (lang === 'zh') return found
  const quotations = allQuotations(sentences, text)
  for (const quotation of quotations) {
    const { first, last } = quotation
    for (const sentence of sentences.slice(first.index, last.index + 1)) {
      const span = { start: Math.max(sentence.start, quotation.start), end: Math.min(sentence.end, quotation.end) }
      const before = found.get(sentence)
      const opens = sentence === first && quotation.start <= sentence.start && first !== last
      found.set(sentence, {
        inside: [...(before?.inside ?? []), span],
        continued: (before?.continued ?? false) || sentence !== first,
        closes: opens ? { sentence: last, at: quotation.end } : (before?.closes ?? null),
      })
    }
  }
  return found
}

/** Quotations that open and close in one block, in order; one that never closes is none. */
function allQuotations(sentences: readonly Sentence[], text: string): Quotation[] {
  const found: Quotation[] = []
  let open: { at: number; first: Sentence; mark: string } | null = null
  for (const sentence of sentences) {
    if (open && open.first.block !== sentence.block) open = null
    for (let at = sentence.start; at < sentence.end; at++) {
      const mark = text[at]!
      if (open === null) {
        if (mark === '“' || mark === '«' || mark === STRAIGHT) open = { at, first: sentence, mark }
      } else if (isClosing(mark, open.mark)) {
        if (at - open.at >= SPEECH) found.push({ start: open.at, end: at + 1, first: open.first, last: sentence })
        open = null
      }
    }
  }
  return found
}

function isClosing(mark: string, opened: string): boolean {
  return opened === STRAIGHT ? mark === STRAIGHT : opened === '“' ? mark === '”' : mark === '»'
}
