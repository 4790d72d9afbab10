import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Analysis,
  DEGREES,
  diagnosticityOf,
  RATINGS,
  type Rating,
  sensitivityOf,
  standingsOf,
  weightOf,
} from '../../src/weigh/index.ts'

const MEDIUM = { credibility: 'medium', relevance: 'medium' } as const

/**
 * The worked example of Heuer’s chapter 8 (whether Iraq would retaliate for the bombing of its intelligence headquarters in
 * 1993), its ratings as the book’s figure 15 has them: three hypotheses, six items, + and − only.
 */
const MARKS: readonly (readonly [id: string, marks: string])[] = [
  ['statement of intent', '+++'],
  ['no terror in 1991', '++-'],
  ['no wish to provoke', '++-'],
  ['more broadcasts to agents', '-++'],
  ['embassies on alert', '-++'],
  ['loss of face', '-++'],
]

const HEUER: Analysis = {
  question: 'Will Iraq retaliate?',
  hypotheses: ['none', 'minor', 'major'].map((id) => ({ id, text: id })),
  evidence: MARKS.map(([id]) => ({ id, text: id, ...MEDIUM })),
  ratings: Object.fromEntries(
    MARKS.map(([id, marks]) => [
      id,
      Object.fromEntries(
        ['none', 'minor', 'major'].map((one, at) => [
          one,
          marks[at] === '+' ? ('consistent' as const) : ('inconsistent' as const),
        ]),
      ),
    ]),
  ),
}

describe('competing hypotheses', () => {
  it('ranks Heuer’s example as the book does: minor action has nothing against it, no retaliation has most', () => {
    expect(standingsOf(HEUER).map(({ hypothesis, score, against, rank }) => [hypothesis, score, against, rank])).toEqual([
      ['minor', 0, 0, 1],
      ['major', 2, 2, 2],
      ['none', 3, 3, 3],
    ])
  })

  it('gives no diagnostic value to what fits every hypothesis, and the same to + + − as to − + +', () => {
    expect(diagnosticityOf('statement of intent', HEUER)).toBe(0)
    // One of three stands apart: two of the three pairs differ, by 2 of 4 steps.
    expect(diagnosticityOf('loss of face', HEUER)).toBeCloseTo((2 / 3) * (2 / 4), 12)
    expect(diagnosticityOf('no terror in 1991', HEUER)).toBe(diagnosticityOf('loss of face', HEUER))
  })

  it('finds Heuer’s conclusion robust: no single item decides it', () => {
    expect(sensitivityOf(HEUER).every(({ changes }) => !changes)).toBe(true)
  })

  it('finds the item on which a conclusion hangs', () => {
    const two: Analysis = {
      ...HEUER,
      evidence: HEUER.evidence.filter(({ id }) => id === 'no terror in 1991' || id === 'statement of intent'),
      hypotheses: HEUER.hypotheses.filter(({ id }) => id !== 'none'),
    }
    expect(sensitivityOf(two)).toEqual([
      { item: 'statement of intent', first: ['minor'], changes: false },
      { item: 'no terror in 1991', first: ['minor', 'major'], changes: true },
    ])
  })

  it('weighs by credibility and relevance: high and high counts four times low and low', () => {
    expect(weightOf({ credibility: 'high', relevance: 'high' })).toBeCloseTo(2, 12)
    expect(weightOf({ credibility: 'low', relevance: 'low' })).toBeCloseTo(0.5, 12)
    expect(weightOf({ credibility: 'low', relevance: 'high' })).toBeCloseTo(1, 12)
    const heavy = {
      ...HEUER,
      evidence: HEUER.evidence.map((one, at) => (at === 1 ? { ...one, credibility: 'high' as const } : one)),
    }
    expect(standingsOf(heavy).find(({ hypothesis }) => hypothesis === 'major')?.score).toBeCloseTo(Math.SQRT2 + 1, 12)
  })

  it('counts a very inconsistent item twice, and what has nothing to do with a hypothesis not at all', () => {
    const rated = (rating: Rating): Analysis => ({ ...HEUER, ratings: { ...HEUER.ratings, 'loss of face': { none: rating } } })
    const score = (rating: Rating) => standingsOf(rated(rating)).find(({ hypothesis }) => hypothesis === 'none')!.score
    expect([score('very-inconsistent'), score('inconsistent'), score('na'), score('very-consistent')]).toEqual([4, 3, 2, 2])
    expect(diagnosticityOf('loss of face', rated('na'))).toBeNull()
  })

  it('shares ranks between equal scores, whatever the order of sums', () => {
    const degrees = fc.constantFrom(...DEGREES)
    const items = fc.array(fc.record({ credibility: degrees, relevance: degrees, rating: fc.constantFrom(...RATINGS) }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(items, (given) => {
        const evidence = given.map(({ rating: _, ...weighed }, at) => ({ id: String(at), text: '', ...weighed }))
        const ratings = Object.fromEntries(given.map(({ rating }, at) => [String(at), { a: rating, b: rating }]))
        const hypotheses = [
          { id: 'a', text: '' },
          { id: 'b', text: '' },
        ]
        const forward = standingsOf({ question: '', hypotheses, evidence, ratings })
        const backward = standingsOf({ question: '', hypotheses, evidence: [...evidence].reverse(), ratings })
        expect(forward.map(({ rank }) => rank)).toEqual([1, 1])
        expect(backward.map(({ rank }) => rank)).toEqual([1, 1])
      }),
    )
  })
})
