/** A half-open stretch `[start, end)` of an account's text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span together with the exact words that stand there: `text.slice(start, end) === quote`. */
export interface QuotedSpan extends Span {
  readonly quote: string
}

/** A quoted span in a named account. */
export interface Evidence extends QuotedSpan {
  /** Id of the account that the words stand in. */
  readonly account: string
}

export function quoteSpan(text: string, start: number, end: number): QuotedSpan {
  return { start, end, quote: text.slice(start, end) }
}

/** Shared length of two spans, in code units; 0 where they do not touch. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
