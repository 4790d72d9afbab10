import type { Act, Issue, SideId } from '../model/index.ts'
import type { PositionPoint, PositionSeries } from './positions.ts'
import type { Reading } from './reading.ts'
import { type ChangePoint, findChangePoint } from './stats/change-point.ts'
import { holm } from './stats/multiplicity.ts'
import { median } from './stats/ranks.ts'
import { cut } from './stats/segment.ts'

/** What changed: how firmly and which way a position was taken, or how often the matter came up at all. */
export type Measure = 'position' | 'mention'

/** One stretch of a series, as a claim about it tells it. */
export interface Stretch {
  readonly first: string
  readonly last: string
  readonly meetings: number
  /** Median level, or share of the meetings in which the matter came up. */
  readonly value: number
  /** The act most often used; null for mentions. */
  readonly act: Act | null
}

export interface Shift {
  readonly holder: SideId
  readonly issue: Issue
  readonly toward: SideId
  readonly reading: Reading
  readonly measure: Measure
  /** Day of the first meeting after the change. */
  readonly date: string
  readonly meeting: string
  readonly before: Stretch
  readonly after: Stretch
  readonly delta: number
  readonly z: number
  /** Of this series alone. */
  readonly p: number
  /** After all series that were asked at once (Holm). */
  readonly adjusted: number
}

export interface ShiftOptions {
  /** Share of runs in which any claim at all may be false. Default 0.05. */
  readonly level?: number
}

/** Fewer meetings than this carry no claim of a shift: below it power is under a half even for a complete turn (docs/benchmarks.md). */
export const MIN_MEETINGS = 10
/** Fewest meetings on either side of a shift: a single meeting is an event. */
export const MIN_STRETCH = 4
const LEVEL = 0.05
/** Enough to tell p-values apart from zero after hundreds of series. */
const PERMUTATIONS = 19_999

export interface Measured {
  readonly series: PositionSeries
  readonly measure: Measure
  readonly points: readonly PositionPoint[]
  readonly values: readonly number[]
}

/** Series long enough to be asked, with the values that are asked; a meeting that nobody covers counts for nothing. */
export function measurable(series: readonly PositionSeries[]): Measured[] {
  return series.flatMap((one): Measured[] => {
    const placed = one.points.filter(({ level }) => level !== null)
    const covered = one.points.filter(({ state }) => state !== 'not-covered')
    const asked: Measured[] = [
      { series: one, measure: 'position', points: placed, values: placed.map(({ level }) => level as number) },
      { series: one, measure: 'mention', points: covered, values: covered.map(({ state }) => (state === 'silent' ? 0 : 1)) },
    ]
    return asked.filter(({ values }) => values.length >= MIN_MEETINGS && new Set(values).size > 1)
  })
}

/** Shifts that hold against chance and against the number of series asked, earliest first within a series. */
export function findShifts(series: readonly PositionSeries[], { level = LEVEL }: ShiftOptions = {}): Shift[] {
  const asked = measurable(series)
  const found = asked.map((one) => findChangePoint(one.values, optionsFor(one)))
  const adjusted = holm(found.map((point) => point?.p ?? 1))
  return asked.flatMap((one, at) => {
    const point = found[at]
    if (!point || adjusted[at]! > level) return []
    // What Holm charged the first change of this series, every further one is charged too.
    const charge = point.p > 0 ? adjusted[at]! / point.p : 1
    return cut(one.values, point, level / charge, optionsFor(one)).map((change) => toShift(one, change, charge))
  })
}

function optionsFor({ series: { holder, issue, toward, reading }, measure }: Measured) {
  return { minSegment: MIN_STRETCH, permutations: PERMUTATIONS, seed: [holder, issue, toward, reading, measure].join(' ') }
}

function toShift(one: Measured, change: ChangePoint & { from: number; to: number }, charge: number): Shift {
  const { holder, issue, toward, reading } = one.series
  const point = one.points[change.at]!
  return {
    ...{ holder, issue, toward, reading, measure: one.measure, date: point.date, meeting: point.meeting },
    before: stretchOf(one, change.from, change.at),
    after: stretchOf(one, change.at, change.to),
    delta: change.delta,
    z: change.z,
    p: change.p,
    adjusted: Math.min(1, change.p * charge),
  }
}

function stretchOf({ measure, points, values }: Measured, from: number, to: number): Stretch {
  const part = values.slice(from, to)
  return {
    first: points[from]!.date,
    last: points[to - 1]!.date,
    meetings: part.length,
    value: measure === 'position' ? median(part) : part.reduce((sum, value) => sum + value, 0) / part.length,
    act: measure === 'position' ? mostFrequent(points.slice(from, to).flatMap(({ act }) => act ?? [])) : null,
  }
}

function mostFrequent(acts: readonly Act[]): Act | null {
  const counts = new Map<Act, number>()
  for (const act of acts) counts.set(act, (counts.get(act) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null
}
