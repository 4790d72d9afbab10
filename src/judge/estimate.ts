/** What was found in one stratum: how many there are, how many were judged, how many of those were right. */
export interface Judged {
  readonly stratum: string
  readonly size: number
  readonly judged: number
  readonly right: number
}

export interface Estimate {
  /** Share that is right in the whole population, 0–1. */
  readonly share: number
  /** 95 % interval. */
  readonly low: number
  readonly high: number
  readonly judged: number
  readonly population: number
  /** Strata of which nothing was judged: their share is taken to be that of the others. */
  readonly unjudged: readonly string[]
}

const Z = 1.959964
/** Sums of shares end in rounding errors: all right is 1. */
const ROUND = 1e9

/**
 * Stratified estimate of a share with finite-population correction (Cochran 1977, "Sampling Techniques", 5.3 and 5.6); the
 * interval is Wilson's (1927) at the sample size that would have this variance without strata, so that it stays within 0–1
 * and is not empty where all were right. Null where nothing was judged.
 */
export function estimateShare(strata: readonly Judged[]): Estimate | null {
  const known = strata.filter(({ judged }) => judged > 0)
  const judged = known.reduce((sum, one) => sum + one.judged, 0)
  if (judged === 0) return null
  const covered = known.reduce((sum, { size }) => sum + size, 0)
  let share = 0
  let variance = 0
  for (const { size, judged: n, right } of known) {
    const weight = size / covered
    share += (weight * right) / n
    // One half is added on either side, so that a small stratum in which all were right is not taken for certain.
    const p = (right + 0.5) / (n + 1)
    variance += weight ** 2 * (1 - n / size) * ((p * (1 - p)) / n)
  }
  share = Math.round(share * ROUND) / ROUND
  const population = strata.reduce((sum, { size }) => sum + size, 0)
  const unjudged = strata.filter((one) => one.judged === 0).map(({ stratum }) => stratum)
  return { share, ...interval(share, variance, judged), judged, population, unjudged }
}

function interval(share: number, variance: number, judged: number): { low: number; high: number } {
  if (variance === 0) return { low: share, high: share }
  const spread = share * (1 - share)
  const n = spread > 0 ? Math.max(spread / variance, 1) : judged
  const middle = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n)
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt(spread / n + Z ** 2 / (4 * n ** 2))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
