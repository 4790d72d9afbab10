import { findDates, isoDate, parseDate } from '../src/language/index.ts'
import { benchFile, type Row, readJsonLines } from './bench-data.ts'

interface Recognised {
  readonly input: string
  readonly results: readonly {
    readonly TypeName: string
    readonly Resolution: { readonly values?: readonly { readonly timex: string }[] }
  }[]
}

interface Ducked {
  readonly input: string
  readonly value: string
  readonly grain: string
}

const NOTE = 'our reader looks for calendar dates in datelines; “tomorrow”, “last Monday” and hours are none by design'
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u

/** Dates in words: whole days with their year, of those that the text gives and of all. */
export function dates(): Row[] {
  return [...(['en', 'zh'] as const).flatMap(recognizers), ...(['en', 'zh', 'ru'] as const).flatMap(duckling)]
}

function recognizers(lang: 'en' | 'zh'): Row[] {
  const path = benchFile(`date_parsing/recognizers_datetime.${lang}.jsonl`)
  if (!path) return []
  const cases = readJsonLines<Recognised>(path).map(({ input, results }) => ({
    input,
    wanted: new Set(
      results.flatMap(({ TypeName, Resolution }) =>
        TypeName === 'datetimeV2.date'
          ? (Resolution.values ?? []).map(({ timex }) => timex).filter((timex) => /^\d{4}-\d\d-\d\d$/u.test(timex))
          : [],
      ),
    ),
    found: new Set(findDates(input).flatMap(({ year, month, day }) => (year === null ? [] : [isoDate(year, month, day)!]))),
  }))
  const withYear = cases.filter(({ input, wanted }) => YEAR.test(input) && wanted.size > 0)
  const right = (list: typeof cases): number =>
    list.filter(({ wanted, found }) => [...wanted].every((one) => found.has(one))).length
  const claimed = cases.filter(({ wanted, found }) => found.size > 0 && wanted.size > 0)
  const test = `dates, Recognizers-Text ${lang}`
  return [
    {
      test,
      figure: 'recall of days whose year is written',
      value: right(withYear) / withYear.length,
      cases: withYear.length,
      beside: '',
      note: NOTE,
    },
    {
      test,
      figure: 'recall of all definite days',
      value: right(cases.filter(({ wanted }) => wanted.size > 0)) / cases.filter(({ wanted }) => wanted.size > 0).length,
      cases: cases.filter(({ wanted }) => wanted.size > 0).length,
      beside: '',
    },
    {
      test,
      figure: 'precision of the days that are found',
      value: claimed.filter(({ wanted, found }) => [...found].every((one) => wanted.has(one))).length / (claimed.length || 1),
      cases: claimed.length,
      beside: '',
      note: 'texts with a definite day only: the ends of ranges are in another class of the test',
    },
  ]
}

function duckling(lang: 'en' | 'zh' | 'ru'): Row[] {
  const path = benchFile(`date_parsing/duckling_time.${lang}.jsonl`)
  if (!path) return []
  const days = readJsonLines<Ducked>(path).filter(({ grain }) => grain === 'Day')
  const withYear = days.filter(({ input }) => YEAR.test(input))
  const right = (list: readonly Ducked[]): number =>
    list.filter(({ input, value }) => parseDate(input) === value.slice(0, 10)).length
  const test = `dates, Duckling ${lang}`
  const row = (figure: string, list: readonly Ducked[]): Row[] =>
    list.length === 0 ? [] : [{ test, figure, value: right(list) / list.length, cases: list.length, beside: '' }]
  return [...row('days whose year is written', withYear), ...row('all days', days)]
}
