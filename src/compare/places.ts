import type { Span } from '../model/index.ts'

/** Items of one text by place, so that those around a span are found without looking at all of them. */
export interface Places<T extends Span> {
  /** Items that overlap the span, in the order of the text. */
  readonly around: (span: Span) => readonly T[]
}

/** First index in ascending `items` whose start is not before `at`. */
function lowerBound(items: readonly Span[], at: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as Span).start < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Indexes items that are sorted by start; they may overlap and nest. */
export function indexPlaces<T extends Span>(items: readonly T[]): Places<T> {
  let furthest = 0
  // How far the items up to each one reach: going back from a span can stop where none reaches it any more.
  const reach = items.map(({ end }) => {
    furthest = Math.max(furthest, end)
    return furthest
  })
  return {
    around: (span) => {
      const found: T[] = []
      for (let i = lowerBound(items, span.end) - 1; i >= 0 && (reach[i] as number) > span.start; i--) {
        const item = items[i] as T
        if (item.end > span.start) found.push(item)
      }
      return found.reverse()
    },
  }
}
