import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSample } from '../../src/judge/index.ts'

const population = fc.uniqueArray(
  fc.record({ id: fc.stringMatching(/^[a-z]{1,6}$/u), stratum: fc.constantFrom('en', 'zh', 'ru') }),
  {
    selector: ({ id }) => id,
    maxLength: 60,
  },
)

describe('a sample', () => {
  it('has as many as were asked for, none twice, from every stratum where there is room', () => {
    fc.assert(
      fc.property(population, fc.integer({ min: 0, max: 80 }), fc.integer(), (all, n, seed) => {
        const strata = drawSample(all, { n, seed })
        const drawn = strata.flatMap((one) => one.drawn)
        expect(drawn).toHaveLength(Math.min(n, all.length))
        expect(new Set(drawn).size).toBe(drawn.length)
        if (n >= strata.length) for (const one of strata) expect(one.drawn.length).toBeGreaterThan(0)
      }),
    )
  })

  it('is the same for a seed in whatever order the population comes, and another for another', () => {
    const all = Array.from({ length: 50 }, (_, index) => ({ id: `s${index}`, stratum: index % 3 === 0 ? 'a' : 'b' }))
    const once = drawSample(all, { n: 10, seed: 1 })
    expect(drawSample([...all].reverse(), { n: 10, seed: 1 })).toEqual(once)
    expect(drawSample(all, { n: 10, seed: 2 })).not.toEqual(once)
  })
})
