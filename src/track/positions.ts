import {
  type Account,
  type Act,
  type Evidence,
  type Intensity,
  type Issue,
  isPosition,
  type SideId,
  type Statement,
} from '../model/index.ts'
import { type Chronicle, compareText, type Period, push, within } from './chronicle.ts'
import { accountsOf, canTellSilence, type Reading, readingOf } from './reading.ts'
import { levelOf } from './scale.ts'

/**
 * `position`: a stand was taken · `touched`: the matter came up without one · `silent`: whole accounts of this reading have
 * nothing by the holder on it · `not-covered`: no account of this reading from which silence could be told.
 */
export type PointState = 'position' | 'touched' | 'silent' | 'not-covered'

/** Words that a point rests on. */
export interface Passage extends Evidence {
  readonly statement: string
}

export interface PositionPoint {
  readonly meeting: string
  readonly date: string
  readonly state: PointState
  /** −9 … +9 (`levelOf`) of the most forceful statement; null without a position. */
  readonly level: number | null
  /** Lowest and highest level of the meeting: where they have different signs, both were said. */
  readonly range: readonly [number, number] | null
  readonly act: Act | null
  readonly intensity: Intensity | null
  /** True where it was said as the position of all sides together. */
  readonly joint: boolean
  /** Ids of the accounts of this reading. */
  readonly accounts: readonly string[]
  /** The statement that gives the level first. */
  readonly passages: readonly Passage[]
}

/** How one side's position on an issue toward another went from meeting to meeting, as read from one kind of account. */
export interface PositionSeries {
  readonly holder: SideId
  readonly issue: Issue
  readonly toward: SideId
  readonly reading: Reading
  /** In order of time. */
  readonly points: readonly PositionPoint[]
}

export interface PositionQuery extends Period {
  readonly holder?: SideId
  readonly issue?: Issue
  readonly toward?: SideId
  readonly reading?: Reading
}

/** Position series that hold at least one statement, by holder, issue, toward, reading. */
export function trackPositions(chronicle: Chronicle, query: PositionQuery = {}): PositionSeries[] {
  const holders = query.holder === undefined ? [...chronicle.held.keys()] : [query.holder]
  return holders.flatMap((holder) => {
    const issues = query.issue === undefined ? (chronicle.held.get(holder) ?? []) : [query.issue]
    return issues.flatMap((issue) => seriesOf(chronicle, { holder, issue }, query))
  })
}

interface Matter {
  readonly holder: SideId
  readonly issue: Issue
}

function seriesOf(chronicle: Chronicle, matter: Matter, query: PositionQuery): PositionSeries[] {
  const said = new Map<number, Statement[]>()
  for (const { meeting, statement } of chronicle.said(matter.holder, matter.issue)) push(said, meeting, statement)
  const partners = query.toward === undefined ? partnersOf(chronicle, matter.holder, said) : [query.toward]
  return partners.flatMap((toward) => {
    const meetings = chronicle
      .among([matter.holder, toward])
      .filter((at) => within((chronicle.meetings[at] as { date: string }).date, query))
    const readings: readonly Reading[] = query.reading === undefined ? ['own', 'other', 'record'] : [query.reading]
    return readings
      .filter((reading) => isRead(chronicle, matter.holder, said, reading))
      .flatMap((reading): PositionSeries[] => {
        const points = meetings.map((at) => pointOf(chronicle, { ...matter, toward, reading }, at, said.get(at) ?? []))
        return points.some(({ passages }) => passages.length > 0) ? [{ ...matter, toward, reading, points }] : []
      })
  })
}

/** Whether any account of the reading has a word at all: a series of nothing need not be made. */
function isRead(
  chronicle: Chronicle,
  holder: SideId,
  said: ReadonlyMap<number, readonly Statement[]>,
  reading: Reading,
): boolean {
  for (const [at, statements] of said) {
    const ours = accountsOf(chronicle.meetings[at]!.accounts, holder, reading)
    if (ours.some(({ id }) => statements.some(({ account }) => account === id))) return true
  }
  return false
}

/** Sides that met the holder when it spoke on the matter. */
function partnersOf(chronicle: Chronicle, holder: SideId, said: ReadonlyMap<number, unknown>): SideId[] {
  const partners = new Set<SideId>()
  for (const at of said.keys()) for (const side of chronicle.meetings[at]!.meeting.sides) if (side !== holder) partners.add(side)
  return [...partners].sort()
}

type Key = Pick<PositionSeries, 'holder' | 'issue' | 'toward' | 'reading'>

function pointOf(chronicle: Chronicle, key: Key, at: number, said: readonly Statement[]): PositionPoint {
  const { id, date, accounts, meeting } = chronicle.meetings[at]!
  const ours = accountsOf(accounts, key.holder, key.reading)
  const heard = said.filter((statement) => isHeard(statement, accounts, key, meeting.sides)).sort(mostForcefulFirst)
  const positions = heard.filter(({ act }) => isPosition(act))
  const levels = positions.map(levelOf)
  const [first] = positions
  return {
    meeting: id,
    date,
    state: first ? 'position' : heard.length > 0 ? 'touched' : canTellSilence(ours) ? 'silent' : 'not-covered',
    level: first ? levelOf(first) : null,
    range: first ? [Math.min(...levels), Math.max(...levels)] : null,
    act: first?.act ?? null,
    intensity: first?.intensity ?? null,
    joint: first?.side === 'joint',
    accounts: ours.map((account) => account.id),
    passages: heard.map(toPassage),
  }
}

export function toPassage({ id, account, start, end, quote }: Statement): Passage {
  return { statement: id, account, start, end, quote }
}

/** Told in an account of the reading, and to the one asked about: words to another side at the same table do not count. */
function isHeard(statement: Statement, accounts: readonly Account[], key: Key, sides: readonly SideId[]): boolean {
  const account = accounts.find(({ id }) => id === statement.account)
  if (!account || readingOf(account, key.holder) !== key.reading) return false
  const to = [statement.addressee, statement.target].find((side) => side !== null && side !== key.holder && sides.includes(side))
  return statement.side === 'joint' || to === undefined || to === key.toward
}

function mostForcefulFirst(a: Statement, b: Statement): number {
  return (
    Number(isPosition(b.act)) - Number(isPosition(a.act)) ||
    Math.abs(levelOf(b)) - Math.abs(levelOf(a)) ||
    compareText(a.account, b.account) ||
    a.start - b.start ||
    compareText(a.id, b.id)
  )
}
