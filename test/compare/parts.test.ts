import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareStatements } from '../../src/compare/index.ts'
import { facetsOf, findAlike, indexFacets } from '../../src/compare/likeness.ts'
import { indexPlaces } from '../../src/compare/places.ts'
import { strengthDifference } from '../../src/compare/strength.ts'
import type { Act, Intensity, Statement } from '../../src/model/index.ts'
import { overlap } from '../../src/model/index.ts'
import { type Line, meet, type Script, tell } from './builders.ts'

const statement = (given: Partial<Line>): Statement =>
  tell({ id: 'cn', lines: [{ words: 'Words.', side: 'CN', act: 'assess', issues: ['trade'], ...given }] })
    .statements[0] as Statement

describe('places', () => {
  const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length }))

  it('finds just what overlaps', () => {
    fc.assert(
      fc.property(fc.array(span), span, (items, asked) => {
        const sorted = [...items].sort((a, b) => a.start - b.start)
        expect(indexPlaces(sorted).around(asked)).toEqual(sorted.filter((item) => overlap(item, asked) > 0))
      }),
    )
  })
})

describe('likeness', () => {
  const features = (concepts: string[], words: string[], actors: string[] = []) => ({
    features: { concepts, actors, formulas: [], words },
  })
  const like = (a: Statement, b: Statement) => findAlike(a, facetsOf(a, ['CN']), indexFacets([b], ['CN'])).get(b) ?? 0

  it.each([
    ['all it rests on', features(['grain'], ['en:ship']), features(['grain'], ['en:ship']), 1],
    ['half', features(['grain'], ['en:ship']), features(['grain'], ['en:rail']), 0.5],
    ['nothing', features(['grain'], []), features(['gas'], []), 0],
    ['all that can be compared across languages', features(['grain'], ['en:ship']), features(['grain'], ['ru:корабл']), 1],
    ['not the sides that met', features([], [], ['CN']), features([], [], ['CN']), 0],
  ])('shares %s', (_, a, b, expected) => {
    expect(like(statement(a), statement(b))).toBe(expected)
  })
})

describe('strength', () => {
  it.each<[Act, Intensity, Act, Intensity, number]>([
    ['oppose', 3, 'oppose', 2, 1],
    ['warn', 2, 'concern', 2, 1],
    ['praise', 2, 'support', 2, -1],
    ['propose', 2, 'commit', 3, -1],
    ['concern', 3, 'oppose', 2, 0],
    ['commit', 2, 'oppose', 2, 0],
    ['assess', 2, 'assess', 2, 0],
  ])('%s %d against %s %d', (act, intensity, other, otherIntensity, sign) => {
    const difference = strengthDifference(statement({ act, intensity }), statement({ act: other, intensity: otherIntensity }))
    expect(Math.sign(difference)).toBe(sign)
  })
})

describe('odd input', () => {
  const line = fc.record({
    words: fc.constantFrom('A word.', '一句话。'),
    side: fc.constantFrom('CN', 'joint', 'none', 'UN', ['CN', 'RU']),
    act: fc.constantFrom('support', 'oppose', 'discuss', 'inform'),
    issues: fc.subarray(['taiwan', 'core-interests', 'other', 'sanctions']),
    tag: fc.constantFrom('a', 'b', 'c'),
    relations: fc.constantFrom(['same'], ['weaker'], ['contradicts'], ['reattributed', 'reframed']),
  }) as fc.Arbitrary<Line>
  const account = fc.record({
    side: fc.constantFrom('CN', 'RU', null),
    publisher: fc.constantFrom('Xinhua', null),
    kind: fc.constantFrom('readout', 'recording', 'joint-document'),
    completeness: fc.constantFrom('whole', 'partial', 'unknown'),
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  })
  const sides = fc.constantFrom([], ['CN'], ['CN', 'RU'], ['CN', 'RU', 'US'])

  it('gives figures in their bounds and sentences without holes, whoever met', () => {
    fc.assert(
      fc.property(fc.array(account, { maxLength: 4 }), sides, (accounts, met) => {
        const scripts = accounts.map((given, index) => ({ ...given, id: `a${index}` })) as Script[]
        for (const finding of compareStatements(meet(scripts, { sides: met })).findings) {
          expect(finding.salience).toBeGreaterThanOrEqual(0)
          expect(finding.salience).toBeLessThanOrEqual(1)
          expect(finding.confidence).toBeLessThanOrEqual(1)
          expect(finding.sentence).toMatch(/^\p{Lu}.*\.$/u)
          expect(finding.sentence).not.toMatch(/undefined|null|NaN/u)
          if (finding.kind !== 'unpublished') expect(finding.evidence.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 80 },
    )
  })
})
