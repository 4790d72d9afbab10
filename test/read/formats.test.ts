import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makeDocx, makeMail, makeWarc, makeZip, PAGE, PARAGRAPHS } from './make-files.ts'
import { linesOfPages, makePdf } from './make-pdf.ts'
import { read, refuse, speakers } from './read.ts'

const TEXT = PARAGRAPHS.join('\n\n')
const LINES = [
  'The ministers of Ruritania and Zenda met in the capital on',
  'Monday, and discussed trade, energy and trans-',
  'port at length.',
  '',
  'They agreed that a working group should meet before the summer.',
]

describe('PDF', () => {
  it('lines become paragraphs, words cut at line ends are joined', async () => {
    const account = await read(makePdf({ pages: linesOfPages([LINES]) }), 'a.pdf')
    expect(account.text).toBe(
      'The ministers of Ruritania and Zenda met in the capital on Monday, and discussed trade, energy and transport at length.\n\nThey agreed that a working group should meet before the summer.',
    )
    expect(account).toMatchObject({ id: 'a', lang: 'en', completeness: 'whole' })
  })

  it('page numbers and running headers go, words stay', async () => {
    const openings = [
      'The ministers of both countries discussed trade',
      'They turned to energy, of which much was said',
      'They closed with transport and with its costs',
    ]
    const endings = ['and the tariffs on grain.', 'in the last months.', 'for both sides.']
    const pages = openings.map((opening, i) => ['Ministry Gazette', '', opening, endings[i]!, '', `Page ${i + 1} of 3`])
    const account = await read(makePdf({ pages: linesOfPages(pages) }), 'a.pdf')
    expect(account.text).not.toMatch(/Gazette|Page/u)
    expect(account.text.replaceAll(/\s+/gu, ' ')).toBe(openings.map((opening, i) => `${opening} ${endings[i]}`).join(' '))
  })

  it('is known by its bytes, whatever its name', async () =>
    expect((await read(makePdf({ pages: linesOfPages([LINES]) }), 'a.txt')).text).toContain('transport'))

  it.each([
    ['encrypted', makePdf({ pages: linesOfPages([LINES]), encrypted: true }), /encrypted/u, /password/u],
    ['scanned', makePdf({ pages: linesOfPages([[], ['12']]) }), /scan/u, /OCR/u],
    ['garbled', makePdf({ pages: linesOfPages([LINES]), nameless: true }), /letters/u, /OCR/u],
    ['broken', new TextEncoder().encode('%PDF-1.7\nnothing of the kind'), /taken apart/u, /\.txt/u],
  ])('%s: refused with the way out', async (_, bytes, message, hint) => {
    const error = await refuse(bytes, 'a.pdf')
    expect(error.code).toBe('unreadable')
    expect(error.message).toMatch(message)
    expect(error.message).not.toContain('\n')
    expect(error.hint).toMatch(hint)
  })
})

describe('DOCX', () => {
  it('headings, paragraphs and speakers', async () => {
    const account = await read(
      makeDocx(['# Talks in Zenda', 'PRESIDENT ELPHBERG: Good morning to you all.', 'MINISTER ZENDA: Thank you; we begin.']),
      'a.docx',
    )
    expect(account.title).toBe('Talks in Zenda')
    expect(speakers(account)).toEqual(['PRESIDENT ELPHBERG', 'MINISTER ZENDA'])
    expect(account.blocks[0]!.kind).toBe('heading')
  })

  it('Chinese and Russian', async () => {
    expect((await read(makeDocx(['两国外长举行会谈。', '双方讨论了贸易。']), 'a.docx')).text).toBe(
      '两国外长举行会谈。\n\n双方讨论了贸易。',
    )
    expect((await read(makeDocx(['Министры обсудили торговлю.']), 'a.docx')).lang).toBe('ru')
  })

  it('a bomb is refused unopened, another archive by name', async () => {
    expect((await refuse(makeZip({ 'word/document.xml': 'x' }, { claimed: 0x7fffffff }), 'a.docx')).code).toBe('too-large')
    expect((await refuse(makeZip({ 'a.txt': 'The text.' }), 'a.zip')).code).toBe('unsupported-format')
    expect((await refuse(makeZip({ 'word/document.xml': 'not xml' }), 'a.docx')).code).toBe('unreadable')
  })
})

const HEADERS = [
  'From: "Press Office" <press@mid.ru>',
  'To: desk@example.org',
  'Subject: =?utf-8?Q?Fwd:_Talks_in_Zenda?=',
  'Date: Mon, 06 May 2024 10:00:00 +0300',
]

describe('mail', () => {
  it('the page inside, with what the header says', async () => {
    const account = await read(
      makeMail(HEADERS, [
        ['text/plain; charset=utf-8', 'See the web version.'],
        ['text/html; charset=utf-8', PAGE],
      ]),
      'a.eml',
    )
    expect(account).toMatchObject({
      text: TEXT,
      title: 'Talks in Zenda',
      date: '2024-05-06',
      publisher: 'Ministry of Foreign Affairs of Russia',
      side: 'RU',
    })
    expect(account.inferred.date).toContain('mail')
  })

  it('text alone, and text where the page has no article', async () => {
    expect((await read(makeMail(HEADERS, [['text/plain; charset=utf-8', TEXT]]), 'a.eml')).title).toBe('Talks in Zenda')
    expect(
      (
        await read(
          makeMail(HEADERS, [
            ['text/html', '<p>Hi</p>'],
            ['text/plain', TEXT],
          ]),
          'a.eml',
        )
      ).text,
    ).toContain(PARAGRAPHS[1])
  })

  it('encoded words in old encodings', async () => {
    const body = `From: press@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from([0xed, 0xc9, 0xce, 0xc9, 0xd3, 0xd4, 0xd2, 0xd9, 0x20, 0xcf, 0xc2, 0xd3, 0xd5, 0xc4, 0xc9, 0xcc, 0xc9, 0x20, 0xd4, 0xcf, 0xd2, 0xc7, 0xcf, 0xd7, 0xcc, 0xc0, 0x2e]).toString('base64')}\r\n`
    expect((await read(body, 'a.eml')).text.trim()).toBe('Министры обсудили торговлю.')
  })

  it('a saved page (MHTML) is known by its head', async () => {
    const saved = makeMail(
      [
        'From: <Saved by a browser>',
        'Snapshot-Content-Location: https://www.mid.ru/talks',
        'Subject: Talks in Zenda',
        'Date: Tue, 7 May 2024 10:00:00 -0000',
      ],
      [['text/html; charset=utf-8', PAGE]],
    )
    expect(await read(saved, 'page.mhtml')).toMatchObject({ text: TEXT, url: 'https://www.mid.ru/talks', side: 'RU', date: null })
  })

  it('an empty mail', async () => expect((await refuse(makeMail(HEADERS, []), 'a.eml')).code).toBe('no-article'))
})

describe('web archive', () => {
  const records = [
    { type: 'request', url: 'https://www.mid.ru/talks', body: 'GET' },
    { type: 'response', url: 'https://www.mid.ru/gone', status: '404 Not Found', body: PAGE },
    { type: 'response', url: 'https://www.mid.ru/script.js', contentType: 'text/javascript', body: 'alert(1)' },
    { type: 'response', url: 'https://www.mid.ru/talks', body: PAGE },
  ]
  it('the page that was fetched, plain and packed', async () => {
    const warc = makeWarc(records)
    for (const [bytes, name] of [
      [new TextEncoder().encode(warc), 'a.warc'],
      [new Uint8Array(gzipSync(warc)), 'a.warc.gz'],
    ] as const) {
      expect(await read(bytes, name)).toMatchObject({ text: TEXT, url: 'https://www.mid.ru/talks', side: 'RU' })
    }
  })

  it('none', async () => expect((await refuse(makeWarc(records.slice(0, 2)), 'a.warc')).code).toBe('no-article'))
})

describe('speech recognisers', () => {
  const segments = [
    { start: 0.5, end: 3, text: ' Good morning, friends.', speaker: 'SPEAKER_00' },
    { start: 3, end: 5.5, text: ' Let us begin.', speaker: 'SPEAKER_00' },
    { start: 6, end: 9, text: ' Доброе утро, друзья. Давайте начнём.', speaker: 'Interpreter', language: 'ru' },
    { start: 10, end: 12, text: ' Thank you very much.', speaker: 'SPEAKER_01' },
  ]
  it('turns with times; the interpreter stays apart', async () => {
    const account = await read(JSON.stringify({ text: '…', language: 'en', segments }), 'a.json')
    expect(speakers(account)).toEqual(['SPEAKER_00', 'Interpreter*', 'SPEAKER_01'])
    expect(account.blocks.map(({ time, lang }) => [time!.from, time!.to, lang])).toEqual([
      [0.5, 5.5, undefined],
      [6, 9, 'ru'],
      [10, 12, undefined],
    ])
    expect(account).toMatchObject({ kind: 'recording', lang: 'en' })
  })

  const shapes: readonly (readonly [string, unknown])[] = [
    ['a bare list', [{ start: 0, end: 2, text: 'The talks begin.' }]],
    ['starts and durations', { events: [{ start: '0.0', duration: '2.0', text: 'The talks begin.' }] }],
    [
      'strings for times',
      {
        results: {
          audio_segments: [{ start_time: '0.0', end_time: '2.0', transcript: 'The talks begin.' }],
          items: [{ start_time: '0.0', content: 'The' }],
        },
      },
    ],
    [
      'milliseconds',
      { utterances: [{ start: 0, end: 2000, text: 'The talks begin.' }], words: [{ start: 0, end: 200, text: 'The' }] },
    ],
    [
      'words inside segments',
      { segments: [{ start: 0, end: 2, text: 'The talks begin.', words: [{ start: 0, end: 1, text: 'The' }] }] },
    ],
  ]
  it.each(shapes)('%s', async (_, data) => {
    const account = await read(JSON.stringify(data), 'a.json')
    expect(account.text.replace(/^Speaker \d: /u, '')).toBe('The talks begin.')
    expect(account.blocks[0]!.time).toEqual({ from: 0, to: 2 })
  })

  it('another script is another voice, even unnamed', async () => {
    const account = await read(
      JSON.stringify({
        segments: [
          { start: 0, end: 5, text: 'We will strengthen our cooperation in trade and energy.' },
          { start: 5, end: 9, text: 'Мы будем укреплять наше сотрудничество в торговле и энергетике.' },
        ],
      }),
      'a.json',
    )
    expect(account.blocks).toHaveLength(2)
  })

  it.each([
    ['{"a": [1, 2, 3]}', /segments/u],
    ['{"a": ', /JSON/u],
  ])('%s is refused', async (source, message) => {
    const error = await refuse(source, 'a.json')
    expect(error.code).toBe('unsupported-format')
    expect(error.message).toMatch(message)
  })
})
