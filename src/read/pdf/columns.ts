import type { Segment } from './segments.ts'

/** A printed line; its column's edges tell whether it is full. */
export interface Line extends Segment {
  /** Left and right edge of the column that it stands in. */
  readonly column: { readonly left: number; readonly right: number }
}

/** The space between columns is at least this wide (points), */
const LEAST_GUTTER = 8
/** crossed by no more than this share of the segments (headings, headers), */
const CROSSING = 0.2
/** with this share of the segments at least on either side, */
const LEAST_SIDE = 0.25
/** and columns at least this share of the text's width: narrower ones are the labels of a table. */
const LEAST_WIDTH = 0.2
/** Fewer segments than this show no columns. */
const FEW = 8
/** A page is some 600 points wide; huge ones are looked at more coarsely. */
const MOST_STEPS = 1000
/** Columns beside columns are looked for this deep. */
const DEEPEST = 3

/** Segments of a page → its lines in the order in which they are read: down each column, between what crosses them. */
export function toLines(segments: readonly Segment[], depth = 0): Line[] {
  const gutter = depth < DEEPEST ? findGutter(segments) : null
  if (gutter === null) return joinLines(segments)
  const crossing = segments.filter((one) => one.x < gutter && one.end > gutter).sort((a, b) => b.y - a.y)
  const lines: Line[] = []
  let top = Number.POSITIVE_INFINITY
  for (const bottom of [...crossing.map((one) => one.y), Number.NEGATIVE_INFINITY]) {
    const band = segments.filter((one) => one.y < top && one.y > bottom && !crossing.includes(one))
    lines.push(
      ...toLines(
        band.filter((one) => one.x < gutter - LEAST_GUTTER),
        depth + 1,
      ),
      ...toLines(
        band.filter((one) => one.x >= gutter - LEAST_GUTTER),
        depth + 1,
      ),
      ...joinLines(crossing.filter((one) => one.y === bottom)),
    )
    top = bottom
  }
  return lines
}

/** The middle of the widest space that runs down a page between two columns; null where there is none. */
function findGutter(segments: readonly Segment[]): number | null {
  if (segments.length < FEW) return null
  const left = Math.min(...segments.map((one) => one.x))
  const right = Math.max(...segments.map((one) => one.end))
  let best: { middle: number; width: number } | null = null
  let from: number | null = null
  const step = Math.max(1, (right - left) / MOST_STEPS)
  for (let x = left; x <= right; x += step) {
    const free = segments.filter((one) => one.x < x && one.end > x).length <= segments.length * CROSSING
    if (free) from ??= x
    if ((!free || x + step > right) && from !== null) {
      if (x - from >= LEAST_GUTTER && x - from > (best?.width ?? 0) && parts(segments, { from, to: x, left, right }))
        best = { middle: (from + x) / 2, width: x - from }
      from = null
    }
  }
  return best?.middle ?? null
}

interface Gap {
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
}

/** True where full columns stand on both sides of the gap, one beside the other. */
function parts(segments: readonly Segment[], { from, to, left, right }: Gap): boolean {
  const middle = (from + to) / 2
  const sides = [segments.filter((one) => one.end <= middle), segments.filter((one) => one.x >= middle)]
  if (sides.some((side) => side.length < segments.length * LEAST_SIDE)) return false
  const wide = sides.every((side) => {
    const width = Math.max(...side.map((one) => one.end)) - Math.min(...side.map((one) => one.x))
    return median(side.map((one) => one.end - one.x)) >= (right - left) * LEAST_WIDTH && width >= (right - left) * LEAST_WIDTH
  })
  const [a, b] = sides.map((side) => ({
    top: Math.max(...side.map((one) => one.y)),
    bottom: Math.min(...side.map((one) => one.y)),
  })) as [{ top: number; bottom: number }, { top: number; bottom: number }]
  return wide && a.bottom < b.top && b.bottom < a.top
}

/** Segments on one height are one line; lines stand from the top down. */
function joinLines(segments: readonly Segment[]): Line[] {
  if (segments.length === 0) return []
  const column = { left: Math.min(...segments.map((one) => one.x)), right: Math.max(...segments.map((one) => one.end)) }
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row && row[0]!.y - segment.y < Math.max(1, Math.min(row[0]!.height, segment.height) / 2)) row.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x)
    return {
      text: row.map((one) => one.text).join(' '),
      x: row[0]!.x,
      y: row[0]!.y,
      end: Math.max(...row.map((one) => one.end)),
      height: Math.max(...row.map((one) => one.height)),
      column,
    }
  })
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
