import type { Part } from '../draft.ts'
import { type Line, median } from './columns.ts'
import { glue } from './glue-lines.ts'

/** A gap between lines larger than this many usual gaps begins a paragraph. */
const PARAGRAPH_GAP = 1.35
/** The usual gap is that of a quarter of the lines: of short paragraphs, half the gaps stand between paragraphs. */
const USUAL_GAP = 0.25
/** Lines are set at most this many letter heights apart; where even the usual gap is wider, gaps tell nothing. */
const WIDEST_LEADING = 1.9
/** A line that begins this many letter heights further right than the one before is indented. */
const INDENT = 0.8
/** A line that ends before this share of its column's width is the last one of its paragraph, if it ends a sentence. */
const SHORT_LINE = 0.88
/** Larger letters than this many times the usual are a heading. */
const HEADING_SIZE = 1.15
const LONGEST_HEADING = 200
/** Lines that return at the edges of this share of the pages are headers and footers: left and right pages may have their own. */
const REPEATED_SHARE = 0.4
/** How many heights at the top and at the bottom of a page can hold headers and footers. */
const EDGE = 2

/** Lines of all pages → one text with its parts, without page numbers, running headers and hyphens of the layout. */
export function joinPages(pages: readonly (readonly Line[])[]): { text: string; parts: Part[] } {
  const usual = {
    gap: quantile(pages.flatMap(gapsOf), USUAL_GAP),
    size: median(pages.flatMap((lines) => lines.map((line) => line.height))),
  }
  const lines = withoutEdges(pages, usual.gap)
  const all = lines.map((line) => line.text).join('\n')
  let text = ''
  const parts: Part[] = []
  for (const [index, line] of lines.entries()) {
    const heading = line.height > usual.size * HEADING_SIZE && line.text.length <= LONGEST_HEADING
    const last = parts.at(-1)
    const kind = heading ? 'heading' : 'paragraph'
    if (last && last.kind === kind && !beginsParagraph(lines, index, usual)) {
      text = glue(text, line.text, all)
      parts[parts.length - 1] = { ...last, end: text.length }
      continue
    }
    if (text !== '') text += '\n\n'
    parts.push({ kind, start: text.length, end: text.length + line.text.length })
    text += line.text
  }
  return { text, parts }
}

type PlacedLine = Line & { readonly page: number }

function withoutEdges(pages: readonly (readonly Line[])[], gap: number): PlacedLine[] {
  const bare = (line: Line): string => line.text.replaceAll(/\d+/gu, '#')
  const count = new Map<string, number>()
  const edges = pages.map((lines) => edgesOf(lines, gap))
  for (const edge of edges) for (const key of new Set([...edge.keys()].map(bare))) count.set(key, (count.get(key) ?? 0) + 1)
  return pages.flatMap((lines, page) =>
    lines
      .filter((line) => !isFurniture(line, edges[page]!.get(line), { returns: count.get(bare(line)) ?? 0, pages: pages.length }))
      .map((line) => ({ ...line, page })),
  )
}

/** Lines at the top and the bottom of a page, each with whether a gap sets it apart from the text. */
function edgesOf(lines: readonly Line[], gap: number): ReadonlyMap<Line, boolean> {
  const heights = [...new Set(lines.map((line) => Math.round(line.y)))].sort((a, b) => b - a)
  const edges = new Map<number, boolean>()
  for (const order of [heights, [...heights].reverse()]) {
    let apart = false
    for (let i = Math.min(EDGE, order.length) - 1; i >= 0; i--) {
      apart ||= i + 1 < order.length && Math.abs(order[i + 1]! - order[i]!) > gap * PARAGRAPH_GAP
      edges.set(order[i]!, apart || (edges.get(order[i]!) ?? false))
    }
  }
  return new Map(
    lines.flatMap((line) => (edges.has(Math.round(line.y)) ? [[line, edges.get(Math.round(line.y))!] as const] : [])),
  )
}

interface Repetition {
  readonly returns: number
  readonly pages: number
}

/** Page numbers, and lines that return at the edges: where nothing sets them apart from the text, on most pages of several. */
function isFurniture(line: Line, apart: boolean | undefined, { returns, pages }: Repetition): boolean {
  if (apart === undefined) return false
  if (/^[\s–—-]*(?:(?:page|стр\.?|страница|第)\s*)?\d{1,4}(?:\s*(?:of|\/|из)\s*\d{1,4})?(?:\s*页)?[\s–—-]*$/iu.test(line.text))
    return true
  return apart ? returns > 1 && returns >= pages * REPEATED_SHARE : pages > 2 && returns > pages / 2
}

function gapsOf(lines: readonly Line[]): number[] {
  return lines.slice(1).flatMap((line, i) => (lines[i]!.y > line.y ? [lines[i]!.y - line.y] : []))
}

function gapBefore(lines: readonly PlacedLine[], index: number, line: PlacedLine): number | null {
  const before = lines[index - 1]
  return before && before.page === line.page && before.y > line.y ? before.y - line.y : null
}

interface Usual {
  readonly gap: number
  readonly size: number
}

function beginsParagraph(lines: readonly PlacedLine[], index: number, usual: Usual): boolean {
  const line = lines[index]!
  const before = lines[index - 1]!
  const gap = gapBefore(lines, index, line)
  if (gap !== null && gap > usual.gap * PARAGRAPH_GAP && gap > usual.size) return true
  if (!/[.!?…。！？:：]["”’»）)]*$/u.test(before.text)) return false
  if (line.x - before.x > line.height * INDENT && line.x - line.column.left > line.height * INDENT) return true
  return (gap === null || usual.gap > usual.size * WIDEST_LEADING) && isShort(before)
}

function isShort({ end, column }: Line): boolean {
  return end - column.left < (column.right - column.left) * SHORT_LINE
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? 0
}
