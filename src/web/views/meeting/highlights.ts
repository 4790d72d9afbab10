import type { Evidence } from '../../../model/index.ts'
import { rangeOf } from '../../helpers/text-range.ts'
import type { Desk } from './desk.ts'

/** Names under which the style sheet paints spans that need no elements of their own. */
export type HighlightName = 'evidence' | 'nearest' | 'target'

/** Evidence is painted over what merely was asked for. */
const PRIORITY: Readonly<Record<HighlightName, number>> = { target: 0, nearest: 1, evidence: 2 }

/** Paints spans of the columns without touching their elements. Where a browser cannot, the cards still quote the words. */
export function highlight(name: HighlightName, spans: readonly Evidence[], desk: Desk): void {
  if (!('highlights' in CSS)) return
  const ranges = spans.flatMap((span) => {
    const range = rangeIn(span, desk)
    return range ? [range] : []
  })
  if (ranges.length === 0) CSS.highlights.delete(name)
  else {
    const painted = new Highlight(...ranges)
    painted.priority = PRIORITY[name]
    CSS.highlights.set(name, painted)
  }
}

export function rangeIn(span: Evidence, desk: Desk): Range | null {
  const scroller = desk.scrollerOf(span.account)
  return scroller ? rangeOf(scroller, span) : null
}
