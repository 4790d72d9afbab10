import type { PointState } from '../../../track/index.ts'

/** A dated happening outside the talks, drawn beside a series and never computed with. */
export interface Note {
  readonly date: string
  readonly text: string
}

/** Positions over time: a line of points a series, silences below, shifts as vertical marks. */
export interface LadderChart {
  readonly kind: 'ladder'
  readonly title: string
  readonly series: readonly {
    readonly label: string
    readonly points: readonly { readonly date: string; readonly state: PointState; readonly level: number | null }[]
  }[]
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
    readonly points: readonly { readonly date: string; readonly value: number }[]
  }[]
  readonly events: readonly Note[]
}

/** Values side by side, each with its interval where it has one; negative values go to the left. */
export interface BarChart {
  readonly kind: 'bars'
  readonly title: string
  readonly unit: string
  readonly bars: readonly {
    readonly label: string
    readonly value: number
    readonly interval: readonly [number, number] | null
  }[]
}

export type Chart = LadderChart | CurveChart | BarChart

/** Days since 1970, for places on an axis. */
export function dayNumber(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY
}

const DAY = 86_400_000
