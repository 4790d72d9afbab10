/** Findings whose probability falls into a tenth, and how many of them are right. */
export interface ReliabilityBin {
  readonly from: number
  readonly count: number
  readonly mean: number
  readonly right: number
}

export interface Judged {
  readonly probability: number
  readonly right: boolean
}

const BINS = 10

export function reliability(judged: readonly Judged[]): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, i) => {
    const own = judged.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === i)
    const share = (value: (one: Judged) => number): number => own.reduce((sum, one) => sum + value(one), 0) / (own.length || 1)
    return {
      from: i / BINS,
      count: own.length,
      mean: share(({ probability }) => probability),
      right: share(({ right }) => (right ? 1 : 0)),
    }
  }).filter(({ count }) => count > 0)
}

/** Expected calibration error: how far probability and share lie apart, weighed by count. */
export function calibrationError(judged: readonly Judged[]): number {
  return reliability(judged).reduce((sum, { count, mean, right }) => sum + (count / judged.length) * Math.abs(mean - right), 0)
}

/** Probability that a right one stands above a wrong one (area under the curve); ties count half. */
export function discrimination(judged: readonly Judged[]): number {
  const right = judged.filter((one) => one.right)
  const wrong = judged.filter((one) => !one.right)
  let above = 0
  for (const a of right)
    for (const b of wrong) above += a.probability > b.probability ? 1 : a.probability === b.probability ? 0.5 : 0
  return above / (right.length * wrong.length || 1)
}
