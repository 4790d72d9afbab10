import type { QuotedSpan } from '../../model/index.ts'

/** A span in a named account, as it stands in an address. */
export interface SpanLink {
  readonly account: string
  readonly start: number
  readonly length: number
  /** The first words, by which the span is found again when offsets have moved. */
  readonly head: string
}

/** Characters of a quote kept in an address: enough to be unique in an account, short enough to send. */
const HEAD = 40

/** `account~start~length~first words` */
export function writeSpanLink(account: string, { start, end, quote }: QuotedSpan): string {
  return [account, start, end - start, quote.slice(0, HEAD)].join('~')
}

export function readSpanLink(value: string): SpanLink | null {
  const match = /^(.+?)~(\d{1,9})~(\d{1,9})~(.+)$/su.exec(value)
  if (!match) return null
  return { account: match[1]!, start: Number(match[2]), length: Number(match[3]), head: match[4]! }
}

/**
 * Where the words of a link stand in the text as it is now: at their place, else at the nearest place where they occur,
 * else at the nearest where they occur but for white space. Null where they are gone.
 */
export function findSpan(text: string, link: SpanLink): QuotedSpan | null {
  const start = text.startsWith(link.head, link.start) ? link.start : nearest(text, link.head, link.start)
  if (start !== null) return quote(text, start, start + link.length)
  return findLoosely(text, link)
}

function quote(text: string, start: number, end: number): QuotedSpan {
  const stop = Math.min(end, text.length)
  return { start, end: stop, quote: text.slice(start, stop) }
}

function nearest(text: string, words: string, place: number): number | null {
  let best: number | null = null
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (best === null || Math.abs(at - place) < Math.abs(best - place)) best = at
  return best
}

function findLoosely(text: string, link: SpanLink): QuotedSpan | null {
  const words = link.head.trim().split(/\s+/u)
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('\\s+'), 'u')
  const match = pattern.exec(text)
  return match ? quote(text, match.index, match.index + Math.max(link.length, match[0].length)) : null
}
