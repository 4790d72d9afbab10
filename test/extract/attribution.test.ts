import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model/index.ts'
import { makeAccount, statementsOf } from './account.ts'

/** Language, whose account, the text, and per statement the words it starts with and its side. */
type Case = readonly [lang: Language, side: string, text: string, wanted: readonly (readonly [start: string, side: string])[]]

const LEADS: Readonly<Record<string, string>> = {
  zh: '国家主席习近平9月15日同俄罗斯总统普京举行会谈。\n',
  en: 'Vladimir Putin met with President of China Xi Jinping. ',
  ru: 'Состоялась встреча Владимира Путина с Председателем КНР Си Цзиньпином. ',
}

const CASES: readonly Case[] = [
  [
    'zh',
    'CN',
    '习近平指出，两国关系保持健康稳定。双方要加强能源合作。中方愿扩大进口。',
    [
      ['习近平指出', 'CN'],
      ['双方要', 'CN'],
      ['中方愿', 'CN'],
    ],
  ],
  [
    'zh',
    'CN',
    '普京表示，俄方坚定奉行一个中国原则。俄方愿同中方加强能源合作。',
    [
      ['普京表示', 'RU'],
      ['俄方愿', 'RU'],
    ],
  ],
  ['zh', 'CN', '普京对习近平出席会议表示热烈欢迎。', [['普京对', 'RU']]],
  [
    'zh',
    'CN',
    '习近平强调，一是加强贸易。\n二是深化能源合作。\n普京说，俄方赞同。',
    [
      ['习近平强调', 'CN'],
      ['二是', 'CN'],
      ['普京说', 'RU'],
    ],
  ],
  [
    'zh',
    'CN',
    '双方就乌克兰危机交换意见。两国元首同意保持联系。',
    [
      ['双方就', 'joint'],
      ['两国元首', 'joint'],
    ],
  ],
  [
    'en',
    'RU',
    'Xi Jinping stressed that China supports peace talks on Ukraine. He added that trade was growing. The two leaders agreed to expand energy cooperation.',
    [
      ['Xi Jinping', 'CN'],
      ['He added', 'CN'],
      ['The two leaders', 'joint'],
    ],
  ],
  [
    'en',
    'RU',
    'Vladimir Putin thanked Xi Jinping for the balanced position on Ukraine and stressed the importance of energy projects.',
    [
      ['Vladimir Putin', 'RU'],
      ['stressed', 'RU'],
    ],
  ],
  [
    'en',
    'RU',
    'The issue of sanctions was also discussed. It was agreed to continue contacts.',
    [
      ['The issue', 'joint'],
      ['It was agreed', 'joint'],
    ],
  ],
  [
    'ru',
    'RU',
    'Владимир Путин отметил рост торговли. Си Цзиньпин поблагодарил российскую сторону за поставки газа. Условлено о продолжении контактов.',
    [
      ['Владимир Путин', 'RU'],
      ['Си Цзиньпин', 'CN'],
      ['Условлено', 'joint'],
    ],
  ],
  [
    'ru',
    'RU',
    'С российской стороны выражена поддержка принципа одного Китая. Обсуждены вопросы энергетики.',
    [
      ['С российской', 'RU'],
      ['Обсуждены', 'joint'],
    ],
  ],
  // A quotation of several sentences belongs to whoever its tag names, and nobody in it takes the word.
  [
    'en',
    'CN',
    'Xi Jinping said that trade had grown. “Our energy cooperation has a long history. They told us that the pipeline would never be built,” Vladimir Putin said.',
    [
      ['Xi Jinping', 'CN'],
      ['“Our energy', 'RU'],
      ['They told', 'RU'],
    ],
  ],
  // Who is informed hears the other.
  ['en', 'CN', 'President Putin was briefed on the energy policy of Beijing.', [['President Putin', 'CN']]],
  // A comma alone joins nobody; a participle goes on with the subject of the sentence.
  ['en', 'RU', 'At the request of Xi Jinping, Vladimir Putin explained the gas contract.', [['At the request', 'RU']]],
  [
    'en',
    'RU',
    'Vladimir Putin spoke of the pipeline that Xi Jinping wants, noting that gas was cheap.',
    [['Vladimir Putin', 'RU']],
  ],
  // Whoever is called by a side and a role speaks for it.
  ['en', 'RU', 'The Chinese leader said that trade was growing.', [['The Chinese', 'CN']]],
  ['ru', 'RU', 'Китайский гость подчеркнул, что торговля растёт.', [['Китайский', 'CN']]],
  ['ru', 'RU', 'Торговля растёт, констатировал российский президент.', [['Торговля', 'RU']]],
  ['ru', 'CN', 'Как отметил В.Путин, торговля растёт.', [['Как отметил', 'RU']]],
  ['ru', 'RU', 'Москва и Пекин высказались против санкций.', [['Москва', 'joint']]],
]

describe('attribution', () => {
  it.each(CASES)('%s account of %s: %s', async (lang, side, text, wanted) => {
    const statements = await statementsOf(makeAccount(lang, side, LEADS[lang]! + text))
    const got = statements.map((one) => [wanted.find(([start]) => one.quote.startsWith(start))?.[0] ?? one.quote, one.side])
    expect(got.filter(([start], index) => got.findIndex(([other]) => other === start) === index)).toEqual(
      wanted.map((one) => [...one]),
    )
  })

  it('keeps who tells what another said', async () => {
    const [statement] = (
      await statementsOf(
        makeAccount('en', 'RU', `${LEADS.en}Vladimir Putin said that Xi Jinping supported the peace talks on Ukraine.`),
      )
    ).filter((one) => one.toldBy.length > 0)
    expect(statement).toMatchObject({ side: 'CN', toldBy: ['RU'] })
  })
})
