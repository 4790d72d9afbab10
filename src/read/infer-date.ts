import { dateInName, type FoundDate, findDates, isoDate } from '../language/index.ts'
import type { Clue } from './draft.ts'

export interface DateSources {
  readonly name: string
  readonly title: string | null
  readonly url: string | null
  readonly text: string
}

/** Datelines stand in the first lines; dates further down are usually those of other events. */
const HEAD = 600
/** A date so near to the start dates the text, wherever it stands in the line. */
const DATELINE = 160
const FOOT = 80
/** Folders are often called by a meeting's date; those above them by that of something else. */
const NAME_PARTS = 2

/** The date of an account from its address, its dateline or its file's name. */
export function inferDate({ name, title, url, text }: DateSources): Clue | null {
  const fromUrl = url ? dateInName(url.replace(/^[a-z]+:\/\/[^/]*/iu, '')) : null
  if (fromUrl) return { value: fromUrl, reason: 'the address' }
  const fromText = datelineOf(text)
  if (fromText) return { value: fromText, reason: 'the dateline' }
  const fromName = dateInName(name.split(/[\\/]/u).slice(-NAME_PARTS).join('/'))
  const yearless = yearlessDate(text, fromName, url)
  if (yearless) return yearless
  if (fromName) return { value: fromName, reason: 'the file’s name' }
  const fromTitle = iso(findDates(title ?? '').find((one) => one.year !== null))
  if (fromTitle) return { value: fromTitle, reason: 'the title' }
  const end = text.trimEnd()
  const fromFoot =
    /\n/u.test(end) && end.length - end.lastIndexOf('\n') <= FOOT
      ? iso(findDates(end.slice(end.lastIndexOf('\n'))).find((one) => one.year !== null))
      : null
  return fromFoot ? { value: fromFoot, reason: 'the last line' } : null
}

/** A date near the start, in a line of its own, or with the time of day behind it. */
function datelineOf(text: string): string | null {
  const head = text.slice(0, HEAD)
  const found = findDates(head).find(({ year, at, length }) => {
    if (year === null) return false
    const before = head.slice(head.lastIndexOf('\n', at) + 1, at)
    const after = head.slice(at + length).split('\n', 1)[0]!
    const alone = /^[^\p{L}\p{N}]*$/u.test(before) && after.trim().length <= 12
    return at < DATELINE || alone || /^,?\s*(?:г\.|года?)?,?\s*\d{1,2}:\d\d/u.test(after)
  })
  return iso(found)
}

function iso(date: FoundDate | undefined): string | null {
  return date?.year ? isoDate(date.year, date.month, date.day) : null
}

/** "On December 30", 5月8日: the year is taken from the file's name or the address, never from other events in the text. */
function yearlessDate(text: string, named: string | null, url: string | null): Clue | null {
  const date = findDates(text.slice(0, DATELINE)).find((one) => one.year === null)
  const year = named?.slice(0, 4) ?? /(?<!\d)(20\d\d)(?!\d)/u.exec(url ?? '')?.[1]
  const value = date && year ? isoDate(Number(year), date.month, date.day) : null
  return value
    ? { value, reason: `a day at the start of the text, with the year of the ${named ? 'file’s name' : 'address'}` }
    : null
}
