import type { Part } from '../draft.ts'

/** A printed line at its place on the page (points; y grows upwards). */
export interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly height: number
}

/** A gap between lines larger than this many usual gaps begins a paragraph. */
const PARAGRAPH_GAP = 1.35
/** A line that begins this many letter heights further right than the one before is indented. */
const INDENT = 0.8
/** Larger letters than this many times the usual are a heading. */
const HEADING_SIZE = 1.15
const LONGEST_HEADING = 200
/** Lines that return at the edges of this share of the pages are headers and footers. */
const REPEATED_SHARE = 0.5
/** How many lines at the top and at the bottom of a page can be headers and footers. */
const EDGE = 2

/** Lines of all pages → one text with its parts, without page numbers, running headers and hyphens of the layout. */
export function joinPages(pages: readonly (readonly Line[])[]): { text: string; parts: Part[] } {
  const lines = withoutEdges(pages)
  const usual = {
    gap: median(lines.flatMap((line, i) => gapBefore(lines, i, line) ?? [])),
    size: median(lines.map((line) => line.height)),
  }
  let text = ''
  const parts: Part[] = []
  for (const [index, line] of lines.entries()) {
    const heading = line.height > usual.size * HEADING_SIZE && line.text.length <= LONGEST_HEADING
    const last = parts.at(-1)
    const kind = heading ? 'heading' : 'paragraph'
    if (last && last.kind === kind && !beginsParagraph(lines, index, usual)) {
      text = glue(text, line.text)
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

function withoutEdges(pages: readonly (readonly Line[])[]): PlacedLine[] {
  const bare = (line: Line): string => line.text.replaceAll(/\d+/gu, '#')
  const count = new Map<string, number>()
  const edges = pages.map((lines) => new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)]))
  for (const edge of edges) for (const key of new Set([...edge].map(bare))) count.set(key, (count.get(key) ?? 0) + 1)
  return pages.flatMap((lines, page) =>
    lines
      .filter((line) => !edges[page]!.has(line) || !isFurniture(line, count.get(bare(line))!, pages.length))
      .map((line) => ({ ...line, page })),
  )
}

function isFurniture(line: Line, returns: number, pages: number): boolean {
  if (/^[\s–—-]*(?:(?:page|стр\.?|страница|第)\s*)?\d{1,4}(?:\s*(?:of|\/|из)\s*\d{1,4})?(?:\s*页)?[\s–—-]*$/iu.test(line.text))
    return true
  return pages > 2 && returns > pages * REPEATED_SHARE
}

function gapBefore(lines: readonly PlacedLine[], index: number, line: PlacedLine): number | null {
  const before = lines[index - 1]
  return before && before.page === line.page && before.y > line.y ? before.y - line.y : null
}

function beginsParagraph(lines: readonly PlacedLine[], index: number, usual: { readonly gap: number }): boolean {
  const line = lines[index]!
  const before = lines[index - 1]!
  const stopped = /[.!?…。！？:：]["”’»）)]*$/u.test(before.text)
  const gap = gapBefore(lines, index, line)
  if (gap === null) return stopped && line.x - before.x > line.height * INDENT
  if (gap > usual.gap * PARAGRAPH_GAP) return true
  return stopped && line.x - before.x > line.height * INDENT
}

/** A word cut at the end of a line is one word; lines of Chinese go on without a space. */
function glue(before: string, after: string): string {
  if (/\p{Ll}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after
  if (/[\p{Script=Han}，。、！？；：）”]$/u.test(before) && /^[\p{Script=Han}，。、“（《]/u.test(after)) return before + after
  return `${before} ${after}`
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
