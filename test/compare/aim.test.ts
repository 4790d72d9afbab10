import { describe, expect, it } from 'vitest'
import { compareStatements } from '../../src/compare/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import type { Act, Language, SideId } from '../../src/model/index.ts'
import { actorsIn } from '../../src/pipeline.ts'
import { meet } from './builders.ts'

const knowledge = await defaultKnowledge()

/** Whom the sentence says that the words were aimed at, when `side` alone reports them. */
function aim(words: string, act: Act, side: SideId, lang: Language = 'en'): SideId | null {
  const input = meet(
    [
      { id: 'a', side: null, lang, lines: [{ words, side, act, issues: ['sanctions'] }] },
      { id: 'b', side: null, lines: [{ words: 'They met.' }] },
    ],
    { sides: ['CN', 'RU', 'US'] },
  )
  const { findings } = compareStatements({ ...input, actorsIn: (text, given) => actorsIn(text, given, knowledge) })
  const telling = findings.find(({ kind }) => kind === 'omission')?.telling
  if (telling?.form !== 'omission') throw new Error('there should be an omission')
  return telling.said.aim
}

describe('whom words are aimed at', () => {
  it.each([
    ['He also condemned the illegal sanctions against Russia.', 'oppose', 'CN', null],
    ['Russia opposes outside forces using Taiwan to interfere in China.', 'oppose', 'RU', null],
    ['China condemned Russia’s exclusion from the tournament.', 'oppose', 'CN', null],
    ['The President condemned Russia for its attacks.', 'oppose', 'US', 'RU'],
    ['China supports peace talks between Russia and Ukraine.', 'support', 'CN', null],
    ['China supports Russia and Ukraine in resuming talks.', 'support', 'CN', null],
    ['China supports Russia on matters of its core interests.', 'support', 'CN', 'RU'],
    ['China respects Russia’s choice.', 'support', 'CN', 'RU'],
    ['China does not understand why Russia is blamed.', 'support', 'CN', null],
    ['Russia warned that Ukraine would be supplied with arms.', 'warn', 'RU', null],
    ['The President warned Russia of severe costs.', 'warn', 'US', 'RU'],
    ['The security concerns of all countries, Russia among them, should be respected.', 'propose', 'CN', null],
    ['The President urged Russia to withdraw.', 'propose', 'US', 'RU'],
    ['He thanked China for its hospitality.', 'praise', 'RU', 'CN'],
    ['He praised the talks on Ukraine.', 'praise', 'RU', null],
  ] as const)('%s', (words, act, side, expected) => expect(aim(words, act, side)).toBe(expected))

  it.each([
    ['中方谴责对俄罗斯的非法制裁。', 'zh', 'oppose', 'CN', null],
    ['俄方坚定支持中方维护核心利益。', 'zh', 'support', 'RU', 'CN'],
    ['中方支持俄罗斯和乌克兰谈判解决问题。', 'zh', 'support', 'CN', null],
    ['中方希望美方停止制裁。', 'zh', 'propose', 'CN', 'US'],
    ['Китай осуждает незаконные санкции против России.', 'ru', 'oppose', 'CN', null],
    ['Россия поддерживает Китай в этом вопросе.', 'ru', 'support', 'RU', 'CN'],
    ['Россия поддерживает переговоры, в которых участвует Китай.', 'ru', 'support', 'RU', null],
  ] as const)('%s', (words, lang, act, side, expected) => expect(aim(words, act, side, lang)).toBe(expected))
})
