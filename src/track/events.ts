import { UnsaidError } from '../model/index.ts'
import { needed, parseCsv } from './csv.ts'

/** A dated happening outside the talks. It is drawn beside a series and never enters a computation. */
export interface ContextEvent {
  readonly date: string
  readonly text: string
}

/** More than these cannot be told apart in a figure. */
const MOST = 500
const LONGEST = 200

/** Events from CSV (columns `date` and `text`, `title` or `event`) or from a calendar (ICS), by date. */
export function parseEvents(text: string, file: string): ContextEvent[] {
  const found = /^\s*BEGIN:VCALENDAR/iu.test(text.replace(/^\ufeff/u, '')) ? fromCalendar(text, file) : fromCsv(text, file)
  if (found.length > MOST)
    throw new UnsaidError('too-large', `${file} holds ${found.length} events, more than ${MOST}`, {
      hint: 'choose those that matter',
      subject: file,
    })
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function fromCsv(text: string, file: string): ContextEvent[] {
  return parseCsv(text).map((row, at) => {
    const place = { file, row: at + 2 }
    return {
      date: day(needed(row, ['date', 'day'], place), file),
      text: needed(row, ['text', 'title', 'event'], place).slice(0, LONGEST),
    }
  })
}

/** RFC 5545: folded lines are joined; of an event only its start and its summary count. */
function fromCalendar(text: string, file: string): ContextEvent[] {
  const lines = text.replaceAll(/\r?\n[ \t]/gu, '').split(/\r?\n/u)
  const events: ContextEvent[] = []
  let current: { date?: string; text?: string } | null = null
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/iu.exec(line) ?? []
    if (/^BEGIN:VEVENT/iu.test(line)) current = {}
    else if (/^END:VEVENT/iu.test(line)) {
      if (current?.date && current.text) events.push({ date: current.date, text: current.text })
      current = null
    } else if (current && name?.toUpperCase() === 'DTSTART')
      current.date = day((value ?? '').replace(/^(\d{4})(\d{2})(\d{2}).*$/u, '$1-$2-$3'), file)
    else if (current && name?.toUpperCase() === 'SUMMARY') current.text = unfold(value ?? '').slice(0, LONGEST)
  }
  return events
}

function unfold(value: string): string {
  return value.replaceAll(/\\([nN,;\\])/gu, (_, char: string) => (char.toLowerCase() === 'n' ? ' ' : char))
}

function day(value: string, file: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value))) return value
  throw new UnsaidError('unreadable', `${file}: “${value.slice(0, 40)}” is no day`, {
    hint: 'write days as 2022-09-15',
    subject: file,
  })
}
