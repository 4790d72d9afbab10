import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageRules, splitSentences } from '../../src/language/index.ts'
import type { Language } from '../../src/model/index.ts'

const split = (lang: Language, text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }, languageRules[lang].abbreviations).map(({ start, end }) =>
    text.slice(start, end),
  )

describe('splitSentences', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'He met Mr. Smith in the U.S. on Monday. They agreed.', ['He met Mr. Smith in the U.S. on Monday.', 'They agreed.']],
    ['en', 'President Joseph R. Biden, Jr. spoke today. He left.', ['President Joseph R. Biden, Jr. spoke today.', 'He left.']],
    ['en', 'Trade rose by 3.5 percent. “We agree.” They signed.', ['Trade rose by 3.5 percent.', '“We agree.”', 'They signed.']],
    ['en', 'Trade grew with the U.S. The minister left.', ['Trade grew with the U.S.', 'The minister left.']],
    ['en', 'He met U.S. President Smith of Hill & Co. on Monday.', ['He met U.S. President Smith of Hill & Co. on Monday.']],
    ['en', 'They valued their ties.The talks ended.', ['They valued their ties.', 'The talks ended.']],
    ['en', 'See gov.example and the file notes.txt for more.', ['See gov.example and the file notes.txt for more.']],
    [
      'en',
      'He spoke of peace . . . and of “trust [...]” (page two).',
      ['He spoke of peace . . . and of “trust [...]” (page two).'],
    ],
    ['en', '1. Trade. 2. Energy.', ['1. Trade.', '2. Energy.']],
    ['en', 'Is it so? Yes! It is.', ['Is it so?', 'Yes!', 'It is.']],
    [
      'zh',
      '双方同意。中方强调：“合作共赢。”会谈后，双方签署文件。',
      ['双方同意。', '中方强调：“合作共赢。”', '会谈后，双方签署文件。'],
    ],
    ['zh', '第一段\n第二段', ['第一段', '第二段']],
    [
      'ru',
      'В. Путин встретился с г. Иваном. Стороны договорились.',
      ['В. Путин встретился с г. Иваном.', 'Стороны договорились.'],
    ],
    [
      'ru',
      'В 2022 г. товарооборот вырос на 30 млрд. долл. США. Это рекорд.',
      ['В 2022 г. товарооборот вырос на 30 млрд. долл. США.', 'Это рекорд.'],
    ],
  ])('%s: %s', (lang, text, wanted) => {
    expect(split(lang, text)).toEqual(wanted)
  })

  it('loses nothing but white space, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(split('en', text).join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
      }),
    )
  })
})
