import { dayNumber, type Period, type TimePlot } from '../../chart/index.ts'

const DAY = 86_400_000

/** The day at a place on the axis of a drawing. */
export function dayAt(x: number, { left, right, since, until }: Pick<TimePlot, 'left' | 'right' | 'since' | 'until'>): string {
  const share = Math.min(1, Math.max(0, (x - left) / (right - left)))
  const [first, last] = [dayNumber(since), dayNumber(until)]
  return new Date(Math.round(first + share * (last - first)) * DAY).toISOString().slice(0, 10)
}

/** Two places become a period, whichever came first; a mere click is none. */
export function periodBetween(a: number, b: number, plot: TimePlot): Period | null {
  if (Math.abs(a - b) < LEAST_DRAG) return null
  const [since, until] = [dayAt(Math.min(a, b), plot), dayAt(Math.max(a, b), plot)]
  return since === until ? null : { since, until }
}

/** Pixels below which a hand trembles and does not drag. */
const LEAST_DRAG = 6

/** The neighbouring day of a meeting, in either direction; the day itself where there is none. */
export function neighbour(days: readonly string[], from: string, by: -1 | 1): string {
  const sorted = [...new Set(days)].sort()
  return (by > 0 ? sorted.find((day) => day > from) : sorted.findLast((day) => day < from)) ?? from
}
