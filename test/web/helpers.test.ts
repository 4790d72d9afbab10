import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Statement } from '../../src/model/index.ts'
import { formatTime } from '../../src/web/helpers/format-time.ts'
import { mapPlace, risingChain } from '../../src/web/helpers/monotone-map.ts'
import { ribbonPath } from '../../src/web/helpers/ribbon.ts'
import { segmentBlock } from '../../src/web/helpers/segment-text.ts'
import { findSpan, readSpanLink, writeSpanLink } from '../../src/web/helpers/span-link.ts'
import { wordDifference } from '../../src/web/helpers/word-difference.ts'

describe('scrolling by what corresponds', () => {
  it('keeps the heaviest pairs that rise on both sides', () => {
    const pairs = [
      { from: 10, to: 10, weight: 1 },
      { from: 20, to: 90, weight: 1 },
      { from: 30, to: 30, weight: 1 },
      { from: 40, to: 50, weight: 1 },
    ]
    expect(risingChain(pairs).map(({ from }) => from)).toEqual([10, 30, 40])
    expect(risingChain([pairs[0]!, { ...pairs[1]!, weight: 9 }, pairs[2]!, pairs[3]!]).map(({ from }) => from)).toEqual([10, 20])
  })

  it('goes through every pair of the chain and never runs backwards', () => {
    const place = fc.integer({ min: 1, max: 999 })
    const pair = fc.record({ from: place, to: place, weight: fc.constant(1) })
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
        const chain = risingChain(pairs)
        const extent = { from: 1000, to: 1000 }
        for (const { from, to } of chain) expect(mapPlace(chain, from, extent)).toBeCloseTo(to, 6)
        let last = -1
        for (let at = 0; at <= 1000; at += 25) {
          const to = mapPlace(chain, at, extent)
          expect(to).toBeGreaterThanOrEqual(last)
          last = to
        }
        expect(mapPlace(chain, 0, extent)).toBe(0)
        expect(mapPlace(chain, 1000, extent)).toBe(1000)
      }),
    )
  })
})

describe('links to words', () => {
  const quote = 'China opposes sanctions, and says so.'
  const text = `Before. ${quote} After.`
  const span = { start: 8, end: 8 + quote.length, quote }

  it('come back as they were written', () => {
    const link = readSpanLink(writeSpanLink('a~b.md', span))
    expect(link).toMatchObject({ account: 'a~b.md', start: 8, length: quote.length })
    expect(findSpan(text, link!)).toEqual(span)
  })

  it('find their words where the text has moved, was spaced anew, or say that they are gone', () => {
    const link = readSpanLink(writeSpanLink('a', span))!
    expect(findSpan(`A new first sentence. ${text}`, link)?.quote).toBe(quote)
    expect(findSpan(text.replace('opposes sanctions', 'opposes\n sanctions'), link)?.quote.startsWith('China opposes\n')).toBe(
      true,
    )
    expect(findSpan('Nothing of it.', link)).toBeNull()
    expect(readSpanLink('nonsense')).toBeNull()
  })

  it('choose the nearest of equal words', () => {
    const link = { account: 'a', start: 21, length: 2, head: 'ab' }
    expect(findSpan('ab..................ab...', link)?.start).toBe(20)
  })
})

describe('a block cut into segments', () => {
  const block = (start: number, end: number, more: Partial<Block> = {}): Block => ({ kind: 'paragraph', start, end, ...more })
  const statement = (id: string, start: number, end: number) => ({ id, start, end }) as Statement

  it('shows the text to the letter, whatever statements overlap', () => {
    const text = 'abcdefghij'
    const spans = fc.array(fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const))
    fc.assert(
      fc.property(spans, (all) => {
        const statements = all.map(([start, end], at) => statement(String(at), start, end))
        const segments = segmentBlock(text, block(0, 10), statements)
        expect(segments.map((one) => one.text).join('')).toBe(text)
        for (const one of segments)
          expect(one.statements).toEqual(statements.filter((s) => s.start < one.end && s.end > one.start).map((s) => s.id))
      }),
    )
  })

  it('leaves the speaker’s label and what ties it to the words apart', () => {
    const text = '习近平：你好'
    const turn = block(0, 6, { kind: 'turn', speaker: { start: 0, end: 3, name: '习近平' } })
    expect(segmentBlock(text, turn, []).map((one) => one.text)).toEqual(['你好'])
  })
})

describe('small things', () => {
  it('tells times of a recording', () => {
    expect([7, 67, 3723].map(formatTime)).toEqual(['0:07', '1:07', '1:02:03'])
  })

  it('draws no ribbon where neither end is in sight', () => {
    const box = { width: 40, height: 100 }
    expect(ribbonPath({ top: -50, bottom: -10 }, { top: 200, bottom: 220 }, box)).toBeNull()
    expect(ribbonPath({ top: 10, bottom: 20 }, { top: 2000, bottom: 2020 }, box)).toMatch(/^M0 10C/u)
  })

  it('finds what changed between two texts, and loses nothing', () => {
    expect(wordDifference('China firmly opposes it.', 'China opposes it.').filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'gone', text: 'firmly ' },
    ])
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const changes = wordDifference(before, after)
        const side = (skip: string) =>
          changes
            .filter(({ kind }) => kind !== skip)
            .map(({ text }) => text)
            .join('')
        expect(side('new')).toBe(before)
        expect(side('gone')).toBe(after)
      }),
    )
  })
})
