import { describe, expect, it } from 'vitest'
import { extractStatements } from '../../src/extract/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { readDocument } from '../../src/read/index.ts'

const knowledge = await defaultKnowledge()

async function speakers(lang: string, side: string, text: string): Promise<string[]> {
  const result = await readDocument({ name: 'a.md', text: `---\nside: ${side}\nlang: ${lang}\ndate: 2031-05-04\n---\n${text}` })
  if (!result.ok) throw result.error
  return extractStatements([result.value], knowledge).statements.map((one) => String(one.side))
}

/** Nobody of this name is in the knowledge; the account says itself who it is. */
const CASES: readonly [what: string, lang: string, side: string, text: string, sides: string[]][] = [
  [
    'office, country, name',
    'en',
    'KZ',
    'Foreign Minister of Kazakhstan Aidar Tulegenov met with Foreign Minister of Egypt Hany Mansouri. Tulegenov called for more trade. Mansouri supported a ceasefire in Gaza.',
    ['KZ', 'EG'],
  ],
  [
    'name, office, country',
    'en',
    'FR',
    'The President received Ramón Villalba, Prime Minister of Spain. Villalba said that Spain would invest in gas pipelines.',
    ['ES'],
  ],
  [
    'office, name, "of", country',
    'en',
    'US',
    'The Secretary spoke with President Tarek Bouzid of Tunisia. Bouzid promised to raise energy exports to Italy.',
    ['TN'],
  ],
  [
    'an inflected Russian name',
    'ru',
    'RU',
    'Президент России провёл переговоры с Премьер-министром Сербии Миланом Стоичевичем. Стоичевич поблагодарил за поставки газа. Стоичевичу были переданы предложения по торговле.',
    ['RS'],
  ],
  ['a transliterated Chinese name', 'zh', 'CN', '国家主席会见埃及外长曼苏尔。曼苏尔表示，埃及坚定奉行一个中国原则。', ['EG']],
]

describe('people whom the knowledge does not have', () => {
  it.each(CASES)('%s', async (_what, lang, side, text, sides) => {
    const found = await speakers(lang, side, text)
    for (const wanted of sides) expect(found).toContain(wanted)
    expect(found.filter((one) => !sides.includes(one) && one !== side && one !== 'joint')).toEqual([])
  })
})
