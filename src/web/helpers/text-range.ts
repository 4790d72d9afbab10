import type { Span } from '../../model/index.ts'

/** Attribute in which an element of a shown text says where its text begins. */
export const OFFSET = 'data-at'

/** The DOM range of a span of an account's text, within the element that shows it; null where it is not shown. */
export function rangeOf(root: Element, { start, end }: Span): Range | null {
  const from = placeOf(root, start, false)
  const to = placeOf(root, end, true)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

interface Place {
  readonly node: Text
  readonly offset: number
}

/**
 * The text node in which an offset lies; `end` takes the node that ends there rather than the one that begins.
 * White space between blocks is not shown: a span that begins or ends in it takes the nearest text inside.
 */
function placeOf(root: Element, offset: number, end: boolean): Place | null {
  let last: Place | null = null
  for (const element of root.querySelectorAll(`[${OFFSET}]`)) {
    const node = element.firstChild
    if (!(node instanceof Text)) continue
    const start = Number(element.getAttribute(OFFSET))
    const stop = start + node.length
    if (end) {
      if (start >= offset) break
      if (offset <= stop) return { node, offset: offset - start }
      last = { node, offset: node.length }
    } else if (offset < stop) return { node, offset: Math.max(0, offset - start) }
  }
  return last
}

/** The span of an account's text that a DOM range covers, trimmed of white space; null where it covers none. */
export function spanOf(root: Element, range: Range, text: string): (Span & { readonly quote: string }) | null {
  if (range.collapsed || !root.contains(range.commonAncestorContainer)) return null
  const [start, end] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)]
  if (start === null || end === null || end <= start) return null
  const words = text.slice(start, end)
  const quote = words.trim()
  if (quote === '') return null
  const from = start + words.indexOf(quote)
  return { start: from, end: from + quote.length, quote }
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const inside = node instanceof Text ? node.parentElement?.closest(`[${OFFSET}]`) : null
  if (inside) return Number(inside.getAttribute(OFFSET)) + offset
  // A selection that ends between elements: the next piece of text tells where.
  const next = element?.querySelector(`[${OFFSET}]`) ?? element?.closest('.block')?.querySelector(`[${OFFSET}]`)
  return next ? Number(next.getAttribute(OFFSET)) : null
}
