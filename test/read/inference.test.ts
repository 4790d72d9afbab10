import { describe, expect, it } from 'vitest'
import { dateInName, parseDate } from '../../src/language/index.ts'
import { accountId } from '../../src/read/index.ts'
import { read } from './read.ts'

const TEXT = 'The ministers met on Monday and discussed trade.'

describe('dates', () => {
  const written: readonly (readonly [string, string | null])[] = [
    ['8 мая 2025 года', '2025-05-08'],
    ['May 8, 2025', '2025-05-08'],
    ['8 May 2025', '2025-05-08'],
    ['Sept. 3rd, 2024', '2024-09-03'],
    ['2025年5月8日', '2025-05-08'],
    ['2025-05-08T10:10:00+03:00', '2025-05-08'],
    ['08.05.2025', '2025-05-08'],
    ['20250508', '2025-05-08'],
    ['31 июня 2025 года', null],
    ['February 29, 2023', null],
    ['5月8日', null],
    ['in May', null],
  ]
  it.each(written)('%s', (text, date) => expect(parseDate(text)).toBe(date))

  const names: readonly (readonly [string, string | null])[] = [
    ['/briefing-room/2025/05/08/readout/', '2025-05-08'],
    ['/n1/2025/0508/c1001-4.html', '2025-05-08'],
    ['/202505/t20250508_114.htm', '2025-05-08'],
    ['2025-05-08-kremlin.ru.md', '2025-05-08'],
    ['/events/president/news/76870', null],
    ['/2025/13/45/', null],
  ]
  it.each(names)('%s', (name, date) => expect(dateInName(name)).toBe(date))

  const texts: readonly (readonly [string, string, string | undefined, string | null])[] = [
    ['a dateline', 'BEIJING, May 8, 2025 -- The ministers met and discussed trade.', undefined, '2025-05-08'],
    [
      'a line of its own',
      `${TEXT} ${TEXT} ${TEXT} ${TEXT} ${TEXT}\n\n8 May 2025\n\nThe talks were long.`,
      undefined,
      '2025-05-08',
    ],
    [
      'a stamp with the time',
      'Состоялся телефонный разговор министров двух стран, в ходе которого были подробно рассмотрены вопросы торговли, транспорта и энергетики, представляющие взаимный интерес. 8 мая 2025 года 10:10 Обсуждены вопросы торговли.',
      undefined,
      '2025-05-08',
    ],
    ['a day whose year the address has', '5月8日，两国外长举行会谈。', 'https://example.cn/2025/talks.html', '2025-05-08'],
    ['a day without any year', '5月8日，两国外长举行会谈。', undefined, null],
    [
      'another event’s date',
      `${TEXT} ${TEXT} ${TEXT} ${TEXT} They recalled the agreement of November 9, 2020 and its aims.`,
      undefined,
      null,
    ],
  ]
  it.each(texts)('%s', async (_, text, url, date) => {
    const account = await read(text, 'a.txt', url ? { set: { url } } : {})
    expect(account.date).toBe(date)
    expect(account.inferred.date === undefined).toBe(date === null)
  })
})

describe('publisher and side', () => {
  const addresses: readonly (readonly [string, string | null, string | null])[] = [
    ['https://www.whitehouse.gov/briefings/x', 'The White House', 'US'],
    ['http://en.kremlin.ru/events/president/news/1', 'Kremlin', 'RU'],
    ['https://www.fmprc.gov.cn/eng/x.html', 'Ministry of Foreign Affairs of China', 'CN'],
    ['https://www.gov.cn/yaowen/x.htm', 'State Council of China', 'CN'],
    ['https://www.mofcom.gov.cn/x', 'Ministry of Commerce of China', 'CN'],
    ['https://tv.cctv.com/2025/05/08/x.shtml', 'CCTV', 'CN'],
    ['https://www.president.gov.ua/en/news/x', 'President of Ukraine', 'UA'],
    ['https://www.gov.uk/government/news/x', 'UK Government', 'GB'],
    ['https://www.mea.gov.in/x', 'Ministry of External Affairs of India', 'IN'],
    ['https://www.tccb.gov.tr/en/x', 'Presidency of Türkiye', 'TR'],
    ['https://www.akorda.kz/ru/x', 'President of Kazakhstan', 'KZ'],
    ['https://www.nato.int/x', 'NATO', 'NATO'],
    ['https://notwhitehouse.gov.example.com/x', null, null],
    ['https://example.org/kremlin.ru', null, null],
  ]
  it.each(addresses)('%s', async (url, publisher, side) =>
    expect(await read(TEXT, 'a.txt', { set: { url } })).toMatchObject({ publisher, side }),
  )

  it('a credit line', async () => {
    expect(await read('新华社北京5月8日电 两国外长8日举行会谈，就贸易交换意见。', 'a.txt')).toMatchObject({
      publisher: 'Xinhua',
      side: 'CN',
    })
    expect(await read('МОСКВА, 8 мая. /ТАСС/. Министры обсудили торговлю.', 'a.txt')).toMatchObject({
      publisher: 'TASS',
      side: 'RU',
    })
  })

  it('a publisher that is given brings its side, and stays as given', async () => {
    const account = await read(TEXT, 'a.txt', { set: { publisher: 'CCTV Xinwen Lianbo' } })
    expect(account).toMatchObject({ publisher: 'CCTV Xinwen Lianbo', side: 'CN' })
    expect(account.inferred.side).toContain('CCTV')
  })

  it('nobody is guessed', async () => expect(await read(TEXT, 'a.txt')).toMatchObject({ publisher: null, side: null }))
})

describe('kind', () => {
  const url = 'https://www.state.gov/x'
  const kinds: readonly (readonly [string, string, string])[] = [
    ['Readout of the Secretary’s call with the Minister', TEXT, 'readout'],
    ['Встреча с Министром иностранных дел', 'Министры обсудили торговлю.', 'readout'],
    ['外长同某国外长通电话', '两国外长通电话。', 'readout'],
    ['Joint Statement by the two Presidents', 'The two sides agreed to go on.', 'joint-document'],
    ['Совместное заявление двух стран', 'Стороны намерены сотрудничать.', 'joint-document'],
    ['中华人民共和国和某国关于深化合作的联合声明', '双方同意合作。', 'joint-document'],
    ['Department Press Briefing', TEXT, 'press-briefing'],
    ['2025年5月8日外交部发言人主持例行记者会', '发言人介绍了会谈。', 'press-briefing'],
    [
      'Meeting with the Minister',
      'MR. SMITH: Good morning to all of you.\n\nSECRETARY JONES: Good morning, and thank you.',
      'transcript',
    ],
  ]
  it.each(kinds)('%s', async (title, text, kind) => {
    const account = await read(text, 'a.txt', { set: { title, url } })
    expect(account.kind).toBe(kind)
    expect(account.inferred.kind).toBeTruthy()
  })
})

describe('completeness', () => {
  const judged: readonly (readonly [string, string, string, string])[] = [
    ['Call with the President', 'The Presidents spoke today. They discussed trade and agreed to meet.', 'whole', ''],
    ['Call with the President', 'The Presidents discussed trade. They will meet again in May.', 'whole', ''],
    [
      'Переговоры',
      'В Москве начались переговоры президентов. В ходе беседы будут обсуждены вопросы торговли.',
      'partial',
      'began',
    ],
    ['Переговоры', 'Состоялись переговоры. Обсуждены вопросы торговли. Планируется новая встреча.', 'whole', ''],
    [
      'Переговоры',
      'Прошли переговоры, которые начались с беседы один на один. Обсуждены вопросы торговли, отмечен рост.',
      'whole',
      '',
    ],
    ['On May 9, the President will meet with the King', 'The sides will discuss trade.', 'partial', 'notice'],
    ['总统将访华', '应国家主席邀请，总统将于5月8日至10日对中国进行国事访问。', 'partial', 'notice'],
    ['两国元首会谈', '两国元首举行会谈。双方指出，将于明年举行会晤，一致同意加强合作。', 'whole', ''],
    ['Remarks by the President Before Bilateral Meeting', 'THE PRESIDENT: Welcome to you all.', 'partial', 'opening'],
    ['Встреча', 'А.Иванов: Рад Вас видеть. Давайте начнём. <…>', 'partial', 'cut'],
    [
      'Talks end without a text',
      'A senior official said the minister had refused to sign. According to the same official, a second round was not planned.',
      'partial',
      'unnamed sources',
    ],
    [
      'Переговоры',
      'По словам источника в правительстве, труднее всего шёл разговор о ценах. Срок, утверждает собеседник агентства, не назван.',
      'partial',
      'unnamed sources',
    ],
    ['会谈', '据一名官员透露，部长要求降低关税。据悉，对方没有答应。', 'partial', 'unnamed sources'],
    ['Talks', 'The minister said prices were too high. An official said the talks lasted two hours.', 'whole', ''],
    ['Energy talks', 'The ministers discussed new energy sources in the north. They agreed to meet again.', 'whole', ''],
    [
      'Greetings to the forum',
      'The President sent greetings. The message reads, in part: “Trade has grown.”',
      'partial',
      'extract',
    ],
    [
      'Приветствие',
      'Президент направил приветствие форуму. В послании, в частности, говорится: «Торговля растёт».',
      'partial',
      'extract',
    ],
    [
      'Calls',
      'The President spoke separately with three of his colleagues. He told each that prices must fall.',
      'partial',
      'several',
    ],
    ['主席会见多国领导人', '主席在峰会期间分别会见三国领导人。主席指出，贸易很重要。', 'partial', 'several'],
    ['Встречи', 'Министр провёл ряд двусторонних встреч. На каждой обсуждены цены.', 'partial', 'several'],
    ['Talks', 'The ministers discussed trade. They agreed that a series of calls would follow.', 'whole', ''],
    ['Talks begin', 'Talks opened this morning. Ways to lower prices are to be discussed.', 'partial', 'notice'],
    ['Talks', 'The ministers met. They discussed trade and…', 'partial', 'ellipsis'],
    ['Talks', 'The ministers met. Read more', 'partial', 'teaser'],
    ['Встреча', 'Министры обсудили торговлю. Читать далее', 'partial', 'teaser'],
    ['会谈', '两国外长举行会谈。查看全文', 'partial', 'teaser'],
    ['Talks', 'The ministers met on Monday. They agreed on trade and on the opening of', 'partial', 'middle'],
    ['会谈', '两国外长举行会谈，双方表示，', 'partial', 'middle'],
    ['Talks', 'The ministers met on Monday.\n\nAnna Smith, Minister of Trade', 'unknown', 'neither'],
    ['Встреча', 'Министры обсудили торговлю. Смотрите также Переговоры в Москве 17 января 2025 года', 'whole', ''],
    ['会谈', '两国外长举行会谈，就贸易交换意见。\n(视频编辑：王某 文字编辑：李某)', 'whole', ''],
  ]
  it.each(judged)('%s: %s', async (title, text, completeness, reason) => {
    const account = await read(text, 'a.txt', { set: { title } })
    expect(account.completeness).toBe(completeness)
    expect(account.completenessReason).toContain(reason)
  })
})

describe('title and id', () => {
  it.each([
    ['# Talks in Zenda\n\nThe ministers met.', 'Talks in Zenda'],
    ['Talks in Zenda\n\nThe ministers met.', 'Talks in Zenda'],
    ['The ministers met. They talked.\n\nThe end.', null],
  ] as const)('%s', async (text, title) => expect((await read(text)).title).toBe(title))

  it.each([
    ['/a/b/kremlin.ru.md', 'kremlin.ru'],
    ['b\\c\\page.html', 'page'],
    ['plain', 'plain'],
    ['.hidden', '.hidden'],
    ['x.tar.gz', 'x.tar'],
  ])('%s', (name, id) => expect(accountId(name)).toBe(id))
})
