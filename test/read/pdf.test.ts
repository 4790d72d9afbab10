import { describe, expect, it } from 'vitest'
import { breakLines, layOut, linesOfPages, makePdf, type Placed } from './make-pdf.ts'
import { read, refuse } from './read.ts'

const EN = [
  'The ministers of Ruritania and Zenda met in the capital on Monday, and discussed trade, energy and transport at length and in detail.',
  'They agreed that a working group should meet before the summer, and that the tariffs on grain and on timber should fall by a half.',
  'The minister of Zenda thanked his colleague for the warm welcome and invited him to visit in the autumn, when the new bridge opens.',
]
const ZH = [
  '两国外长周一在首都举行会谈，就贸易、能源、交通等议题深入交换意见，双方贸易额去年达到2000亿美元，同比增长35%。',
  '双方一致同意在夏季之前召开工作组会议，并将粮食关税下调一半，推动SCO框架内的合作取得更多成果。',
]
const RU = [
  'Министры Руритании и Зенды встретились в столице в понедельник и подробно обсудили торговлю, энергетику и транспорт между двумя странами.',
  'Они договорились, что рабочая группа соберётся до лета, а пошлины на зерно и лес снизятся вдвое; стороны продолжат диалог.',
]

/** The same words in another order: lines that return on every page would be taken for headers. */
const turn = (text: string, by: number): string => text.slice(by, -1) + text.slice(0, by) + text.slice(-1)
const pdf = (pages: readonly (readonly Placed[])[]): Uint8Array => makePdf({ pages })
const textOf = async (pages: readonly (readonly Placed[])[]): Promise<string> => (await read(pdf(pages), 'a.pdf')).text

/** Lines of a column from a height down; an indent marks the first line of each paragraph. */
function column(
  paragraphs: readonly string[],
  { x, top, width, indent = 0 }: { x: number; top: number; width: number; indent?: number },
): Placed[] {
  let y = top
  return paragraphs.flatMap((paragraph, i) => {
    if (i > 0 && indent === 0) y -= 14
    return breakLines(paragraph, width - indent).map((words, line) => {
      y -= 14
      return { x: x + (line === 0 ? indent : 0), y, words }
    })
  })
}

describe('PDF: scripts', () => {
  it.each([
    ['English', EN],
    ['Chinese', ZH],
    ['Russian', RU],
  ])('%s paragraphs over one page and many', async (_, paragraphs) => {
    expect(await textOf(layOut(paragraphs))).toBe(paragraphs.join('\n\n'))
    const long = Array.from({ length: 24 }, (_one, i) => turn(paragraphs[i % paragraphs.length]!, i * 3))
    const text = await textOf(layOut(long))
    expect(text.replaceAll(/\s+/gu, '')).toBe(long.join('').replaceAll(/\s+/gu, ''))
  })
})

describe('PDF: layout', () => {
  it.each(['column by column', 'row by row'])('two columns, written %s', async (order) => {
    const left = column(EN, { x: 60, top: 700, width: 220 })
    const right = column(RU, { x: 330, top: 700, width: 220 })
    const title = { x: 60, y: 740, words: 'A joint report of both ministries on their talks in the capital', size: 11 }
    const words = order === 'row by row' ? [...left, ...right].sort((a, b) => b.y - a.y || a.x - b.x) : [...left, ...right]
    const account = await read(pdf([[title, ...words]]), 'a.pdf', { set: { lang: 'en' } })
    expect(account.text).toBe([title.words, ...EN, ...RU].join('\n\n'))
  })

  it('paragraphs marked by indents alone', async () => {
    expect(await textOf([column(EN, { x: 72, top: 740, width: 400, indent: 24 })])).toBe(EN.join('\n\n'))
    expect(await textOf([column(ZH, { x: 72, top: 740, width: 400, indent: 22 })])).toBe(ZH.join('\n\n'))
  })

  it('double spacing', async () => {
    const lines = breakLines(EN.join(' '), 400).map((words, i) => ({ x: 72, y: 740 - i * 26, words }))
    expect(await textOf([lines])).toBe(EN.join(' '))
  })

  it('a paragraph that goes on over the page, with a header and a page number between', async () => {
    const pages = [
      [
        'Gazette of the Ministry, 6 May 2024',
        '',
        'The ministers met in the capital on Monday, where they discussed',
        'the trade between the two countries and the',
        '',
        '1',
      ],
      [
        'Gazette of the Ministry, 6 May 2024',
        '',
        'tariffs on grain. They agreed that they should fall by a half',
        'before the summer.',
        '',
        '2',
      ],
    ]
    expect(await textOf(linesOfPages(pages))).toBe(
      'The ministers met in the capital on Monday, where they discussed the trade between the two countries and the tariffs on grain. They agreed that they should fall by a half before the summer.',
    )
  })

  it('headers that alternate between left and right pages', async () => {
    const body = [
      'They discussed trade, of which',
      'They turned to energy, and said',
      'They went on to transport, and',
      'They closed with culture, which',
    ]
    const pages = body.map((line, i) => [
      i % 2 ? 'Talks in Zenda' : 'Gazette of the Ministry',
      '',
      line,
      `${i + 1} matters were of much weight to both sides.`,
      '',
      `– ${i + 1} –`,
    ])
    expect(await textOf(linesOfPages(pages))).not.toMatch(/Gazette|Talks in Zenda|–/u)
  })

  it.each([
    ['a cut word', ['We discussed trans-', 'port of goods.'], 'We discussed transport of goods.'],
    ['a compound', ['We made a long-', 'term plan for trade.'], 'We made a long-term plan for trade.'],
    [
      'a compound that stands whole elsewhere',
      ['This is a state-of-', 'the-art port; a state-of-the-art road leads there.'],
      'This is a state-of-the-art port; a state-of-the-art road leads there.',
    ],
    ['a name', ['We spoke of the Asia-', 'Pacific region and of trade.'], 'We spoke of the Asia-Pacific region and of trade.'],
    [
      'a Russian compound',
      ['Мы обсудили торгово-', 'экономические связи двух стран.'],
      'Мы обсудили торгово-экономические связи двух стран.',
    ],
    ['a cut Russian word', ['Мы обсудили торго-', 'влю между двумя странами.'], 'Мы обсудили торговлю между двумя странами.'],
  ])('hyphens at the ends of lines: %s', async (_, lines, text) => expect(await textOf(linesOfPages([lines]))).toBe(text))

  it('headings in larger letters', async () => {
    const title = { x: 72, y: 770, words: 'Talks in Zenda', size: 18 }
    const [first, ...rest] = layOut(EN)
    const account = await read(pdf([[title, ...first!], ...rest]), 'a.pdf')
    expect(account).toMatchObject({ title: 'Talks in Zenda' })
    expect(account.blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph'])
    expect(account.inferred.title).toContain('heading')
  })
})

describe('PDF: what cannot be read', () => {
  const pages = layOut(EN)
  it.each([
    ['encrypted', makePdf({ pages, encrypted: true }), /is encrypted/u, /password/u],
    ['a scan', makePdf({ pages: linesOfPages([[], ['12']]) }), /scan/u, /OCR/u],
    ['nameless signs', makePdf({ pages, nameless: true }), /letters/u, /OCR/u],
    ['a font whose table is shifted', makePdf({ pages, garbled: true }), /garbled|letters/u, /OCR/u],
    [
      'too many pages',
      makePdf({ pages: linesOfPages(Array.from({ length: 301 }, () => ['The ministers met.'])) }),
      /301 pages/u,
      /file of their own/u,
    ],
  ])('%s', async (_, bytes, message, hint) => {
    const error = await refuse(bytes, 'a.pdf')
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(hint)
  })
})
