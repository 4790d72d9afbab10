/** A dated happening outside the talks, drawn beside a series and never computed with. */
export interface Note {
  readonly date: string
  readonly text: string
}

/** The row of the figure's table that a mark shows; a mark without one shows no record of its own. */
interface Shown {
  readonly row?: number
}

/** A stand was taken, the matter came up without one, whole accounts are silent, or none could be. */
export type LadderState = 'position' | 'touched' | 'silent' | 'not-covered'

export interface LadderPoint extends Shown {
  readonly date: string
  readonly state: LadderState
  /** −9 … +9; null without a position. */
  readonly level: number | null
  /** Lowest and highest level of the meeting. */
  readonly range?: readonly [number, number] | null
}

/** Positions over time: a line of points a series, broken where a meeting is silent; shifts as vertical marks. */
export interface LadderChart {
  readonly kind: 'ladder'
  readonly title: string
  readonly series: readonly { readonly label: string; readonly points: readonly LadderPoint[] }[]
  readonly shifts: readonly Note[]
  readonly events: readonly Note[]
}

/** Values over time, 0 and upwards. */
export interface CurveChart {
  readonly kind: 'curves'
  readonly title: string
  /** What the values are, with their unit. */
  readonly unit: string
  readonly series: readonly {
    readonly label: string
    readonly points: readonly (Shown & { readonly date: string; readonly value: number })[]
  }[]
  /** Named steps of the scale, each from its value upwards. */
  readonly steps?: readonly { readonly from: number; readonly label: string }[]
  readonly events: readonly Note[]
}

/** Values side by side, each with its interval where it has one; negative values go to the left. */
export interface BarChart {
  readonly kind: 'bars'
  readonly title: string
  readonly unit: string
  readonly bars: readonly (Shown & {
    readonly label: string
    readonly value: number
    readonly interval: readonly [number, number] | null
    /** How far the value moves under other assumptions. */
    readonly range?: readonly [number, number] | null
  })[]
}

/** What two sides gave each other, meeting by meeting: one side's upwards, the other's downwards. */
export interface LedgerChart {
  readonly kind: 'ledger'
  readonly title: string
  readonly unit: string
  /** Who gives upwards, who downwards. */
  readonly sides: readonly [up: string, down: string]
  readonly meetings: readonly (Shown & { readonly date: string; readonly up: number; readonly down: number })[]
  readonly events: readonly Note[]
}

export type Chart = LadderChart | CurveChart | BarChart | LedgerChart

/** Days since 1970, for places on an axis. */
export function dayNumber(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY
}

const DAY = 86_400_000

/** Days that a chart shows on its axis of time; none where it has no such axis. */
export function datesOf(chart: Chart): string[] {
  switch (chart.kind) {
    case 'ladder':
    case 'curves':
      return chart.series.flatMap(({ points }) => points.map(({ date }) => date))
    case 'ledger':
      return chart.meetings.map(({ date }) => date)
    case 'bars':
      return []
  }
}
