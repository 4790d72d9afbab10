/** A date found in words. The year may be missing in Chinese and English datelines. */
export interface FoundDate {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly at: number
  readonly length: number
}

const MONTHS_EN = 'january|february|march|april|may|june|july|august|september|october|november|december'
const MONTHS_RU = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'
const SHORT_EN = 'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec'

const FORMS: readonly {
  readonly pattern: RegExp
  readonly read: (groups: readonly (string | undefined)[]) => readonly [number | null, number, number]
}[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})(?!\d)/giu,
    read: ([, y, m, d]) => [Number(y), Number(m), Number(d)],
  },
  { pattern: /(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/giu, read: ([, d, m, y]) => [Number(y), Number(m), Number(d)] },
  {
    pattern: /(?:((?:19|20)\d\d)\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]/gu,
    read: ([, y, m, d]) => [y ? Number(y) : null, Number(m), Number(d)],
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(\\d{1,2})\\s+(${MONTHS_RU})(?:\\s+((?:19|20)\\d\\d))?(?!\\p{L})`, 'giu'),
    read: ([, d, m, y]) => [y ? Number(y) : null, monthOf(m!, MONTHS_RU), Number(d)],
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${MONTHS_EN}|(?:${SHORT_EN})\\.?)\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,?\\s+((?:19|20)\\d\\d))?(?!\\d)`,
      'giu',
    ),
    read: ([, m, d, y]) => [y ? Number(y) : null, monthOf(m!, MONTHS_EN), Number(d)],
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTHS_EN}|(?:${SHORT_EN})\\.?)(?:\\s*,?\\s+((?:19|20)\\d\\d))?(?!\\p{L})`,
      'giu',
    ),
    read: ([, d, m, y]) => [y ? Number(y) : null, monthOf(m!, MONTHS_EN), Number(d)],
  },
]

/** Dates in English, Chinese and Russian words, and in figures, in the order in which they stand. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const [year, month, day] = read(match)
      if (isDay(year ?? LEAP_YEAR, month, day)) found.push({ year, month, day, at: match.index, length: match[0].length })
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

/** Any leap year: lets 29 February stand where the year is not said. */
const LEAP_YEAR = 2000

function monthOf(word: string, months: string): number {
  const start = word.toLowerCase().slice(0, 3)
  return (
    months.split('|').findIndex((month) => (months === MONTHS_RU ? month === word.toLowerCase() : month.startsWith(start))) + 1
  )
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return (
    day <=
    [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
  )
}

export function isoDate(year: number, month: number, day: number): string | null {
  return isDay(year, month, day) ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null
}

/** One date written in any of the ways, the ISO date and time of metadata included; null where there is none with a year. */
export function parseDate(value: string): string | null {
  const iso = /^\s*((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?:$|[T\s])/u.exec(value)
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const first = findDates(value).find((date) => date.year !== null)
  return first ? isoDate(first.year!, first.month, first.day) : null
}

/** The date in an address or a file's name: /2025/05/08/, 20250508, 2025-05-08, /2025/0508/. */
export function dateInName(name: string): string | null {
  const patterns = [
    /(?<!\d)((?:19|20)\d\d)[/_.-](\d{1,2})[/_.-](\d{1,2})(?!\d)/gu,
    /(?<!\d)((?:19|20)\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?!\d)/gu,
  ]
  for (const pattern of patterns) {
    for (const match of name.matchAll(pattern)) {
      const date = isoDate(Number(match[1]), Number(match[2]), Number(match[3]))
      if (date) return date
    }
  }
  return null
}
