import { type Comparison, type Issue, type SideId, type Statement, sidesOf, UnsaidError } from '../model/index.ts'

/** One meeting as the series see it: what a comparison holds, under an id and a day. */
export interface TrackedMeeting extends Pick<Comparison, 'meeting' | 'accounts' | 'statements' | 'links' | 'findings'> {
  readonly id: string
  /** Day of the meeting, YYYY-MM-DD. */
  readonly date: string
}

/** A statement and the meeting (its place in the chronicle) in which it was made. */
export interface Occurrence {
  readonly meeting: number
  readonly statement: Statement
}

/** Meetings in order of their days, indexed so that a question costs what its answer holds. */
export interface Chronicle {
  readonly meetings: readonly TrackedMeeting[]
  /** Places of the meetings at which the sides all took part, in order of time. */
  readonly among: (sides: readonly SideId[]) => readonly number[]
  /** What was reported of a side on an issue, in order of time. */
  readonly said: (holder: SideId, issue: Issue) => readonly Occurrence[]
  /** Sides that have a statement, each with the issues on which it has one. */
  readonly held: ReadonlyMap<SideId, readonly Issue[]>
}

export interface Period {
  /** First day, included. */
  readonly since?: string
  /** Last day, included. */
  readonly until?: string
}

export function within(date: string, { since, until }: Period): boolean {
  return (since === undefined || date >= since) && (until === undefined || date <= until)
}

/** A comparison becomes a tracked meeting; null where nobody says on which day it was. */
export function toTracked(id: string, comparison: Omit<TrackedMeeting, 'id' | 'date'>): TrackedMeeting | null {
  const { meeting, accounts, statements, links, findings } = comparison
  const days = accounts.flatMap(({ date }) => date ?? []).sort()
  const date = meeting.date ?? days[0]
  return date === undefined ? null : { id, date, meeting, accounts, statements, links, findings }
}

/** Ids must differ. The order in which meetings are given changes nothing. */
export function makeChronicle(given: readonly TrackedMeeting[]): Chronicle {
  const meetings = [...given].sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id))
  checkNames(meetings)
  const bySide = new Map<SideId, number[]>()
  const cells = new Map<SideId, Map<Issue, Occurrence[]>>()
  for (const [at, { meeting, statements }] of meetings.entries()) {
    for (const side of meeting.sides) push(bySide, side, at)
    for (const statement of statements) indexStatement(cells, { meeting: at, statement }, meeting.sides)
  }
  return {
    meetings,
    among: (sides) => intersect(sides.map((side) => bySide.get(side) ?? [])),
    said: (holder, issue) => cells.get(holder)?.get(issue) ?? [],
    held: new Map([...cells].sort(([a], [b]) => compareText(a, b)).map(([side, issues]) => [side, [...issues.keys()].sort()])),
  }
}

function checkNames(meetings: readonly TrackedMeeting[]): void {
  const seen = new Set<string>()
  for (const { id } of meetings) {
    if (seen.has(id))
      throw new UnsaidError('usage', `two meetings are called ${id}`, { hint: 'give each a name of its own', subject: id })
    seen.add(id)
  }
}

function indexStatement(cells: Map<SideId, Map<Issue, Occurrence[]>>, occurrence: Occurrence, sides: readonly SideId[]): void {
  const { statement } = occurrence
  for (const side of sidesOf(statement.side, sides)) {
    let issues = cells.get(side)
    if (!issues) {
      issues = new Map()
      cells.set(side, issues)
    }
    for (const issue of statement.issues) push(issues, issue, occurrence)
  }
}

/** Numbers that stand in all of the ascending lists. */
function intersect(lists: readonly (readonly number[])[]): readonly number[] {
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length)
  if (!shortest) return []
  const sets = others.map((list) => new Set(list))
  return shortest.filter((one) => sets.every((set) => set.has(one)))
}

export function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
