import { makeRandom, type Random, shuffle } from './random.ts'
import { midranks } from './ranks.ts'

/** A place where a series seems to change: `at` values stand before it. */
export interface ChangePoint {
  readonly at: number
  /** |Mann–Whitney z| of the values before against those after, the largest over all places; corrected for ties. */
  readonly z: number
  /** Pettitt's K at this place: |2 R − at (n + 1)|, R the sum of the first `at` ranks. */
  readonly k: number
  /** How much more the sums of such a series vary than those of independent values, 1 and above: (1 + ρ) / (1 − ρ). */
  readonly inflation: number
  /** Cliff's delta, −1 … 1: how far the later values lie above the earlier ones. */
  readonly delta: number
  /** Probability of as large a z, set off against the dependence of the values, at any place where their order is chance. */
  readonly p: number
}

export interface ChangePointOptions {
  /** Fewest values on either side. */
  readonly minSegment: number
  /** Most permutations. */
  readonly permutations: number
  readonly seed: string
}

/** Permutations stop once so many were as extreme: the p-value is then known well enough (Besag & Clifford 1991, Biometrika 78). */
const ENOUGH_EXCEEDED = 25

/**
 * The most likely single change of a series of ordinal values, in order of time, and its p-value.
 *
 * Statistic: the largest standardised Mann–Whitney statistic over all places to cut (Pettitt 1979, Applied Statistics 28(2),
 * in the standardised form of Hawkins & Deng 2010, Journal of Quality Technology 42(2)), divided by the root of what the
 * dependence of neighbouring values adds to its variance: (1 + ρ) / (1 − ρ), ρ the first autocorrelation of the ranks within
 * the two parts, where it is positive (first-order autoregression; Bayley & Hammersley 1946). It uses ranks only, so neither
 * the distances of the scale nor those of the dates matter, and missing meetings are simply absent. The p-value comes from
 * permutations of the series, in which everything is reckoned anew: it accounts for ties, for having looked at every place,
 * and for how badly ρ is known. For independent values it is exact; figures for others stand in docs/benchmarks.md.
 *
 * Null where the series is too short to be cut, or constant.
 */
export function findChangePoint(values: readonly number[], options: ChangePointOptions): ChangePoint | null {
  const { minSegment, permutations, seed } = options
  const n = values.length
  if (n < 2 * minSegment) return null
  const ranks = midranks(values)
  const spread = spreadOf(ranks)
  if (spread === 0) return null
  const deviations = deviationsOf(n, spread, minSegment)
  const { at, z } = largest(ranks, deviations, minSegment)
  const inflation = inflationOf(ranks, [at])
  const statistic = z / Math.sqrt(inflation)
  return {
    ...{ at, z, inflation, ...sizeAt(ranks, at) },
    p: permutationP(ranks, { statistic, deviations, minSegment, permutations, random: makeRandom(seed) }),
  }
}

/** Pettitt's K and Cliff's delta of a cut. */
function sizeAt(ranks: Float64Array, at: number): { readonly k: number; readonly delta: number } {
  const n = ranks.length
  const excess = sumUpTo(ranks, at) - (at * (n + 1)) / 2
  return { k: Math.abs(2 * excess), delta: (-2 * excess) / (at * (n - at)) }
}

/** z, K and delta of a cut that is given. */
export function measureAt(values: readonly number[], at: number): Pick<ChangePoint, 'z' | 'k' | 'delta'> {
  const ranks = midranks(values)
  const n = ranks.length
  const deviation = Math.sqrt((at * (n - at) * spreadOf(ranks)) / (n * (n - 1)))
  const size = sizeAt(ranks, at)
  return { z: deviation === 0 ? 0 : size.k / 2 / deviation, ...size }
}

/** Beyond this, values say next to nothing of their own. */
const MOST_DEPENDENT = 0.95

/** (1 + ρ) / (1 − ρ), ρ the first autocorrelation within the parts that the cuts leave; 1 where it is not positive. */
export function inflationOf(values: ArrayLike<number>, cuts: readonly number[]): number {
  let [products, squares] = [0, 0]
  for (let part = 0; part <= cuts.length; part++) {
    const [from, to] = [cuts[part - 1] ?? 0, cuts[part] ?? values.length]
    let mean = 0
    for (let i = from; i < to; i++) mean += values[i]! / (to - from)
    for (let i = from; i < to; i++) {
      squares += (values[i]! - mean) ** 2
      if (i > from) products += (values[i]! - mean) * (values[i - 1]! - mean)
    }
  }
  const rho = squares > 0 ? Math.min(MOST_DEPENDENT, Math.max(0, products / squares)) : 0
  return (1 + rho) / (1 - rho)
}

/** The z² that the strongest cut of such values exceeds by chance with the probability `level`, by permutations. */
export function chanceBound(values: readonly number[], level: number, { minSegment, seed }: ChangePointOptions): number {
  const ranks = midranks(values)
  const deviations = deviationsOf(ranks.length, spreadOf(ranks), minSegment)
  const random = makeRandom(`${seed} bound`)
  const runs = Math.min(MOST_RUNS, Math.max(FEWEST_RUNS, Math.ceil(RUNS_BEYOND / level)))
  const found = Array.from({ length: runs }, () => {
    shuffle(ranks, random)
    return largest(ranks, deviations, minSegment).z ** 2
  }).sort((a, b) => a - b)
  return found[Math.min(runs - 1, Math.ceil((1 - level) * runs))]!
}

/** So many runs beyond the bound settle where it lies. */
const RUNS_BEYOND = 10
const FEWEST_RUNS = 499
const MOST_RUNS = 4999

/** Sum of squared distances of the ranks from their mean. */
function spreadOf(ranks: Float64Array): number {
  const mean = (ranks.length + 1) / 2
  return ranks.reduce((sum, rank) => sum + (rank - mean) ** 2, 0)
}

/** Standard deviation of the sum of the first t ranks under chance, ties counted in. */
function deviationsOf(n: number, spread: number, minSegment: number): Float64Array {
  const deviations = new Float64Array(n)
  for (let t = minSegment; t <= n - minSegment; t++) deviations[t] = Math.sqrt((t * (n - t) * spread) / (n * (n - 1)))
  return deviations
}

function largest(ranks: Float64Array, deviations: Float64Array, minSegment: number): { at: number; z: number } {
  const mean = (ranks.length + 1) / 2
  let sum = sumUpTo(ranks, minSegment - 1)
  let best = { at: minSegment, z: -1 }
  for (let t = minSegment; t <= ranks.length - minSegment; t++) {
    sum += ranks[t - 1]!
    const z = Math.abs(sum - t * mean) / deviations[t]!
    if (z > best.z + TINY) best = { at: t, z }
  }
  return best
}

/** Differences below this are rounding. */
const TINY = 1e-9

function sumUpTo(ranks: Float64Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += ranks[i]!
  return sum
}

interface Permuting {
  readonly statistic: number
  readonly deviations: Float64Array
  readonly minSegment: number
  readonly permutations: number
  readonly random: Random
}

function permutationP(ranks: Float64Array, { statistic, deviations, minSegment, permutations, random }: Permuting): number {
  const shuffled = Float64Array.from(ranks)
  let exceeded = 0
  for (let done = 1; done <= permutations; done++) {
    shuffle(shuffled, random)
    const { at, z } = largest(shuffled, deviations, minSegment)
    // Only a z that is large enough before it is set off can be so afterwards.
    if (z >= statistic - TINY && z / Math.sqrt(inflationOf(shuffled, [at])) >= statistic - TINY) exceeded++
    if (exceeded === ENOUGH_EXCEEDED) return exceeded / done
  }
  return (exceeded + 1) / (permutations + 1)
}
