import { describe, expect, it } from 'vitest'
import type { CompareInput } from '../../src/compare/index.ts'
import { compareStatements } from '../../src/compare/index.ts'
import type { FindingKind, Quantity } from '../../src/model/index.ts'
import { brief, type Line, meet, ofKind, type Script, spanOf } from './builders.ts'

const found = (input: CompareInput, ...kinds: FindingKind[]) => ofKind(compareStatements(input).findings, ...kinds)
const briefs = (input: CompareInput, ...kinds: FindingKind[]) =>
  found(input, ...kinds)
    .map(brief)
    .sort()
const two = (cn: readonly Line[], ru: readonly Line[]): Script[] => [
  { id: 'cn', lines: cn },
  { id: 'ru', lines: ru },
]
const line = (given: Partial<Line>): Line => ({
  words: 'Words were said.',
  side: 'CN',
  act: 'commit',
  issues: ['energy'],
  tag: 'x',
  ...given,
})

describe('contradiction', () => {
  const money = (value: number, unit = 'USD'): Quantity => ({ kind: 'money', value, unit, start: 0, end: 5 })
  const day = (value: string): Quantity => ({ kind: 'date', value, unit: null, start: 0, end: 5 })
  const sums = (a: Quantity, b: Quantity) => meet(two([line({ quantities: [a] })], [line({ quantities: [b] })]))

  it.each([
    ['another sum', sums(money(100), money(500)), 1],
    ['a rounding', sums(money(500), money(502)), 0],
    ['another currency', sums(money(100), money(500, 'CNY')), 0],
    ['another date', sums(day('2024-05-16'), day('2024-06-01')), 1],
    ['a less exact date', sums(day('2024-05-16'), day('2024-05')), 0],
    ['opposite polarity', meet(two([line({})], [line({ polarity: 'negative' })])), 1],
    ['a link that says so', meet(two([line({})], [line({ relations: ['contradicts'] })])), 1],
    ['agreement', meet(two([line({})], [line({})])), 0],
  ] as const)('%s', (_, input, count) => {
    expect(found(input, 'contradiction')).toHaveLength(count)
  })

  it('tells who is said to have asked for the talks', () => {
    const input = meet(two([{ words: 'At the request of Russia.' }], [{ words: 'On the initiative of China.' }]))
    const cn = { ...spanOf(input, 'cn', 'request of Russia'), side: 'RU' }
    const ru = { ...spanOf(input, 'ru', 'initiative of China'), side: 'CN' }
    expect(found({ ...input, initiators: [cn, ru] }, 'contradiction')[0]?.sentence).toBe(
      'The Kremlin account says that China asked for the talks; the Xinhua account says that Russia asked for the talks.',
    )
    expect(found({ ...input, initiators: [cn, { ...ru, side: 'RU' }] }, 'contradiction')).toEqual([])
  })
})

describe('reattribution', () => {
  it.each([
    ['another side', 'RU', 1],
    ['both instead of one', 'joint', 1],
    ['the same side', 'CN', 0],
  ] as const)('%s', (_, side, count) => {
    expect(found(meet(two([line({})], [line({ side })])), 'reattribution')).toHaveLength(count)
  })
})

describe('reframing', () => {
  const named = (cn: string, ru: string) => {
    const input = meet(two([{ words: `They spoke of the ${cn}.` }], [{ words: `They spoke of the ${ru}.` }]))
    const mention = (account: string, form: string) => ({ ...spanOf(input, account, form), issue: 'ukraine-war' as const, form })
    return { ...input, mentions: [mention('cn', cn), mention('ru', ru)] }
  }

  it('finds rival names for one matter', () => {
    const [finding] = found(named('Ukraine crisis', 'special military operation'), 'reframing')
    expect(finding?.sentence).toContain('“crisis”')
    expect(finding?.sentence).toContain('“special military operation”')
    expect(finding?.evidence.map(({ quote }) => quote)).toEqual(['Ukraine crisis', 'special military operation'])
  })

  it('stays quiet where the name is the same, though the words are not', () => {
    expect(found(named('crisis in Ukraine', 'Ukrainian crisis'), 'reframing')).toEqual([])
  })

  it('finds linked statements in other terms', () => {
    const formula = (id: string) => ({ features: { concepts: [], actors: [], formulas: [id], words: [] } })
    expect(found(meet(two([line(formula('a'))], [line(formula('b'))])), 'reframing')).toHaveLength(1)
    expect(found(meet(two([line(formula('a'))], [line(formula('a'))])), 'reframing')).toEqual([])
    expect(found(meet(two([line({})], [line({ relations: ['reframed'] })])), 'reframing')).toHaveLength(1)
  })
})

describe('corroborated and refuted', () => {
  const claim = line({ words: 'China understood the steps.', act: 'support', issues: ['ukraine-war'], tag: 'claim' })
  const scripts = (heard: Partial<Line>, cn: readonly Line[] = [{ words: 'They met.' }]): Script[] => [
    { id: 'cn', lines: cn },
    { id: 'ru', lines: [claim] },
    {
      id: 'video',
      side: null,
      publisher: 'Duma TV',
      kind: 'recording',
      lines: [{ ...claim, words: 'We express understanding.', ...heard }],
    },
  ]

  it('a recording bears out what one account alone reports', () => {
    expect(briefs(meet(scripts({})), 'corroborated', 'refuted')).toEqual(['corroborated ukraine-war CN ru+video>'])
  })

  it('a recording speaks against it', () => {
    expect(briefs(meet(scripts({ polarity: 'negative' })), 'corroborated', 'refuted')).toEqual([
      'refuted ukraine-war CN ru+video>',
    ])
    expect(briefs(meet(scripts({ side: 'RU' })), 'corroborated', 'refuted')).toEqual(['refuted ukraine-war CN ru+video>'])
  })

  it('stays quiet where nobody disputes it, and where the recording lacks it', () => {
    expect(briefs(meet(scripts({}, [claim])), 'corroborated', 'refuted')).toEqual([])
    expect(briefs(meet(scripts({ tag: 'else' })), 'corroborated', 'refuted')).toEqual([])
  })
})

describe('backing of core interests', () => {
  const russiaBacks = line({
    words: 'Russia backs one China.',
    side: 'RU',
    act: 'support',
    issues: ['taiwan'],
    target: 'CN',
    tag: 'a',
  })
  const chinaBacks = line({
    words: 'China understands the steps.',
    side: 'CN',
    act: 'support',
    issues: ['ukraine-war'],
    target: 'RU',
    tag: 'b',
  })

  it('is unreciprocated where only one side gives it', () => {
    expect(briefs(meet(two([russiaBacks], [russiaBacks])), 'unreciprocated')).toEqual(['unreciprocated taiwan RU cn+ru>'])
    expect(briefs(meet(two([russiaBacks], [chinaBacks])), 'unreciprocated')).toEqual([])
  })

  it('is unreciprocated in the accounts of the one that is backed, where only the other’s have it return backing', () => {
    const [finding] = found(meet(two([russiaBacks], [russiaBacks, chinaBacks])), 'unreciprocated')
    expect(finding).toMatchObject({ issue: 'taiwan', side: 'RU', reportedBy: ['cn'], telling: { within: true } })
    expect(briefs(meet(two([russiaBacks, chinaBacks], [russiaBacks, chinaBacks])), 'unreciprocated')).toEqual([])
  })

  it('is withheld by both where each leaves out its own', () => {
    expect(briefs(meet(two([russiaBacks], [chinaBacks])), 'mutual-withholding')).toEqual([
      'mutual-withholding taiwan joint cn+ru>cn+ru',
    ])
    expect(briefs(meet(two([russiaBacks, chinaBacks], [chinaBacks])), 'mutual-withholding')).toEqual([])
  })

  it('does not take words on one’s own core interest for backing', () => {
    const own = line({ words: 'China supports its reunification.', side: 'CN', act: 'support', issues: ['taiwan'] })
    expect(briefs(meet(two([own], [own])), 'unreciprocated')).toEqual([])
  })
})

describe('prominence', () => {
  const on = (issue: 'trade' | 'taiwan' | 'climate', count: number) =>
    Array.from({ length: count }, (_, i) => line({ words: `Point ${i} on ${issue}.`, issues: [issue], tag: `${issue}${i}` }))

  it('shows shares and order that differ strongly', () => {
    const input = meet(two([...on('taiwan', 5), ...on('trade', 1)], [...on('trade', 6), ...on('taiwan', 1)]))
    const sentences = found(input, 'prominence').map(({ sentence }) => sentence)
    expect(sentences).toContain('The Xinhua account gives taiwan 84 % of its words, the Kremlin account 15 %.')
  })

  it('stays quiet where they are alike, and for accounts too short to have shares', () => {
    const alike = [...on('taiwan', 3), ...on('trade', 3)]
    expect(found(meet(two(alike, alike)), 'prominence')).toEqual([])
    expect(
      found(meet(two([...on('taiwan', 3), ...on('trade', 1)], [...on('trade', 3), ...on('taiwan', 1)])), 'prominence'),
    ).toEqual([])
  })
})

describe('tone', () => {
  const toned = (cn: number, ru: number) => {
    const input = meet(two([{ words: 'The talks were cordial.' }], [{ words: 'The talks were frank.' }]))
    const tones = [
      { ...spanOf(input, 'cn', 'cordial'), id: 'cordial', level: cn },
      { ...spanOf(input, 'ru', 'frank'), id: 'frank', level: ru },
    ]
    return { ...input, tones }
  }

  it('is found where words differ clearly, not by a step', () => {
    expect(found(toned(3, -2), 'tone')[0]?.sentence).toBe(
      'The Xinhua account describes the talks warmly; the Kremlin account describes the talks as marked by differences.',
    )
    expect(found(toned(1, 0), 'tone')).toEqual([])
  })
})

describe('version difference', () => {
  const versions = (zh: readonly Line[], en: readonly Line[]): Script[] => [
    { id: 'cn-zh', lines: zh, lang: 'zh' },
    { id: 'cn-en', lines: en },
  ]

  it.each([
    ['substantive', versions([line({})], [{ words: 'They met.' }]), 'Substantive difference'],
    ['degree', versions([line({ intensity: 3 })], [line({})]), 'Difference in degree'],
    ['minor', versions([line({})], [line({ relations: ['reframed'] })]), 'Minor difference'],
  ] as const)('%s', (_, scripts, start) => {
    const findings = found(meet(scripts), 'version-difference')
    expect(findings).toHaveLength(1)
    expect(findings[0]?.sentence.startsWith(start)).toBe(true)
  })

  it('stays quiet between equal versions and between rivals', () => {
    expect(found(meet(versions([line({})], [line({})])), 'version-difference')).toEqual([])
    expect(found(meet(two([line({ intensity: 3 })], [line({})])), 'version-difference')).toEqual([])
  })
})

describe('unpublished', () => {
  it('names a side without an account, and never calls it silent', () => {
    const one = [line({}), line({ words: 'More words.', tag: 'y' })]
    const input = meet([
      { id: 'cn-zh', lines: one },
      { id: 'cn-en', lines: one },
    ])
    expect(briefs(input, 'unpublished')).toEqual(['unpublished null RU >'])
    expect(briefs(meet(two(one, one)), 'unpublished')).toEqual([])
  })

  it('says nothing where no account’s side is known', () => {
    const input = meet([
      { id: 'a', side: null, publisher: 'A', lines: [line({})] },
      { id: 'b', side: null, publisher: 'B', lines: [line({})] },
    ])
    expect(briefs(input, 'unpublished')).toEqual([])
  })
})
