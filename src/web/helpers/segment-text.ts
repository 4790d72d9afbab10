import type { Block, Span, Statement } from '../../model/index.ts'

/** A run of a block's text over which the same statements hold. */
export interface Segment extends Span {
  readonly text: string
  /** Ids of the statements that hold here; empty between them. */
  readonly statements: readonly string[]
}

/** A block cut where statements begin and end. Statements may share, cover and touch one another. */
export function segmentBlock(text: string, block: Block, statements: readonly Statement[]): Segment[] {
  const from = wordsFrom(text, block)
  const here = statements.filter((one) => one.start < block.end && one.end > from)
  const cuts = new Set([from, block.end])
  for (const { start, end } of here) {
    if (start > from) cuts.add(start)
    if (end < block.end) cuts.add(end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  const segments: Segment[] = []
  for (let i = 1; i < places.length; i++) {
    const [start, end] = [places[i - 1]!, places[i]!]
    const ids = here.filter((one) => one.start < end && one.end > start).map((one) => one.id)
    segments.push({ start, end, text: text.slice(start, end), statements: ids })
  }
  return segments
}

/** Where a block's own words begin: a speaker's label is shown apart, and what ties it to the words (": ") goes with it. */
export function wordsFrom(text: string, { start, end, speaker }: Block): number {
  if (!speaker) return start
  const tie = /^\s*[:：.—–-]?\s*/u.exec(text.slice(speaker.end, end))
  return speaker.end + (tie?.[0].length ?? 0)
}
