import { describe, expect, it } from 'vitest'
import { findChangePoint, inflationOf } from '../../src/track/stats/change-point.ts'
import { holm } from '../../src/track/stats/multiplicity.ts'
import { makeRandom } from '../../src/track/stats/random.ts'
import { midranks } from '../../src/track/stats/ranks.ts'
import { findChanges, partition } from '../../src/track/stats/segment.ts'

/** Yearly flow of the Nile at Aswan, 1871–1970 (Cobb 1978, Biometrika 65): the series on which tests for a change are shown. */
const NILE = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100, 1210,
  1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120,
  1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
  846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746,
  919, 718, 714, 740,
]
const OPTIONS = { minSegment: 4, permutations: 1999, seed: 'test' }

describe('a change point', () => {
  it('of the Nile lies after 1898, with Pettitt’s K and the Mann–Whitney z that SciPy gives', () => {
    const found = findChangePoint(NILE, OPTIONS)!
    expect(found.at).toBe(28)
    expect(found.k).toBe(1617)
    // scipy.stats.mannwhitneyu(NILE[:28], NILE[28:], use_continuity=False, method='asymptotic'), 1.17.1
    expect(found.z).toBeCloseTo(6.207184692817749, 10)
    expect(found.delta).toBeCloseTo(1 - (2 * 1816.5) / (28 * 72), 10)
    expect(found.p).toBe(1 / 2000)
  })

  it('with ties agrees with SciPy at the best cut', () => {
    const found = findChangePoint([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9], OPTIONS)!
    expect([found.at, found.z, found.delta]).toEqual([
      11,
      expect.closeTo(2.5030559834327217, 10),
      expect.closeTo(0.8636363636, 8),
    ])
  })

  it('has the p-value that counting all orders gives', () => {
    // Of the 20 orders of three low and three high values, two are as extreme as all low before all high.
    const { p } = findChangePoint([1, 1, 1, 2, 2, 2], { minSegment: 3, permutations: 19_999, seed: 'a' })!
    expect(p).toBeGreaterThan(0.06)
    expect(p).toBeLessThan(0.14)
  })

  it('is nowhere in a constant or short series', () => {
    expect(findChangePoint([2, 2, 2, 2, 2, 2, 2, 2], OPTIONS)).toBeNull()
    expect(findChangePoint([1, 2, 3, 4, 5, 6, 7], OPTIONS)).toBeNull()
  })

  it('does not depend on the distances of the scale', () => {
    const values = [0, 0, 1, 0, 3, 3, 2, 3, 9, 3]
    const stretched = values.map((value) => value ** 3)
    expect(findChangePoint(stretched, OPTIONS)).toEqual(findChangePoint(values, OPTIONS))
  })
})

describe('values that depend on those before them', () => {
  /** First-order autoregression without any change. */
  const wander = (seed: string): number[] => {
    const random = makeRandom(seed)
    const values = [0]
    while (values.length < 60) values.push(0.6 * values.at(-1)! + random() + random() + random() - 1.5)
    return values
  }

  it('are claimed to change far less often than their plain z would have it', () => {
    const found = Array.from({ length: 60 }, (_, run) => findChangePoint(wander(`${run}`), { ...OPTIONS, permutations: 199 })!)
    const claimed = found.filter(({ p }) => p <= 0.05).length
    // The 5 % bound of the largest z over 60 independent values lies near 3; without setting off, this many would pass.
    const plain = found.filter(({ z }) => z > 3).length
    expect(plain).toBeGreaterThan(20)
    expect(claimed).toBeLessThan(plain / 2)
  })

  it('have the inflation of their autocorrelation', () => {
    // Two parts with means 2 and 12; products of neighbours −2 and squares 4 in either: ρ is −0.5, which counts as none.
    expect(inflationOf([1, 3, 1, 3, 11, 13, 11, 13], [4])).toBe(1)
    // 1 1 3 3: products 1 − 1 + 1, squares 4, so ρ = 0.25.
    expect(inflationOf([1, 1, 3, 3], [])).toBeCloseTo(1.25 / 0.75)
  })
})

describe('segments', () => {
  it('are those of least cost among all that there are', () => {
    const random = makeRandom('all')
    const scores = Array.from({ length: 11 }, () => random() * 4)
    const cost = (cuts: readonly number[]): number => {
      const bounds = [0, ...cuts, scores.length]
      return bounds.slice(1).reduce((sum, to, at) => {
        const part = scores.slice(bounds[at], to)
        const mean = part.reduce((all, one) => all + one, 0) / part.length
        return sum + part.reduce((all, one) => all + (one - mean) ** 2, 0)
      }, cuts.length * 1.5)
    }
    // Every set of cuts that leaves two values in each part.
    const sets = Array.from({ length: 2 ** 10 }, (_, mask) =>
      Array.from({ length: 10 }, (__, at) => at + 1).filter((at) => mask & (1 << (at - 1))),
    )
    const allowed = sets.filter((cuts) => [...cuts, 11].every((at, index) => at - (cuts[index - 1] ?? 0) >= 2))
    const least = Math.min(...allowed.map(cost))
    expect(cost(partition(scores, 1.5, 2))).toBeCloseTo(least, 10)
  })

  it('finds two changes in order of time', () => {
    const values = [...Array(15).fill(0), ...Array(15).fill(5), ...Array(15).fill(-3)].map((value, at) => value + (at % 3) / 10)
    expect(findChanges(values, 0.05, OPTIONS).map(({ at }) => at)).toEqual([15, 30])
  })
})

describe('helpers', () => {
  it('gives equal values the mean of their ranks', () =>
    expect([...midranks([10, 20, 20, 30, 10])]).toEqual([1.5, 3.5, 3.5, 5, 1.5]))

  it('adjusts by Holm as in the textbook example', () =>
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => Math.round(p * 1000) / 1000)).toEqual([0.03, 0.06, 0.06, 0.02]))
})
