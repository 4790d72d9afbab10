import { makeRandom, type Random, shuffle } from './random.ts'
import { midranks } from './ranks.ts'

/** A place where a series seems to change: `at` values stand before it. */
export interface ChangePoint {
  readonly at: number
  /** |Mann–Whitney z| of the values before against those after, the largest over all places; corrected for ties. */
  readonly z: number
  /** Pettitt's K at this place: |2 R − at (n + 1)|, R the sum of the first `at` ranks. */
  readonly k: number
  /** Cliff's delta, −1 … 1: how far the later values lie above the earlier ones. */
  readonly delta: number
  /** Probability of as large a z at any place where the order of the values is chance. */
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
 * in the standardised form of Hawkins & Deng 2010, Journal of Quality Technology 42(2)). It uses ranks only, so neither the
 * distances of the scale nor those of the dates matter, and missing meetings are simply absent. The p-value comes from
 * permutations of the series, which accounts for ties and for having looked at every place. It assumes that without a
 * change the order is chance; values that depend on those before them raise false alarms (see docs/over-time.md).
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
  const before = sumUpTo(ranks, at)
  const excess = before - (at * (n + 1)) / 2
  return {
    at,
    z,
    k: Math.abs(2 * excess),
    delta: (-2 * excess) / (at * (n - at)),
    p: permutationP(ranks, { z, deviations, minSegment, permutations, random: makeRandom(seed) }),
  }
}

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
  readonly z: number
  readonly deviations: Float64Array
  readonly minSegment: number
  readonly permutations: number
  readonly random: Random
}

function permutationP(ranks: Float64Array, { z, deviations, minSegment, permutations, random }: Permuting): number {
  const shuffled = Float64Array.from(ranks)
  let exceeded = 0
  for (let done = 1; done <= permutations; done++) {
    shuffle(shuffled, random)
    if (largest(shuffled, deviations, minSegment).z >= z - TINY) exceeded++
    if (exceeded === ENOUGH_EXCEEDED) return exceeded / done
  }
  return (exceeded + 1) / (permutations + 1)
}
