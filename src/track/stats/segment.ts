import {
  type ChangePoint,
  type ChangePointOptions,
  chanceBound,
  findChangePoint,
  inflationOf,
  measureAt,
} from './change-point.ts'
import { midranks } from './ranks.ts'

/** A change within a stretch `[from, to)` of a series; `at` counts from the start of the series. */
export interface Change extends ChangePoint {
  readonly from: number
  readonly to: number
}

/** The changes of a series, in order of time; none where it is not told from chance at this level. */
export function findChanges(values: readonly number[], level: number, options: ChangePointOptions): Change[] {
  const first = findChangePoint(values, options)
  return first && first.p <= level ? cut(values, first, level, options) : []
}

/**
 * All changes of a series of which the strongest single one is known to count.
 *
 * Where they lie is found by optimal partitioning of the ranks (Jackson et al. 2005, IEEE Signal Processing Letters 12(2);
 * PELT without its pruning): the cuts that leave least variance within the parts, each paid for with what the strongest cut
 * gains by chance at this level, times what the dependence of neighbouring values adds. Each must then hold on its own, between
 * its neighbours; the weakest that does not is taken away, and the rest is asked again. Where none is left the strongest stands.
 */
export function cut(values: readonly number[], strongest: ChangePoint, level: number, options: ChangePointOptions): Change[] {
  let cuts = proposeCuts(values, level, options)
  for (;;) {
    const asked = cuts.map((at, index) =>
      changeAt(values, at, { from: cuts[index - 1] ?? 0, to: cuts[index + 1] ?? values.length, options }),
    )
    const weakest = [...asked].sort((a, b) => b.p - a.p)[0]
    if (!weakest) return [{ ...strongest, from: 0, to: values.length }]
    if (weakest.p <= level) return asked
    cuts = cuts.filter((at) => at !== weakest.at)
  }
}

interface Neighbours {
  readonly from: number
  readonly to: number
  readonly options: ChangePointOptions
}

function changeAt(values: readonly number[], at: number, { from, to, options }: Neighbours): Change {
  const part = values.slice(from, to)
  const found = findChangePoint(part, { ...options, seed: `${options.seed} ${from}-${to}` })
  return { at, from, to, ...measureAt(part, at - from), inflation: found?.inflation ?? 1, p: found?.p ?? 1 }
}

function proposeCuts(values: readonly number[], level: number, options: ChangePointOptions): number[] {
  const scores = standardRanks(values)
  const price = (chanceBound(values, level, options) * values.length) / (values.length - 1)
  const plain = partition(scores, price, options.minSegment)
  return partition(scores, price * inflationOf(scores, plain), options.minSegment)
}

/** Ranks with mean 0 and variance 1. */
function standardRanks(values: readonly number[]): Float64Array {
  const ranks = midranks(values)
  const mean = (ranks.length + 1) / 2
  const deviation = Math.sqrt(ranks.reduce((sum, rank) => sum + (rank - mean) ** 2, 0) / ranks.length)
  return ranks.map((rank) => (deviation === 0 ? 0 : (rank - mean) / deviation))
}

/** Cuts that make the squared distances from the means of the parts, and the price of each cut, least together. */
export function partition(scores: ArrayLike<number>, price: number, minSegment: number): number[] {
  const n = scores.length
  const [sums, squares] = [new Float64Array(n + 1), new Float64Array(n + 1)]
  for (let i = 0; i < n; i++) {
    sums[i + 1] = sums[i]! + scores[i]!
    squares[i + 1] = squares[i]! + scores[i]! ** 2
  }
  const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(n + 1)
  least[0] = -price
  for (let to = minSegment; to <= n; to++)
    for (let from = 0; from <= to - minSegment; from++) {
      const cost = squares[to]! - squares[from]! - (sums[to]! - sums[from]!) ** 2 / (to - from)
      const total = least[from]! + cost + price
      if (total < least[to]!) {
        least[to] = total
        previous[to] = from
      }
    }
  const cuts: number[] = []
  for (let at = previous[n]!; at > 0; at = previous[at]!) cuts.push(at)
  return cuts.reverse()
}
