import { describe, expect, it } from 'vitest'
import { makeChronicle, trackPositions } from '../../src/track/index.ts'
import { levelOf } from '../../src/track/scale.ts'
import { diffWords } from '../../src/track/wording.ts'
import { sampleChronicle } from './samples.ts'

describe('positions', () => {
  it('keeps what a side says of itself apart from what others say of it', async () => {
    const chronicle = await sampleChronicle()
    const series = trackPositions(chronicle, { holder: 'CN', issue: 'ukraine-war', toward: 'RU' })
    const states = (reading: string) => series.find((one) => one.reading === reading)?.points.map(({ state }) => state)
    expect(series.every(({ points }) => points.length === 4)).toBe(true)
    // Li Zhanshu’s understanding for the war stands in the Duma’s account and in the recording, in none of his own side’s.
    expect(states('own')?.[2]).toBe('silent')
    expect(states('other')?.[2]).toBe('position')
    expect(states('record')).toEqual(['not-covered', 'not-covered', 'position', 'not-covered'])
  })

  it('rests every point on words that stand in an account', async () => {
    const chronicle = await sampleChronicle()
    const texts = new Map(chronicle.meetings.flatMap(({ id, accounts }) => accounts.map((one) => [`${id} ${one.id}`, one.text])))
    const points = trackPositions(chronicle).flatMap((series) => series.points)
    expect(points.length).toBeGreaterThan(100)
    for (const { meeting, passages } of points)
      for (const { account, start, end, quote } of passages)
        expect(texts.get(`${meeting} ${account}`)?.slice(start, end)).toBe(quote)
  })

  it('is the same whatever the order of the meetings, and again', async () => {
    const chronicle = await sampleChronicle()
    const turned = makeChronicle([...chronicle.meetings].reverse())
    expect(trackPositions(turned)).toEqual(trackPositions(chronicle))
  })

  it('keeps to the period', async () => {
    const chronicle = await sampleChronicle()
    const points = trackPositions(chronicle, { since: '2022-09-01' }).flatMap((series) => series.points)
    expect(points.length).toBeGreaterThan(0)
    expect(points.every(({ date }) => date >= '2022-09-01')).toBe(true)
  })
})

describe('the scale', () => {
  const level = (
    act: Parameters<typeof levelOf>[0]['act'],
    intensity: 1 | 2 | 3,
    polarity: 'positive' | 'negative' = 'positive',
  ) => levelOf({ act, intensity, polarity })

  it('rises from a firm warning to firm agreement', () => {
    const ladder = [
      level('warn', 3),
      level('oppose', 2),
      level('concern', 1),
      level('assess', 2),
      level('praise', 2),
      level('support', 3),
      level('agree', 3),
    ]
    expect(ladder).toEqual([-9, -5, -1, 0, 2, 6, 9])
  })

  it('puts “does not support” between concern and opposition', () => {
    expect(level('support', 2, 'negative')).toBeLessThan(level('concern', 3))
    expect(level('support', 2, 'negative')).toBeGreaterThan(level('oppose', 2))
  })
})

describe('differences of wording', () => {
  it('shows what was removed and what was added', () => {
    const pieces = diffWords('firmly support each other', 'support each other strongly', 'en')
    expect(pieces.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} ${text.trim()}`)).toEqual([
      'removed firmly',
      'added strongly',
    ])
  })

  it('works by character in Chinese', () => {
    const pieces = diffWords('相互坚定支持', '相互有力支持', 'zh')
    expect(pieces.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['same 相互', 'removed 坚定', 'added 有力', 'same 支持'])
  })
})
