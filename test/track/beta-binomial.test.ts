import { describe, expect, it } from 'vitest'
import { bits, fitPooledRates, mentionRate } from '../../src/track/silence-model.ts'
import { betaBinomialLog, fitBeta, posteriorMean } from '../../src/track/stats/beta-binomial.ts'
import { logGamma } from '../../src/track/stats/gamma.ts'

/** Tumours among rats of 71 experiments: the worked example of Gelman et al., Bayesian Data Analysis, ch. 5. */
const K = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 5, 2, 5, 3, 2, 7, 7, 3, 3, 2, 9,
  10, 4, 4, 4, 4, 4, 4, 4, 10, 4, 4, 4, 5, 11, 12, 5, 5, 6, 5, 6, 6, 6, 6, 16, 15, 15, 9, 4,
]
const N = [
  20, 20, 20, 20, 20, 20, 20, 19, 19, 19, 19, 18, 18, 17, 20, 20, 20, 20, 19, 19, 18, 18, 25, 24, 23, 20, 20, 20, 20, 20, 20, 10,
  49, 19, 46, 27, 17, 49, 47, 20, 20, 13, 48, 50, 20, 20, 20, 20, 20, 20, 20, 48, 19, 19, 19, 22, 46, 49, 20, 20, 23, 19, 22, 20,
  20, 20, 52, 47, 46, 24, 14,
]
const RATS = K.map((k, at) => ({ k, n: N[at]! }))

describe('the beta-binomial model', () => {
  it('has the example’s mean and moments', () => {
    const rates = RATS.slice(0, 70).map(({ k, n }) => k / n)
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / 70
    const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / 69
    const strength = (mean * (1 - mean)) / variance - 1
    // The book gives 0.136 and 0.103, and from them a beta distribution of 1.4 and 8.6.
    expect([mean.toFixed(3), Math.sqrt(variance).toFixed(3)]).toEqual(['0.136', '0.103'])
    expect([(mean * strength).toFixed(1), ((1 - mean) * strength).toFixed(1)]).toEqual(['1.4', '8.6'])
  })

  it('finds the maximum that SciPy finds', () => {
    // scipy.optimize.minimize over betaln, Nelder–Mead, 1.17.1: a = 2.341614, b = 14.114801, log-likelihood −730.338454.
    const fitted = fitBeta(RATS)
    expect(fitted.mean * fitted.strength).toBeCloseTo(2.341614, 3)
    expect((1 - fitted.mean) * fitted.strength).toBeCloseTo(14.114801, 2)
    expect(betaBinomialLog(RATS, fitted)).toBeCloseTo(-730.3384545243888, 5)
    expect(posteriorMean({ k: 4, n: 14 }, fitted)).toBeCloseTo(0.20821932, 5)
  })

  it('knows the gamma function', () => {
    for (const [x, value] of [
      [1, 0],
      [2, 0],
      [5, Math.log(24)],
      [0.5, Math.log(Math.sqrt(Math.PI))],
      [100, 359.1342053695754],
    ] as const)
      expect(logGamma(x)).toBeCloseTo(value, 9)
  })

  it('pulls a cell with little to its issue, and leaves one with much where it is', () => {
    const cells = [
      ...Array.from({ length: 12 }, (_, at) => ({ group: 'trade', key: `t${at}`, k: 8 + (at % 3), n: 10 })),
      ...Array.from({ length: 12 }, (_, at) => ({ group: 'tibet', key: `x${at}`, k: at % 2, n: 10 })),
      { group: 'tibet', key: 'few', k: 1, n: 1 },
      { group: 'tibet', key: 'many', k: 90, n: 100 },
    ]
    const rates = fitPooledRates(cells)
    expect(mentionRate(rates, 'trade', { known: { k: 0, n: 0 } })).toBeGreaterThan(0.7)
    expect(mentionRate(rates, 'tibet', { known: { k: 1, n: 1 } })).toBeLessThan(0.8)
    expect(mentionRate(rates, 'tibet', { known: { k: 90, n: 100 } })).toBeGreaterThan(0.85)
    expect(bits(1 / 8)).toBe(3)
  })
})
