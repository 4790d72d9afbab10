import type { Knowledge } from '../knowledge/index.ts'
import type { SideId } from '../model/index.ts'
import type { Parsed } from './context.ts'
import { LEAD_SENTENCES, partyOf } from './resolve-meeting.ts'

/** An account that tells of another meeting than most. */
export interface StrayAccount {
  readonly account: string
  /** What shows it: days too far apart, or others who met. */
  readonly by: 'date' | 'sides'
  readonly own: string
  readonly others: string
}

/** Publishers name the day of the meeting or the day after; visits last some days. */
const MOST_DAYS = 4
/** What was agreed in talks is often published weeks after them. */
const MOST_DAYS_TO_DOCUMENT = 31
/** Meetings of more sides than two share sides with many others. */
const PAIR = 2

/** Parsed accounts → those of the one meeting that most tell of (of two as large, the earlier), and the strays. */
export function tellMeetingsApart(
  all: readonly Parsed[],
  knowledge: Knowledge,
): { readonly kept: readonly Parsed[]; readonly strays: readonly StrayAccount[] } {
  const looks = all.map((parsed) => lookAt(parsed, knowledge))
  const groups = looks.map((anchor) => looks.filter((one) => differ(anchor, one) === null))
  const best = groups.reduce(
    (a, b) => (b.length > a.length || (b.length === a.length && dayOf(b) < dayOf(a)) ? b : a),
    groups[0] ?? [],
  )
  const strays = looks.flatMap((look): StrayAccount[] => {
    if (best.includes(look)) return []
    const [first] = best.flatMap((one) => differ(look, one) ?? [])
    return first ? [{ account: look.parsed.account.id, ...first }] : []
  })
  return { kept: all.filter((parsed) => !strays.some((stray) => stray.account === parsed.account.id)), strays }
}

interface Look {
  readonly parsed: Parsed
  readonly date: string | null
  /** Sides named as meeting in the title or the lead. */
  readonly parties: readonly SideId[]
  /** Sides whose people or delegations are named anywhere. */
  readonly named: ReadonlySet<SideId>
}

function lookAt(parsed: Parsed, knowledge: Knowledge): Look {
  const sidesOf = (mentions: Parsed['titleMentions']): SideId[] =>
    mentions.flatMap((mention) => partyOf(mention, knowledge) ?? [])
  const lead = parsed.sentences.slice(0, LEAD_SENTENCES).flatMap((sentence) => sentence.mentions)
  const parties = new Set(sidesOf([...parsed.titleMentions, ...lead]))
  const named = new Set([...parties, ...sidesOf(parsed.sentences.flatMap((sentence) => sentence.mentions))])
  return { parsed, date: parsed.account.date, parties: [...parties].sort(), named }
}

function differ(a: Look, b: Look): Omit<StrayAccount, 'account'> | null {
  const document = [a, b].some((one) => one.parsed.account.kind === 'joint-document')
  const most = (document ? MOST_DAYS_TO_DOCUMENT : MOST_DAYS) * DAY
  if (a.date && b.date && Math.abs(Date.parse(a.date) - Date.parse(b.date)) > most)
    return { by: 'date', own: a.date, others: b.date }
  if (a.parties.length !== PAIR || b.parties.length !== PAIR) return null
  const alien = (one: Look, other: Look): boolean => one.parties.some((side) => !other.named.has(side))
  return alien(a, b) && alien(b, a) ? { by: 'sides', own: a.parties.join(' – '), others: b.parties.join(' – ') } : null
}

const DAY = 86_400_000

function dayOf(group: readonly Look[]): string {
  return group.flatMap((one) => one.date ?? []).sort()[0] ?? '9999'
}
