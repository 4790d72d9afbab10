import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, normaliseForm } from '../../src/language/index.ts'

describe('normalise', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['Türkiye', 'turkiye'],
    ['Ещё', 'еще'],
    ['俄羅斯總統普丁', '俄罗斯总统普丁'],
    ['坚决反对“台独”', '坚决反对台独'],
    ['внутриполитичес\u00adкую', 'внутриполитическую'],
    ['military‑to–military', 'military to military'],
    ['a \n\t b', 'a b'],
    ['Ｇ２０', 'g20'],
    ['China’s', "china's"],
    ['и\u0306', 'й'],
  ])('%s → %s', (given, wanted) => {
    expect(normalise(given).text).toBe(wanted)
  })

  it('leads every unit back to the original', () => {
    const { text, origin } = normalise('“Ещё раз” — Erdoğan')
    expect([...text].length).toBe(origin.length - 1)
    expect('“Ещё раз” — Erdoğan'[origin[0]!]).toBe('Е')
  })

  it('keeps offsets in order and inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const { text, origin } = normalise(given)
        expect(origin.length).toBe(text.length + 1)
        for (let i = 1; i < origin.length; i++) expect(origin[i]!).toBeGreaterThanOrEqual(origin[i - 1]!)
        expect(origin[text.length]).toBe(given.length)
      }),
    )
  })

  it('is the same for a text already normalised', () => {
    fc.assert(fc.property(fc.string(), (given) => void expect(normaliseForm(normaliseForm(given))).toBe(normaliseForm(given))))
  })
})
