/** A piece of text as the parser gives it. */
export interface TextItem {
  readonly str: string
  readonly height: number
  readonly width: number
  readonly transform: readonly number[]
}

/** Words on one height without a wide gap between them (points; y grows upwards). */
export interface Segment {
  readonly text: string
  readonly x: number
  /** Where its last letter ends. */
  readonly end: number
  readonly y: number
  readonly height: number
}

/** A gap wider than this share of the letters' height is a space. */
const WORD_GAP = 0.2
/** A gap wider than this many letter heights may be the space between columns; justified lines stay below. */
const COLUMN_GAP = 1.2

/** Pieces that follow each other on one height are one segment. */
export function toSegments(items: readonly TextItem[]): Segment[] {
  const segments: { text: string; y: number; x: number; end: number; height: number }[] = []
  for (const item of items) {
    if (typeof item.str !== 'string' || item.str === '') continue
    const [, , , , x = 0, y = 0] = item.transform
    const height = item.height || Math.abs(item.transform[3] ?? 0)
    const last = segments.at(-1)
    const blank = item.str.trim() === ''
    if (last && Math.abs(last.y - y) < Math.max(1, (height || last.height) / 2) && isNear(last, x)) {
      const gap = x - last.end > Math.max(1, last.height * WORD_GAP)
      last.text += (gap && !/\s$/u.test(last.text) && !/^\s/u.test(item.str) ? ' ' : '') + item.str
      if (!blank) last.end = Math.max(last.end, x + item.width)
      last.height = Math.max(last.height, height)
    } else if (!blank) segments.push({ text: item.str, y, x, end: x + item.width, height })
  }
  return segments
    .map((one) => ({ ...one, text: one.text.replaceAll('\u00ad', '').replaceAll(/\s+/gu, ' ').trim() }))
    .filter((one) => one.text !== '')
}

function isNear(last: { readonly x: number; readonly end: number; readonly height: number }, x: number): boolean {
  return x >= last.x && x - last.end <= last.height * COLUMN_GAP
}
