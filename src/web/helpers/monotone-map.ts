/** A place in one text that corresponds to a place in another, in pixels from the top of each. */
export interface Pair {
  readonly from: number
  readonly to: number
  /** How much the pair counts; pairs that cross heavier ones are left out. */
  readonly weight: number
}

/**
 * The heaviest chain of pairs that rise on both sides: the thread along which two accounts tell in the same order.
 * Weighted longest increasing subsequence, O(n²): an account has some hundred statements.
 */
export function risingChain(pairs: readonly Pair[]): Pair[] {
  const sorted = [...pairs].sort((a, b) => a.from - b.from || a.to - b.to)
  const best: number[] = []
  const before: number[] = []
  let end = -1
  for (let i = 0; i < sorted.length; i++) {
    best[i] = sorted[i]!.weight
    before[i] = -1
    for (let j = 0; j < i; j++) {
      const rises = sorted[j]!.from < sorted[i]!.from && sorted[j]!.to < sorted[i]!.to
      if (rises && best[j]! + sorted[i]!.weight > best[i]!) {
        best[i] = best[j]! + sorted[i]!.weight
        before[i] = j
      }
    }
    if (end < 0 || best[i]! > best[end]!) end = i
  }
  const chain: Pair[] = []
  for (let i = end; i >= 0; i = before[i]!) chain.push(sorted[i]!)
  return chain.reverse()
}

/** Heights of the two texts. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/**
 * Where a place of one text lies in the other: straight between the pairs of the rising chain, top on top and end on end.
 */
export function mapPlace(chain: readonly Pair[], place: number, extent: Extent): number {
  const knots = [{ from: 0, to: 0 }, ...chain, { from: extent.from, to: extent.to }]
  for (let i = 1; i < knots.length; i++) {
    const [a, b] = [knots[i - 1]!, knots[i]!]
    if (place > b.from && i < knots.length - 1) continue
    const share = b.from === a.from ? 0 : (place - a.from) / (b.from - a.from)
    return a.to + Math.min(1, Math.max(0, share)) * (b.to - a.to)
  }
  return extent.to
}
