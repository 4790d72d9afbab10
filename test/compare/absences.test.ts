import { describe, expect, it } from 'vitest'
import { compareStatements } from '../../src/compare/index.ts'
import { brief, meet, ofKind, type Script, spanOf } from './builders.ts'

const taiwan = { words: 'China will never give way on Taiwan.', side: 'CN', act: 'warn', issues: ['taiwan'], tag: 't' } as const
const sanctions = {
  words: 'Both called sanctions unacceptable.',
  side: 'joint',
  act: 'oppose',
  issues: ['sanctions'],
  tag: 's',
} as const
const gas = { words: 'Russia offered more gas.', side: 'RU', act: 'commit', issues: ['energy'] } as const
const opening = { words: 'The leaders met in Moscow.' }

const absences = (scripts: readonly Script[], given = {}) =>
  ofKind(compareStatements(meet(scripts, given)).findings, 'omission', 'self-omission', 'withheld-position', 'softened')
    .map(brief)
    .sort()

describe('omission', () => {
  it('reports what a whole account leaves out of the other side', () => {
    expect(
      absences([
        { id: 'cn', lines: [taiwan] },
        { id: 'ru', lines: [opening, gas] },
      ]),
    ).toEqual(['omission energy RU ru>cn', 'omission taiwan CN cn>ru'])
  })

  it('is a self-omission where the silent account is the very side’s', () => {
    expect(
      absences([
        { id: 'ru', lines: [taiwan] },
        { id: 'cn', lines: [opening] },
      ]),
    ).toEqual(['self-omission taiwan CN ru>cn'])
  })

  it('lists a joint statement once for each side that is left without a statement on the issue', () => {
    expect(
      absences([
        { id: 'ru', lines: [sanctions] },
        { id: 'cn', lines: [opening] },
      ]),
    ).toEqual(['omission sanctions RU ru>cn', 'self-omission sanctions CN ru>cn'])
    const ownHalf = { words: 'China dislikes sanctions.', side: 'CN', act: 'oppose', issues: ['sanctions'], tag: 's' } as const
    expect(
      absences([
        { id: 'ru', lines: [sanctions] },
        { id: 'cn', lines: [ownHalf] },
      ]),
    ).toEqual(['omission sanctions RU ru>cn'])
  })

  it.each([
    ['covers a part of the meeting only', { completeness: 'partial' }],
    ['is a transcript', { kind: 'transcript' }],
    ['is a recording', { kind: 'recording' }],
    ['is a text that the sides agreed on', { kind: 'joint-document' }],
    ['is published by a state that was not at the table', { side: 'FR' }],
  ] as const)('is never claimed of an account that %s', (_, given) => {
    expect(
      absences([
        { id: 'cn', lines: [taiwan] },
        { id: 'ru', lines: [opening], ...given },
      ]),
    ).toEqual([])
  })

  it('is not claimed where a sibling account of the silent side reports it', () => {
    const scripts = [
      { id: 'cn', lines: [taiwan] },
      { id: 'ru-en', lines: [opening] },
      { id: 'ru-ru', lines: [taiwan], lang: 'ru' },
    ] as const
    expect(absences(scripts)).toEqual([])
  })

  it('counts a transcript as evidence, not as a sibling that tells', () => {
    const scripts = [
      { id: 'ru', lines: [opening] },
      { id: 'ru-transcript', lines: [taiwan], kind: 'transcript' },
    ] as const
    expect(absences(scripts)).toEqual(['omission taiwan CN ru-transcript>ru'])
  })

  it('merges reporting accounts and silent accounts into one finding', () => {
    const scripts = [
      { id: 'cn', lines: [taiwan] },
      { id: 'fr', lines: [taiwan] },
      { id: 'ru', lines: [opening] },
      { id: 'us', lines: [opening] },
    ]
    expect(absences(scripts, { sides: ['CN', 'FR', 'RU', 'US'] })).toEqual(['omission taiwan CN cn+fr>ru+us'])
  })

  it('is held back where it is not known who met', () => {
    const scripts = [
      { id: 'cn', lines: [taiwan] },
      { id: 'ru', lines: [opening] },
    ]
    const known = ofKind(compareStatements(meet(scripts)).findings, 'omission')[0]
    const unknown = ofKind(compareStatements(meet(scripts, { sides: [] })).findings, 'omission')[0]
    expect(unknown?.confidence).toBeLessThan((known?.confidence as number) * 0.6)
  })

  it('can be audited: the forms looked for, and the nearest passages with why they do not count', () => {
    const input = meet([
      { id: 'cn', lines: [taiwan] },
      {
        id: 'ru',
        lines: [
          { words: 'The Taiwan delegation was not mentioned in the press release.' },
          { words: 'Russia praised trade through Taiwan.', side: 'RU', act: 'praise', issues: ['trade'] },
        ],
      },
    ])
    const mention = (words: string) => ({ ...spanOf(input, 'ru', words), issue: 'taiwan' as const, form: words })
    const mentions = [
      mention('Taiwan delegation'),
      { ...spanOf(input, 'ru', 'through Taiwan'), issue: 'taiwan' as const, form: 'Taiwan' },
    ]
    const [finding] = ofKind(compareStatements({ ...input, mentions }).findings, 'omission').filter(
      ({ issue }) => issue === 'taiwan',
    )
    expect(finding?.searched).toEqual(['taiwan', 'the taiwan question'])
    expect(finding?.nearest?.map(({ quote, why }) => [quote, why])).toEqual([
      ['Russia praised trade through Taiwan.', 'words of Russia'],
      ['The Taiwan delegation was not mentioned in the press release', 'narration, nobody’s position'],
    ])
  })

  it('is less sure where the side names the matter in words that were coded otherwise', () => {
    const vague = {
      words: 'China spoke of the Taiwan matter in passing.',
      side: 'CN',
      act: 'assess',
      issues: ['bilateral'],
    } as const
    const input = meet([
      { id: 'cn', lines: [taiwan] },
      { id: 'ru', lines: [vague] },
    ])
    const named = { ...input, mentions: [{ ...spanOf(input, 'ru', 'Taiwan'), issue: 'taiwan' as const, form: 'Taiwan' }] }
    const confidence = (given: typeof input) =>
      ofKind(compareStatements(given).findings, 'omission').find((f) => f.issue === 'taiwan')?.confidence
    expect(confidence(named)).toBeLessThan(confidence(input) as number)
  })

  it('says in plain words who tells it and who does not', () => {
    const backing = {
      words: 'China understands Russia’s steps.',
      side: 'CN',
      act: 'support',
      issues: ['ukraine-war'],
      target: 'RU',
    } as const
    const [finding] = ofKind(
      compareStatements(
        meet([
          { id: 'ru', lines: [backing] },
          { id: 'cn', lines: [opening] },
        ]),
      ).findings,
      'self-omission',
    )
    expect(finding?.sentence).toBe(
      'Only the Kremlin account says that China backed Russia on the ukraine-war; China’s own account (Xinhua) leaves it out.',
    )
  })
})

describe('withheld position', () => {
  const exchanged = { words: 'They exchanged views on Taiwan.', side: 'joint', act: 'discuss', issues: ['taiwan'] } as const

  it('takes the place of an omission where the account touches the issue', () => {
    const { findings } = compareStatements(
      meet([
        { id: 'cn', lines: [taiwan] },
        { id: 'ru', lines: [exchanged] },
      ]),
    )
    const [finding] = ofKind(findings, 'withheld-position', 'omission')
    expect(finding && brief(finding)).toBe('withheld-position taiwan CN cn>ru')
    expect(finding?.sentence).toContain('says only that the matter was discussed')
    expect(finding?.nearest?.[0]?.why).toBe('says only that the matter was discussed')
  })

  it('stays quiet where the position has a counterpart', () => {
    expect(
      absences([
        { id: 'cn', lines: [taiwan] },
        { id: 'ru', lines: [taiwan] },
      ]),
    ).toEqual([])
  })

  it('gathers the positions on one issue, the most telling first', () => {
    const mild = {
      words: 'China thinks of Taiwan as a question of history.',
      side: 'CN',
      act: 'assess',
      issues: ['taiwan'],
    } as const
    const { findings } = compareStatements(
      meet([
        { id: 'cn', lines: [mild, taiwan] },
        { id: 'ru', lines: [exchanged] },
      ]),
    )
    const [finding] = ofKind(findings, 'withheld-position')
    expect(finding?.evidence.map(({ quote }) => quote)).toEqual([taiwan.words, mild.words])
  })

  it('is not claimed on a word of praise alone, nor where a link may be missing', () => {
    const praise = { words: 'China praised the hosts on Taiwan.', side: 'CN', act: 'praise', issues: ['taiwan'] } as const
    const view = { words: 'China holds a view on Taiwan.', side: 'CN', act: 'assess', issues: ['taiwan'] } as const
    const claimed = (cn: Script['lines'], ru: Script['lines']) =>
      absences([
        { id: 'cn', lines: cn },
        { id: 'ru', lines: ru },
      ])
    expect(claimed([praise], [exchanged])).toEqual([])
    expect(claimed([view], [exchanged])).toEqual(['withheld-position taiwan CN cn>ru'])
    expect(claimed([view], [{ ...view, words: 'Another view of China on Taiwan.' }])).toEqual([])
  })

  it('does not report again what an omission rests on', () => {
    const both = { words: 'China spoke on Taiwan and trade.', side: 'CN', act: 'propose', issues: ['taiwan', 'trade'] } as const
    const trade = { words: 'China wants more trade.', side: 'CN', act: 'propose', issues: ['trade'] } as const
    expect(
      absences([
        { id: 'cn', lines: [both] },
        { id: 'ru', lines: [trade] },
      ]),
    ).toContain('omission taiwan CN cn>ru')
    expect(
      absences([
        { id: 'cn', lines: [both] },
        { id: 'ru', lines: [trade] },
      ]),
    ).not.toContain('withheld-position trade CN cn>ru')
  })
})

describe('softened and hardened', () => {
  const firm = {
    words: 'China firmly opposes sanctions.',
    side: 'CN',
    act: 'oppose',
    issues: ['sanctions'],
    intensity: 3,
    tag: 's',
  } as const
  const mild = {
    words: 'China voiced concern over sanctions.',
    side: 'CN',
    act: 'concern',
    issues: ['sanctions'],
    tag: 's',
  } as const

  it.each([
    ['softened where its own account says less', { ru: firm, cn: mild }, 'softened sanctions CN ru>cn'],
    ['hardened where its own account says more', { ru: mild, cn: firm }, 'hardened sanctions CN cn>ru'],
    ['softened in the weaker of two others’ accounts', { us: firm, ru: mild }, 'softened sanctions CN us>ru'],
  ] as const)('%s', (_, lines, expected) => {
    const scripts = Object.entries(lines).map(([id, line]) => ({ id, lines: [line] }))
    expect(ofKind(compareStatements(meet(scripts)).findings, 'softened', 'hardened').map(brief)).toEqual([expected])
  })

  it('stays quiet where act and firmness point different ways, or another passage makes up for it', () => {
    const firmConcern = { ...mild, intensity: 3 } as const
    const plainOpposition = { ...firm, intensity: 2 } as const
    const kinds = (a: Script, b: Script) => ofKind(compareStatements(meet([a, b])).findings, 'softened', 'hardened')
    expect(kinds({ id: 'ru', lines: [firmConcern] }, { id: 'cn', lines: [plainOpposition] })).toEqual([])
    expect(kinds({ id: 'ru', lines: [firm] }, { id: 'cn', lines: [mild, firm] })).toEqual([])
  })

  it('gives way to a withheld position on the same issue', () => {
    const unlinked = {
      words: 'China called for an end to sanctions.',
      side: 'CN',
      act: 'propose',
      issues: ['sanctions'],
    } as const
    expect(
      absences([
        { id: 'ru', lines: [firm, unlinked] },
        { id: 'cn', lines: [mild] },
      ]),
    ).toEqual(['withheld-position sanctions CN ru>cn'])
  })
})

describe('silence', () => {
  const silences = (input: ReturnType<typeof meet>) => ofKind(compareStatements(input).findings, 'silence').map(brief)

  it('is claimed of an issue that is not so much as named', () => {
    expect(
      silences(
        meet([
          { id: 'cn', lines: [taiwan] },
          { id: 'ru', lines: [opening] },
        ]),
      ),
    ).toEqual(['silence taiwan null cn>ru'])
  })

  it('stays quiet where a title or narration names it, and for matters without a name', () => {
    const input = meet([
      { id: 'cn', lines: [taiwan] },
      { id: 'ru', lines: [{ words: 'After the Taiwan vote, talks began.' }] },
    ])
    expect(silences({ ...input, mentions: [{ ...spanOf(input, 'ru', 'Taiwan'), issue: 'taiwan', form: 'Taiwan' }] })).toEqual([])
    const friendly = { words: 'China values the friendship.', side: 'CN', act: 'assess', issues: ['bilateral'] } as const
    expect(
      silences(
        meet([
          { id: 'cn', lines: [friendly] },
          { id: 'ru', lines: [opening] },
        ]),
      ),
    ).toEqual([])
  })
})
