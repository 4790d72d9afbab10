import { describe, expect, it } from 'vitest'
import type { Act, Intensity, Language } from '../../src/model/index.ts'
import { makeAccount, statementsOf } from './account.ts'

type Case = readonly [lang: Language, text: string, act: Act, intensity: Intensity, issue: string]

const LEADS: Readonly<Record<string, string>> = {
  zh: '国家主席习近平同俄罗斯总统普京举行会谈。\n习近平指出，',
  en: 'Vladimir Putin met with President of China Xi Jinping. Xi Jinping said that ',
  ru: 'Состоялась встреча Владимира Путина с Председателем КНР Си Цзиньпином. Си Цзиньпин отметил, что Китай ',
}

const CASES: readonly Case[] = [
  ['zh', '中方坚决反对“台独”分裂。', 'oppose', 3, 'taiwan'],
  ['zh', '中方支持通过谈判解决乌克兰危机。', 'support', 2, 'peace-talks'],
  ['zh', '中方愿同俄方扩大能源合作。', 'commit', 2, 'energy'],
  ['zh', '各国应该维护联合国宪章。', 'propose', 2, 'world-order'],
  ['zh', '玩火必自焚，台湾是中国的一部分。', 'warn', 3, 'taiwan'],
  ['en', 'China firmly opposes any sanctions.', 'oppose', 3, 'sanctions'],
  ['en', 'China is ready to expand energy cooperation.', 'commit', 2, 'energy'],
  ['en', 'China supports peace talks.', 'support', 2, 'peace-talks'],
  ['en', 'all sides should respect territorial integrity.', 'propose', 2, 'sovereignty'],
  ['ru', 'готов расширять поставки нефти.', 'commit', 2, 'energy'],
  ['ru', 'решительно осуждает терроризм.', 'oppose', 3, 'terrorism'],
  ['ru', 'поддерживает мирные переговоры.', 'support', 2, 'peace-talks'],
  // Beside any other matter the relationship is meant where it is named outright.
  ['en', 'bilateral relations and oil are on a good path.', 'assess', 2, 'bilateral'],
  // The party's own name is no matter; one China is.
  ['zh', '俄方恪守一个中国原则。', 'commit', 2, 'taiwan'],
]

describe('coding', () => {
  it.each(CASES)('%s: %s → %s %i on %s', async (lang, text, act, intensity, issue) => {
    const statements = await statementsOf(makeAccount(lang, 'CN', LEADS[lang]! + text))
    const last = statements.at(-1)!
    expect({ act: last.act, intensity: last.intensity }).toEqual({ act, intensity })
    expect(last.issues).toContain(issue)
  })

  it('takes refused support for opposition', async () => {
    const statements = await statementsOf(makeAccount('en', 'CN', `${LEADS.en}China does not support sanctions.`))
    expect(statements.at(-1)).toMatchObject({ act: 'oppose', polarity: 'negative' })
  })

  it('does not take where they met, or what somebody is minister of, for a matter', async () => {
    const venue = await statementsOf(
      makeAccount('en', 'CN', `${LEADS.en}the round of talks held in Belarus and the Minister of Energy had helped trade.`),
    )
    expect(venue.at(-1)!.issues).toEqual(['trade'])
  })

  it('keeps a promise a promise, whatever it is about', async () => {
    const statements = await statementsOf(
      makeAccount(
        'en',
        'CN',
        'Vladimir Putin met with President of China Xi Jinping. Xi Jinping accepted an invitation to the energy forum.',
      ),
    )
    expect(statements.at(-1)).toMatchObject({ act: 'commit' })
  })

  it('reads amounts, shares and dates with their units', async () => {
    const statements = await statementsOf(makeAccount('zh', 'CN', `${LEADS.zh}双边贸易额去年9月15日突破1500亿美元，增长30%。`))
    const quantities = statements.at(-1)!.quantities.map(({ kind, value, unit }) => [kind, value, unit])
    expect(quantities).toContainEqual(['money', 150_000_000_000, 'USD'])
    expect(quantities).toContainEqual(['percent', 30, '%'])
  })
})
