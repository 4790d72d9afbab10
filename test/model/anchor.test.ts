import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAnchor, makeAnchor } from '../../src/model/index.ts'

const TEXT = 'He said yes. She said no. They agreed on trade. He said yes. The end of the talks came late.'
const spanOf = (text: string, quote: string, from = 0) => {
  const start = text.indexOf(quote, from)
  return { start, end: start + quote.length }
}

describe('anchor', () => {
  it('finds its words where they were', () => {
    const anchor = makeAnchor(TEXT, spanOf(TEXT, 'They agreed on trade.'))
    expect(findAnchor(TEXT, anchor)).toEqual({ ...spanOf(TEXT, 'They agreed on trade.'), how: 'place' })
  })

  it('finds unique words that moved', () => {
    const anchor = makeAnchor(TEXT, spanOf(TEXT, 'They agreed on trade.'))
    const moved = `A new first paragraph. ${TEXT}`
    expect(findAnchor(moved, anchor)).toEqual({ ...spanOf(moved, 'They agreed on trade.'), how: 'quote' })
  })

  it('tells repeated words apart by what stands around them', () => {
    const second = spanOf(TEXT, 'He said yes.', 10)
    const moved = `Title. ${TEXT}`
    expect(findAnchor(moved, makeAnchor(TEXT, second))).toEqual({ start: second.start + 7, end: second.end + 7, how: 'context' })
  })

  it('does not decide between equals', () => {
    const anchor = { ...makeAnchor('x yes y', { start: 2, end: 5 }), prefix: '', suffix: '' }
    expect(findAnchor('yes or yes', anchor)).toEqual({ lost: 'ambiguous' })
  })

  it.each([
    [
      'a corrected comma',
      'Putin said that Russia, as before, supports China.',
      'Putin said that Russia as before, supports China.',
    ],
    [
      'other quotation marks',
      'He called it “a special operation” in his speech.',
      'He called it "a special operation" in his speech.',
    ],
    ['spaces', '双方一致认为，应当 尊重各国主权和领土完整。', '双方一致认为，应当尊重各国主权和领土完整。'],
    [
      'an inserted word',
      'Стороны обсудили ситуацию на Украине и торговлю.',
      'Стороны подробно обсудили ситуацию на Украине и торговлю.',
    ],
  ])('finds words with %s', (_, before, after) => {
    const text = `Before it. ${before} After it.`
    const now = `Before it, more. ${after} After it.`
    const found = findAnchor(now, makeAnchor(text, spanOf(text, before)))
    expect(found).toMatchObject({ how: 'nearly' })
    if ('lost' in found) throw new Error('lost')
    expect(Math.abs(found.end - found.start - after.length)).toBeLessThan(12)
    expect(found.start).toBeGreaterThanOrEqual(now.indexOf(after) - 12)
  })

  it('says that words are gone that were rewritten', () => {
    const anchor = makeAnchor(TEXT, spanOf(TEXT, 'They agreed on trade.'))
    expect(findAnchor('An altogether other text about agriculture and fisheries.', anchor)).toEqual({ lost: 'gone' })
  })

  it('holds in any text: what is put before and after changes nothing but the place', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '中', 'ж'), maxLength: 60 })
    fc.assert(
      fc.property(words, words, words, words, (before, quote, after, added) => {
        if (quote.length === 0) return
        const text = before + quote + after
        const span = { start: before.length, end: before.length + quote.length }
        const anchor = makeAnchor(text, span)
        expect(findAnchor(text, anchor)).toMatchObject(span)
        const longer = `${added}#${text}`
        const found = findAnchor(longer, anchor)
        if ('lost' in found) expect(found.lost).toBe('ambiguous')
        else expect(longer.slice(found.start, found.end)).toBe(quote)
      }),
    )
  })
})
