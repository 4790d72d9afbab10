import { describe, expect, it } from 'vitest'
import { cohenKappa, estimateShare, krippendorffAlpha } from '../../src/judge/index.ts'

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

describe('Cohen’s kappa', () => {
  it('is .40 for 20 yes–yes, 5 yes–no, 10 no–yes, 15 no–no (the usual example of 50 grant proposals)', () => {
    const pairs = [
      ...times(20, ['yes', 'yes'] as const),
      ...times(5, ['yes', 'no'] as const),
      ...times(10, ['no', 'yes'] as const),
      ...times(15, ['no', 'no'] as const),
    ]
    expect(cohenKappa(pairs)).toBeCloseTo(0.4, 10)
  })

  it('is 1 where all agree, and null where nothing can be told', () => {
    expect(
      cohenKappa([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1)
    expect(
      cohenKappa([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toBeNull()
    expect(cohenKappa([])).toBeNull()
  })
})

/** Krippendorff (2011), section C: four observers, twelve units, some values missing. */
const OBSERVERS = [
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
].map((line) => line.split(' '))
const UNITS = OBSERVERS[0]!.map((_, unit) => OBSERVERS.map((values) => values[unit]!).filter((value) => value !== '.'))

describe('Krippendorff’s alpha', () => {
  it('is .743 for the example of 2011, nominal, and .849 by intervals', () => {
    expect(krippendorffAlpha(UNITS)).toBeCloseTo(0.743, 3)
    expect(krippendorffAlpha(UNITS, (a, b) => (Number(a) - Number(b)) ** 2)).toBeCloseTo(0.849, 3)
  })

  it('is .095 for its two observers and ten units (section A)', () => {
    const [a, b] = ['0100000000', '1110010100'].map((line) => [...line])
    expect(krippendorffAlpha(a!.map((value, index) => [value, b![index]!]))).toBeCloseTo(0.095, 3)
  })

  it('is null where nothing can disagree', () => {
    expect(krippendorffAlpha([['a', 'a'], ['a']])).toBeNull()
  })
})

describe('estimates from a stratified sample', () => {
  it('weigh strata by their size', () => {
    const estimate = estimateShare([
      { stratum: 'large', size: 900, judged: 10, right: 10 },
      { stratum: 'small', size: 100, judged: 10, right: 0 },
    ])!
    expect(estimate.share).toBeCloseTo(0.9, 10)
    expect(estimate.low).toBeLessThan(0.9)
    expect(estimate.high).toBeGreaterThan(0.9)
    expect(estimate.high).toBeLessThanOrEqual(1)
  })

  it('are certain where all was judged, and say which strata were not', () => {
    const estimate = estimateShare([
      { stratum: 'a', size: 4, judged: 4, right: 3 },
      { stratum: 'b', size: 6, judged: 0, right: 0 },
    ])!
    expect([estimate.share, estimate.low, estimate.high, estimate.unjudged]).toEqual([0.75, 0.75, 0.75, ['b']])
    expect(estimateShare([{ stratum: 'a', size: 4, judged: 0, right: 0 }])).toBeNull()
  })

  it('hold the true share in about 95 of 100 samples', async () => {
    const { drawSample } = await import('../../src/judge/index.ts')
    const population = Array.from({ length: 1000 }, (_, index) => ({ id: String(index), stratum: index < 700 ? 'a' : 'b' }))
    const isRight = (id: string): boolean => (Number(id) < 700 ? Number(id) % 10 !== 0 : Number(id) % 2 === 0)
    const truth = population.filter(({ id }) => isRight(id)).length / population.length
    let held = 0
    for (let seed = 0; seed < 200; seed++) {
      const strata = drawSample(population, { n: 100, seed })
      const estimate = estimateShare(
        strata.map(({ name, size, drawn }) => ({
          stratum: name,
          size,
          judged: drawn.length,
          right: drawn.filter(isRight).length,
        })),
      )!
      if (estimate.low <= truth && truth <= estimate.high) held++
    }
    expect(held).toBeGreaterThan(180)
  })
})
