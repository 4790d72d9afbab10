import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../src/read/decode-bytes.ts'
import { plausibility } from '../../src/read/plausibility.ts'
import { encode } from './encode.ts'

const RU = [
  'Министры обсудили торговлю и договорились о новой встрече.',
  'Президенты провели телефонный разговор. Отмечено, что стороны намерены продолжить работу.',
  'СОВМЕСТНОЕ ЗАЯВЛЕНИЕ\nСтороны выражают обеспокоенность положением в регионе.',
  'Ёлки, подъезд и щётка — «слова» с редкими буквами; и ещё №5.',
]
const ZH = [
  '两国外长举行会谈，双方就共同关心的问题交换了意见。',
  '中方愿同各方一道，推动对话，维护地区和平稳定。',
  '他指出，经济合作是两国关系的重要内容。会谈是友好的。',
  '双方一致同意继续保持沟通。',
]
const ZH_HANT = [
  '兩國外長舉行會談，雙方就共同關心的問題交換了意見。',
  '總統表示，願意與各國發展友好關係。',
  '經濟合作是兩國關係的重要內容，雙方同意繼續對話。',
]
const EN = [
  'The ministers’ “frank” talks ended – no date was set.',
  'Mr. Müller met President Gül in the capital; they agreed on trade.',
]

function utf16(text: string, little: boolean): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((char) =>
      little ? [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8] : [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255],
    ),
  )
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['windows-1251', RU],
  ['koi8-r', RU.slice(0, 3)],
  ['gb18030', ZH],
  ['big5', ZH_HANT],
  ['windows-1252', EN],
]

describe('encodings', () => {
  const guessed = cases.flatMap(([encoding, texts]) => texts.map((text) => [encoding, text] as const))
  it.each(guessed)('%s without a word about it: %s', async (encoding, text) => {
    const result = await decodeBytes(encode(text, encoding), 'a.txt')
    expect(result.ok && result.value.text).toBe(text)
  })

  const declared = cases.map(([encoding, texts]) => [encoding, texts[0]!] as const)
  it.each(declared)('%s named by the page', async (encoding, text) => {
    const page = `<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=${encoding}"></head><body>${text}</body></html>`
    const result = await decodeBytes(encode(page, encoding), 'a.html')
    expect(result.ok && result.value).toMatchObject({ text: page, encoding })
  })

  it.each([RU[0]!, ZH[0]!, EN[0]!])('UTF-8 and UTF-16, with and without a mark: %s', async (text) => {
    const long = `${text}\n${text} 2024\n`
    const inputs = [
      new TextEncoder().encode(long),
      new TextEncoder().encode(`\ufeff${long}`),
      utf16(`\ufeff${long}`, true),
      utf16(`\ufeff${long}`, false),
    ]
    for (const bytes of inputs) {
      const result = await decodeBytes(bytes, 'a.txt')
      expect(result.ok && result.value.text).toBe(long)
    }
  })

  it('UTF-16 without a mark', async () => {
    const result = await decodeBytes(utf16(`${EN[1]}\n`, true), 'a.txt')
    expect(result.ok && result.value.text).toBe(`${EN[1]}\n`)
  })

  it('a page that names the wrong encoding', async () => {
    const page = `<html><head><meta charset="koi8-r"></head><body>${RU[1]}</body></html>`
    const result = await decodeBytes(encode(page, 'windows-1251'), 'a.html')
    expect(result.ok && result.value.text).toBe(page)
  })

  const misread: readonly (readonly [string, string, readonly string[]])[] = [
    ['windows-1251', 'koi8-r', RU],
    ['windows-1251', 'windows-1252', RU],
    ['koi8-r', 'windows-1251', RU.slice(0, 3)],
    ['gb18030', 'big5', ZH],
    ['gb18030', 'windows-1251', ZH],
    ['big5', 'gb18030', ZH_HANT],
  ]
  const pairs = misread.flatMap(([right, wrong, texts]) => texts.map((text) => [right, wrong, text] as const))
  it.each(pairs)('%s read as %s is told from the right reading with a margin: %s', (right, wrong, text) => {
    const misreading = new TextDecoder(wrong).decode(encode(text, right))
    expect(plausibility(text)).toBeGreaterThan(0.5)
    expect(plausibility(text) - plausibility(misreading)).toBeGreaterThan(0.3)
  })
})
