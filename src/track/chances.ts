import { type Account, canBeSilent, type Issue, type SideId, type Statement, sidesOf } from '../model/index.ts'
import type { Chronicle } from './chronicle.ts'
import { type Reading, readingOf } from './reading.ts'

/** One chance for a matter to come up: a whole account of a meeting, and one issue of one side there. */
export interface Chance {
  readonly meeting: number
  readonly date: string
  readonly account: string
  readonly publisher: string
  readonly holder: SideId
  readonly toward: SideId
  readonly issue: Issue
  readonly reading: Reading
  readonly said: boolean
  /** Other accounts of the meeting that report the holder on the issue. */
  readonly reportedBy: readonly string[]
  /** How much the account tells: characters of its statements, each stretch once. */
  readonly extent: number
  /** How many statements it gives to a side. */
  readonly statements: number
  /** Issue and whose words they are. */
  readonly group: string
  /** The publisher’s habit with this side, counterpart and group. */
  readonly cell: string
  /** Which of the meetings of holder and counterpart it is, from 0. */
  readonly turn: number
}

/** Which chances are looked at; absent: all. */
export interface ChanceQuery {
  readonly holder?: SideId
  readonly toward?: SideId
  readonly issue?: Issue
}

/** Every chance in the chronicle: issues on which some account ever reports the side, in meetings with the counterpart. */
export function chancesOf(chronicle: Chronicle, query: ChanceQuery = {}): Chance[] {
  const measured = new Map<string, Size>()
  const sizeOf = (at: number, account: string): Size => {
    const key = `${at} ${account}`
    const known = measured.get(key) ?? measure(chronicle.meetings[at]!.statements, account)
    measured.set(key, known)
    return known
  }
  const held = [...chronicle.held].filter(([holder]) => (query.holder ?? holder) === holder)
  return held.flatMap(([holder, issues]) =>
    partners(chronicle, holder).flatMap((toward) => {
      if ((query.toward ?? toward) !== toward) return []
      const meetings = chronicle.among([holder, toward])
      const accounts = meetings.flatMap((at, turn) =>
        wholeAccounts(chronicle, at, holder).map((one) => ({ ...one, turn, ...sizeOf(at, one.account) })),
      )
      const reporters = reportersOf(chronicle, holder, meetings)
      return issues
        .filter((issue) => (query.issue ?? issue) === issue && meetings.some((at) => reporters.has(`${at} ${issue}`)))
        .flatMap((issue) =>
          accounts.map((account): Chance => {
            const by = reporters.get(`${account.meeting} ${issue}`) ?? NOBODY
            const said = by.includes(account.account)
            const group = `${account.reading} ${issue}`
            const cell = `${account.publisher} ${holder} ${toward} ${group}`
            const reportedBy = said ? by.filter((id) => id !== account.account) : by
            return { ...account, holder, toward, issue, said, reportedBy, group, cell }
          }),
        )
    }),
  )
}

const NOBODY: readonly string[] = []

function partners(chronicle: Chronicle, holder: SideId): SideId[] {
  const found = new Set<SideId>()
  for (const at of chronicle.among([holder])) for (const side of chronicle.meetings[at]!.meeting.sides) found.add(side)
  found.delete(holder)
  return [...found].sort()
}

function wholeAccounts(chronicle: Chronicle, at: number, holder: SideId) {
  const { accounts, date } = chronicle.meetings[at]!
  return accounts.filter(canBeSilent).map((account) => ({
    meeting: at,
    date,
    account: account.id,
    publisher: publisherOf(account),
    reading: readingOf(account, holder),
  }))
}

function publisherOf({ publisher, side }: Account): string {
  return publisher ?? side ?? ''
}

type Size = Pick<Chance, 'extent' | 'statements'>

function measure(statements: readonly Statement[], account: string): Size {
  const ours = statements.filter((one) => one.account === account).sort((a, b) => a.start - b.start)
  let [end, extent] = [0, 0]
  for (const one of ours) {
    extent += Math.max(0, one.end - Math.max(end, one.start))
    end = Math.max(end, one.end)
  }
  return { extent, statements: ours.filter(({ side }) => side !== 'none').length }
}

/** Meeting and issue → accounts that report the holder on it. */
function reportersOf(chronicle: Chronicle, holder: SideId, meetings: readonly number[]): Map<string, string[]> {
  const reporters = new Map<string, string[]>()
  for (const at of meetings) {
    const { statements, meeting } = chronicle.meetings[at]!
    for (const { side, issues, account } of statements) {
      if (!sidesOf(side, meeting.sides).includes(holder)) continue
      for (const issue of issues) {
        const key = `${at} ${issue}`
        const known = reporters.get(key) ?? []
        if (!known.includes(account)) reporters.set(key, [...known, account])
      }
    }
  }
  return reporters
}
