import type { Clue } from './draft.ts'
import { dateInName, findDates, isoDate } from './parse-date.ts'

export interface DateSources {
  readonly name: string
  readonly title: string | null
  readonly url: string | null
  readonly text: string
}

/** Datelines stand in the first lines; dates further down are usually those of other events. */
const HEAD = 600
const FOOT = 200

/** The date of an account from its address, its dateline or its file's name. */
export function inferDate(sources: DateSources): Clue | null {
  const { name, url, title, text } = sources
  const fromUrl = url ? dateInName(url.replace(/^[a-z]+:\/\/[^/]*/iu, '')) : null
  if (fromUrl) return { value: fromUrl, reason: 'the address' }
  const fromText = dateIn(text.slice(0, HEAD)) ?? dateIn(title ?? '')
  if (fromText) return { value: fromText, reason: 'a date at the start of the text' }
  const yearless = yearlessDate(sources)
  if (yearless) return yearless
  const fromName = dateInName(name)
  if (fromName) return { value: fromName, reason: 'the file’s name' }
  const fromFoot = dateIn(text.slice(-FOOT))
  return fromFoot ? { value: fromFoot, reason: 'a date at the end of the text' } : null
}

function dateIn(text: string): string | null {
  const date = findDates(text).find((one) => one.year !== null)
  return date ? isoDate(date.year!, date.month, date.day) : null
}

/** "On December 30", 5月8日: the year is taken from the file's name, the address, or the only year in the text. */
function yearlessDate({ name, url, title, text }: DateSources): Clue | null {
  const date = findDates(text.slice(0, HEAD)).find((one) => one.year === null)
  if (!date) return null
  const year = (text2: string): number | null => Number(/(?<!\d)(20\d\d|199\d)(?!\d)/u.exec(text2)?.[1] ?? 0) || null
  const named = dateInName(name)
  const from: readonly (readonly [number | null, string])[] = [
    [named ? Number(named.slice(0, 4)) : year(name), 'the year of the file’s name'],
    [year(url ?? ''), 'the year of the address'],
    [year(title ?? ''), 'the year of the title'],
    [onlyYear(text), 'the only year named in the text'],
  ]
  const best = from.find(([value]) => value !== null)
  const value = best && isoDate(best[0]!, date.month, date.day)
  return value ? { value, reason: `a day at the start of the text, with ${best[1]}` } : null
}

function onlyYear(text: string): number | null {
  const years = new Set([...text.matchAll(/(?<!\d)(20\d\d|199\d)\s?(?:年|года?\b|(?=[\s.,;)]))/gu)].map((match) => match[1]!))
  return years.size === 1 ? Number([...years][0]) : null
}
