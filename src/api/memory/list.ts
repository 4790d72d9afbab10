import type { Knowledge } from '../../knowledge/index.ts'
import { LANGUAGES } from '../../model/index.ts'
import type { MeetingPage, MeetingQuery, MeetingSummary } from '../contract.ts'

type Order = (a: MeetingSummary, b: MeetingSummary) => number

const byId: Order = (a, b) => (a.id < b.id ? -1 : 1)
const newest: Order = (a, b) => (b.date ?? '').localeCompare(a.date ?? '') || byId(a, b)

const ORDERS: Readonly<Record<MeetingQuery['sort'], Order>> = {
  newest,
  oldest: (a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999') || byId(a, b),
  findings: (a, b) => b.findings - a.findings || newest(a, b),
}

/** A page of meetings; every word asked for has to stand somewhere in what the list knows of a meeting. */
export function listEntries(all: readonly MeetingSummary[], query: MeetingQuery, knowledge: Knowledge): MeetingPage {
  const words = (query.q ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
  const found = words.length === 0 ? [...all] : all.filter((one) => has(one, words, knowledge))
  found.sort(ORDERS[query.sort])
  return { total: found.length, items: found.slice(query.offset, query.offset + query.limit) }
}

function has(meeting: MeetingSummary, words: readonly string[], knowledge: Knowledge): boolean {
  const sides = meeting.sides.flatMap((side) => [side, ...LANGUAGES.map((lang) => knowledge.sideLabel(side, lang))])
  const accounts = meeting.accounts.flatMap(({ publisher, title, id }) => [publisher, title, id])
  const text = [meeting.id, meeting.date, meeting.place, ...sides, ...accounts].join('\n').toLowerCase()
  return words.every((word) => text.includes(word))
}
