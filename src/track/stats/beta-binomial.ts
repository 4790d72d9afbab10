import { logBeta } from './gamma.ts'
import { maximise } from './maximise.ts'

/** `k` of `n` trials came out so. */
export interface Count {
  readonly k: number
  readonly n: number
}

/** A beta distribution by its mean (0–1) and its strength, which counts like so many trials. */
export interface Beta {
  readonly mean: number
  readonly strength: number
}

/** Log-likelihood of counts whose rates are drawn from the beta distribution; binomial coefficients left out. */
export function betaBinomialLog(counts: readonly Count[], { mean, strength }: Beta): number {
  const [a, b] = [mean * strength, (1 - mean) * strength]
  const base = logBeta(a, b)
  return counts.reduce((sum, { k, n }) => sum + logBeta(a + k, b + n - k) - base, 0)
}

/** Bounds of the search, as logit of the mean and logarithm of the strength: means of 0.02 % to 99.98 %, strengths of 0.1 to 3,000. */
const LOGIT = [-8.5, 8.5] as const
const LOG_STRENGTH = [-2.3, 8] as const

/**
 * The beta distribution under which the counts are most likely (empirical Bayes, type-II maximum likelihood). For each
 * strength the best mean is found, then the best strength; both searches are deterministic.
 */
export function fitBeta(counts: readonly Count[]): Beta {
  const meanFor = (strength: number): number =>
    logistic(maximise((logit) => betaBinomialLog(counts, { mean: logistic(logit), strength }), LOGIT, 1e-6))
  const strength = Math.exp(
    maximise(
      (log) => {
        const strength = Math.exp(log)
        return betaBinomialLog(counts, { mean: meanFor(strength), strength })
      },
      LOG_STRENGTH,
      1e-5,
    ),
  )
  return { mean: meanFor(strength), strength }
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** Rate of a cell after its counts: what it is pulled to by the others, and how far. */
export function posteriorMean({ k, n }: Count, { mean, strength }: Beta): number {
  return (k + mean * strength) / (n + strength)
}
