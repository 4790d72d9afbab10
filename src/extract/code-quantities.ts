import type { Quantity, Span } from '../model/index.ts'

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['USD', /US\$|\$|dollars?|美元|долл\S*|доллар\S*/iu],
  ['EUR', /€|euros?|欧元|евро/iu],
  ['CNY', /¥|yuan|renminbi|rmb|人民币|юан\S*/iu],
  ['RUB', /₽|rubles?|roubles?|卢布|руб\S*/iu],
  ['GBP', /£|pounds?|英镑|фунт\S*/iu],
  ['JPY', /yen|日元|иен\S*/iu],
]

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:trillion|трлн|триллион\S*|万亿)/iu, 1e12],
  [/^(?:billion|bn|млрд|миллиард\S*)/iu, 1e9],
  [/^(?:十亿)/u, 1e9],
  [/^(?:亿)/u, 1e8],
  [/^(?:million|mn|млн|миллион\S*|百万)/iu, 1e6],
  [/^(?:万)/u, 1e4],
  [/^(?:thousand|тыс\.?|тысяч\S*|千)/iu, 1e3],
]

const NUMBER =
  /(?<![A-Za-zА-Яа-яё\d.,])(?:US\$|[$€£¥₽])?\s?(\d{1,3}(?:[,\u00a0 ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)\s?(%|％|percent|per cent|процент\S*|个百分点)?/giu
const DATE_ZH = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日|(\d{4})年/gu
const MONTHS_EN = 'january february march april may june july august september october november december'.split(' ')
const MONTHS_RU = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const DATE_EN = new RegExp(
  `\\b(?:(${MONTHS_EN.join('|')})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?|(\\d{1,2})\\s+(${MONTHS_EN.join('|')})(?:\\s+(\\d{4}))?)\\b`,
  'giu',
)
const DATE_RU = new RegExp(`(\\d{1,2})\\s+(${MONTHS_RU.join('|')})(?:\\s+(\\d{4}))?`, 'giu')

/** Numbers, amounts of money, percentages and dates in a span, as far as they are written in figures. */
export function codeQuantities(text: string, span: Span): Quantity[] {
  const slice = text.slice(span.start, span.end)
  if (!/\d/u.test(slice)) return []
  const dates = findDates(slice)
  const numbers = [...slice.matchAll(NUMBER)].flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    return dates.some((date) => start < date.end && end > date.start) ? [] : [readNumber(slice, match)]
  })
  return [...dates, ...numbers]
    .map((quantity) => ({ ...quantity, start: quantity.start + span.start, end: quantity.end + span.start }))
    .sort((a, b) => a.start - b.start)
}

function readNumber(slice: string, match: RegExpExecArray | RegExpMatchArray): Quantity {
  const start = match.index!
  const end = start + match[0].trimEnd().length
  const plain = Number.parseFloat(
    match[1]!
      .replace(/[\u00a0 ]/gu, '')
      .replace(/,(?=\d{3}(?:\D|$))/gu, '')
      .replace(',', '.'),
  )
  if (match[2]) return { kind: 'percent', value: plain, unit: '%', start, end }
  const after = slice.slice(end, end + 24).trimStart()
  const scale = SCALES.find(([pattern]) => pattern.test(after))
  const value = plain * (scale?.[1] ?? 1)
  const rest = scale ? after.replace(scale[0], '') : after
  const currency = CURRENCIES.find(
    ([, pattern]) => pattern.test(match[0]) || new RegExp(`^\\s*(?:多|余|of |в )?(?:${pattern.source})`, 'iu').test(rest),
  )
  return currency ? { kind: 'money', value, unit: currency[0], start, end } : { kind: 'number', value, unit: null, start, end }
}

function findDates(slice: string): Quantity[] {
  const found: Quantity[] = []
  const add = (match: RegExpMatchArray, year: string | undefined, month: number | undefined, day: string | undefined): void => {
    const parts = month ? [year ?? '', String(month).padStart(2, '0'), (day ?? '').padStart(2, '0')] : [year ?? '']
    const value = parts[0] ? parts.join('-') : `-${parts.slice(1).join('-')}`
    found.push({ kind: 'date', value, unit: null, start: match.index!, end: match.index! + match[0].length })
  }
  for (const match of slice.matchAll(DATE_ZH)) add(match, match[1] ?? match[4], match[2] ? Number(match[2]) : undefined, match[3])
  for (const match of slice.matchAll(DATE_EN)) {
    const month = MONTHS_EN.indexOf((match[1] ?? match[5])!.toLowerCase()) + 1
    add(match, match[3] ?? match[6], month, match[2] ?? match[4])
  }
  for (const match of slice.matchAll(DATE_RU)) add(match, match[3], MONTHS_RU.indexOf(match[2]!.toLowerCase()) + 1, match[1])
  return found
}
