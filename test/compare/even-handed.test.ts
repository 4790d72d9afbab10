import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultKnowledge, Knowledge } from '../../src/knowledge/index.ts'
import type { Comparison, Language, SideId } from '../../src/model/index.ts'
import { compareDocuments } from '../../src/pipeline.ts'

/** How a side is called as the one who speaks. */
const SPEAKERS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  CN: { en: 'The Chinese side', zh: '中方', ru: 'Китайская сторона' },
  US: { en: 'The American side', zh: '美方', ru: 'Американская сторона' },
  RU: { en: 'The Russian side', zh: '俄方', ru: 'Российская сторона' },
  TR: { en: 'The Turkish side', zh: '土方', ru: 'Турецкая сторона' },
}
const PAIRS = [
  ['CN', 'US'],
  ['CN', 'RU'],
  ['RU', 'TR'],
  ['TR', 'US'],
] as const

/** What may be said of either side; none names a state. */
const SAID: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'firmly opposed unilateral sanctions',
    'supported the reform of the United Nations',
    'expressed readiness to widen trade and investment',
    'voiced serious concern about climate change',
    'called for more contacts between the armed forces',
    'praised exchanges between students',
    'warned against the spread of nuclear weapons',
  ],
  zh: [
    '表示，坚决反对单边制裁。',
    '表示，支持联合国改革。',
    '表示，愿扩大贸易和投资。',
    '表示，对气候变化严重关切。',
    '表示，希望加强两军交往。',
    '表示，赞赏学生交流。',
    '警告，核武器扩散十分危险。',
  ],
  ru: [
    'заявила, что решительно выступает против односторонних санкций.',
    'заявила, что поддерживает реформу Организации Объединённых Наций.',
    'заявила о готовности расширять торговлю и инвестиции.',
    'выразила серьёзную озабоченность изменением климата.',
    'призвала к контактам между вооружёнными силами.',
    'высоко оценила студенческие обмены.',
    'предупредила об опасности распространения ядерного оружия.',
  ],
}

interface Line {
  /** Which of the two speaks. */
  readonly by: 0 | 1
  readonly what: number
}
interface Case {
  readonly pair: readonly [SideId, SideId]
  readonly lang: Language
  /** The lines of the account of the first and of the second side. */
  readonly accounts: readonly [readonly Line[], readonly Line[]]
}

function documents({ pair, lang, accounts }: Case) {
  const speaker = (by: 0 | 1): string => SPEAKERS[pair[by]]![lang]
  const head = { en: 'met', zh: '和', ru: 'и' }[lang]
  return accounts.map((lines, i) => {
    const title =
      lang === 'en' ? `${speaker(0)} ${head} ${speaker(1)}` : `${speaker(0)}${head === 'и' ? ' и ' : head}${speaker(1)}`
    const text = lines.map(
      ({ by, what }) => `${speaker(by)}${lang === 'zh' ? '' : ' '}${SAID[lang][what]}${lang === 'en' ? '.' : ''}`,
    )
    const front = `---\ntitle: ${title}\nside: ${pair[i]}\nlang: ${lang}\ndate: 2024-03-04\nkind: readout\n---\n`
    return { name: `account-${i}.md`, text: `${front}${text.join(lang === 'zh' ? '' : ' ')}\n` }
  })
}

/** Findings as what they say and how they weigh; who is meant is turned round where asked. */
function told({ findings }: Comparison, turn: (side: string) => string): string[] {
  return findings
    .map(({ kind, issue, side, reportedBy, omittedBy, salience, surprise, confidence }) =>
      JSON.stringify([kind, issue, side === null ? null : turn(side), reportedBy, omittedBy, salience, surprise, confidence]),
    )
    .sort()
}

/** Two sides change places in everything that the knowledge says of sides. */
function swapped(knowledge: Knowledge, [a, b]: Case['pair']): Knowledge {
  const { coreInterests } = knowledge.pack
  const { [a]: ofA, [b]: ofB, ...others } = coreInterests!.sides
  const sides = { ...others, ...(ofB ? { [a]: ofB } : {}), ...(ofA ? { [b]: ofA } : {}) }
  return new Knowledge({ ...knowledge.pack, coreInterests: { ...coreInterests!, sides } })
}

const line: fc.Arbitrary<Line> = fc.record({
  by: fc.constantFrom(0 as const, 1 as const),
  what: fc.nat({ max: SAID.en.length - 1 }),
})
const lines = fc.array(line, { minLength: 2, maxLength: 6 })

describe('even-handedness', () => {
  it.each(['en', 'zh', 'ru'] as const)('swapping the sides of an account in %s swaps the findings', async (lang) => {
    const knowledge = await defaultKnowledge()
    let found = 0
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PAIRS), fc.tuple(lines, lines), async (pair, accounts) => {
        const given = await compareDocuments(documents({ pair, lang, accounts }), { knowledge })
        const other = [pair[1], pair[0]] as const
        const turned = await compareDocuments(documents({ pair: other, lang, accounts }), { knowledge: swapped(knowledge, pair) })
        const turn = (side: string): string => (side === pair[0] ? pair[1] : side === pair[1] ? pair[0] : side)
        found += given.findings.length
        expect(told(turned, turn)).toEqual(told(given, (side) => side))
      }),
      { numRuns: 40, seed: 20240304 },
    )
    expect(found).toBeGreaterThan(50)
  })
})
