import type { Knowledge } from '../knowledge/index.ts'
import type { Account, Issue, Meeting, SideId, Statement } from '../model/index.ts'
import { type Chronicle, type Period, push, within } from './chronicle.ts'
import { median } from './stats/ranks.ts'

/** Forms and habits of one meeting, as the accounts show them. */
export interface ProtocolEntry {
  readonly meeting: string
  readonly date: string
  readonly form: Meeting['form']
  readonly sides: readonly SideId[]
  /** Rank of each side’s highest participant, 1 (head of state or government) … 4; a side whose office is unknown is absent. */
  readonly ranks: Readonly<Record<SideId, number>>
  readonly initiator: SideId | null
  readonly accounts: readonly AccountHabit[]
}

/** How one account tells a meeting. */
export interface AccountHabit {
  readonly account: string
  readonly publisher: string | null
  readonly side: SideId | null
  /** Characters of the text; lengths are compared within a language only. */
  readonly length: number
  readonly lang: Account['lang']
  /** Days between the meeting and the account’s date; null where either is unknown. */
  readonly lag: number | null
  /** Mean level of the words for the talks, −3 … 3; null without any. */
  readonly tone: number | null
  /** Issues in the order of their first statement, each with its share of the words that carry issues. */
  readonly order: readonly { readonly issue: Issue; readonly share: number }[]
}

/** What is usual, so that one meeting can be held against it. */
export interface ProtocolHabits {
  readonly meetings: number
  /** How often each side is said to have asked, and in how many meetings nobody says. */
  readonly asked: Readonly<Record<SideId, number>>
  readonly unsaid: number
  /** Per publisher: accounts, median length, median lag, mean tone. */
  readonly publishers: readonly {
    readonly publisher: string
    readonly accounts: number
    readonly length: number
    readonly lag: number | null
    readonly tone: number | null
    readonly toned: number
  }[]
}

export interface ProtocolQuery extends Period {
  readonly holder?: SideId
  readonly toward?: SideId
}

export function trackProtocol(chronicle: Chronicle, knowledge: Knowledge, query: ProtocolQuery = {}): ProtocolEntry[] {
  const sides = [query.holder, query.toward].flatMap((side) => side ?? [])
  const places = sides.length > 0 ? chronicle.among(sides) : chronicle.meetings.keys()
  return [...places]
    .map((at) => chronicle.meetings[at]!)
    .filter(({ date }) => within(date, query))
    .map(({ id, date, meeting, accounts, statements }) => ({
      ...{ meeting: id, date, form: meeting.form, sides: meeting.sides, initiator: meeting.initiator },
      ranks: ranksOf(meeting, knowledge),
      accounts: accounts.map((account) => habitOf(account, statements, { date: meeting.date, knowledge })),
    }))
}

function ranksOf({ participants, sides }: Meeting, knowledge: Knowledge): Record<SideId, number> {
  const ranks: Record<SideId, number> = {}
  for (const side of sides) {
    const known = participants.flatMap((one) =>
      one.side === side && one.office !== null ? (knowledge.offices.get(one.office)?.rank ?? []) : [],
    )
    if (known.length > 0) ranks[side] = Math.min(...known)
  }
  return ranks
}

const DAY = 86_400_000

function habitOf(
  account: Account,
  statements: readonly Statement[],
  { date, knowledge }: { date: string | null; knowledge: Knowledge },
): AccountHabit {
  const own = statements.filter((one) => one.account === account.id)
  const levels = knowledge
    .findHits(account.text, account.lang, account.date)
    .flatMap((hit) => (hit.family === 'tone' ? (knowledge.tones.get(hit.id)?.level ?? []) : []))
  return {
    ...{ account: account.id, publisher: account.publisher, side: account.side, length: account.text.length, lang: account.lang },
    lag: date !== null && account.date !== null ? Math.round((Date.parse(account.date) - Date.parse(date)) / DAY) : null,
    tone: mean(levels),
    order: orderOf(own),
  }
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

function orderOf(statements: readonly Statement[]): AccountHabit['order'] {
  const lengths = new Map<Issue, number>()
  for (const { issues, start, end } of [...statements].sort((a, b) => a.start - b.start))
    for (const issue of issues) lengths.set(issue, (lengths.get(issue) ?? 0) + (end - start) / issues.length)
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0)
  return [...lengths].map(([issue, length]) => ({ issue, share: length / all }))
}

export function habitsOf(entries: readonly ProtocolEntry[]): ProtocolHabits {
  const asked: Record<SideId, number> = {}
  for (const { initiator } of entries) if (initiator !== null) asked[initiator] = (asked[initiator] ?? 0) + 1
  const byPublisher = new Map<string, AccountHabit[]>()
  for (const { accounts } of entries) for (const one of accounts) push(byPublisher, one.publisher ?? one.side ?? '–', one)
  return {
    meetings: entries.length,
    asked,
    unsaid: entries.filter(({ initiator }) => initiator === null).length,
    publishers: [...byPublisher].map(([publisher, own]) => {
      const lags = own.flatMap(({ lag }) => lag ?? [])
      const tones = own.flatMap(({ tone }) => tone ?? [])
      return {
        ...{ publisher, accounts: own.length, length: median(own.map(({ length }) => length)) },
        ...{ lag: lags.length > 0 ? median(lags) : null, tone: mean(tones), toned: tones.length },
      }
    }),
  }
}
