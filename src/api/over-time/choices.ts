import type { SideId } from '../../model/index.ts'
import { type MeetingNeed, type TrackedMeeting, within } from '../../track/index.ts'
import type { Choices, OverTimeQuery } from '../contract-over-time.ts'
import type { Library } from '../library.ts'

type Counted = Choices['actors'][number]

/** Most first, then by name. */
function counted(all: Iterable<string>): Counted[] {
  const counts = new Map<string, number>()
  for (const id of all) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}

type Asked = Pick<OverTimeQuery, 'actor' | 'toward' | 'since' | 'until'>

const HEADS = { texts: false, links: false, findings: false } as const
/** Statements of nobody: only who met and when is asked. */
const NOBODY: MeetingNeed = { ...HEADS, among: [], holder: '' }

/** Whose positions toward whom are asked for; where nothing was chosen, those of the pair that met most. */
export interface Pair {
  readonly actor: SideId | null
  readonly toward: SideId | null
  readonly meetings: readonly TrackedMeeting[]
}

export async function choosePair(library: Library, { actor: wanted, toward }: Asked): Promise<Pair> {
  if (wanted !== undefined && toward !== undefined) return { actor: wanted, toward, meetings: [] }
  const meetings = await library.tracked(NOBODY)
  const actor = wanted ?? actorsOf(meetings)[0]?.id ?? null
  return { actor, toward: toward ?? partnersOf(meetings, actor)[0]?.id ?? null, meetings }
}

function actorsOf(meetings: readonly TrackedMeeting[]): Counted[] {
  return counted(meetings.flatMap(({ meeting: { sides } }) => (sides.length > 1 ? sides : [])))
}

function partnersOf(meetings: readonly TrackedMeeting[], actor: SideId | null): Counted[] {
  const theirs = meetings.filter(({ meeting: { sides } }) => actor !== null && sides.includes(actor))
  return counted(theirs.flatMap(({ meeting: { sides } }) => sides.filter((side) => side !== actor)))
}

/** What can be asked of these meetings. */
export async function choicesOf(library: Library, asked: Asked): Promise<Choices> {
  const meetings = await library.tracked(NOBODY)
  const actors = actorsOf(meetings)
  const actor = asked.actor ?? actors[0]?.id ?? null
  const partners = partnersOf(meetings, actor)
  const toward = asked.toward ?? partners[0]?.id ?? null
  const pair = actor === null || toward === null ? [] : await library.tracked({ ...HEADS, among: [actor, toward], holder: actor })
  return {
    ...{ actor, toward, actors, partners },
    issues: counted(pair.flatMap(({ statements }) => [...new Set(statements.flatMap(({ issues }) => issues))])),
    meetings: [...pair]
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map(({ id, date, accounts }) => ({ id, date, accounts: accounts.length, chosen: within(date, periodOf(asked)) })),
  }
}

/** The period asked for, without what was not. */
export function periodOf({ since, until }: { since?: string | undefined; until?: string | undefined }) {
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
}
