import { dayNumber, type Note } from './chart.ts'
import { formOf, inkOf, line, type Shape, SMALL, type TimePlot, words } from './shapes.ts'
import type { ChartWords } from './words.ts'

export interface Period {
  readonly since?: string
  readonly until?: string
}

export interface LayoutOptions {
  /** Pixels. Default 760. */
  readonly width?: number
  /** Pixels of the plot itself. Default 250. */
  readonly plotHeight?: number
  readonly words?: ChartWords
  /** Days that the axis shows; default: those of the chart. */
  readonly period?: Period
  /** Leaves out the title and the list of notes, which the page around the chart tells. Default false. */
  readonly bare?: boolean
}

/** Sizes in pixels of the view box; the figure itself scales. */
export interface Frame {
  readonly width: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly plotHeight: number
  readonly bare: boolean
}

const WIDTH = 760
const PLOT_HEIGHT = 250
const RIGHT = 24
/** Below the title; without one only as much as a mark at the edge needs. */
const TOP = 46
const TOP_BARE = 14
const LEGEND_LINE = 18

export function frameOf({ width = WIDTH, plotHeight = PLOT_HEIGHT, bare = false }: LayoutOptions, left: number): Frame {
  return { width, plotHeight, bare, left, right: width - RIGHT, top: bare ? TOP_BARE : TOP }
}

/** Room for labels at the left: what the longest takes, about; Chinese characters are twice as wide. */
export function roomFor(labels: readonly string[]): number {
  return Math.min(MOST_ROOM, 16 + Math.max(24, ...labels.map(widthOf)))
}

const MOST_ROOM = 230
const NARROW = 6.1
const WIDE = 11.5

/** About how many pixels words take at the usual size. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/u.test(char) ? WIDE : NARROW), 0)
}

export interface TimeAxis {
  readonly x: (date: string) => number
  readonly isShown: (date: string) => boolean
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
  readonly since: string
  readonly until: string
}

/** A day at either end at least, so that one meeting has an axis too. */
const PAD_DAYS = 1
/** Marks at the ends stand free of labels. */
const INSET = 14
const DAY = 86_400_000

export function timeAxis(dates: readonly string[], { left, right }: Frame, period: Period = {}): TimeAxis {
  const sorted = [...dates].sort()
  const since = period.since ?? sorted[0] ?? '2000-01-01'
  const until = period.until ?? sorted.at(-1) ?? since
  const [first, last] = [dayNumber(since), Math.max(dayNumber(until), dayNumber(since))]
  const pad = first === last ? PAD_DAYS : 0
  const span = last - first + 2 * pad
  const [begin, end] = [left + INSET, right - INSET]
  const x = (date: string): number => begin + ((dayNumber(date) - first + pad) / span) * (end - begin)
  const isShown = (date: string): boolean => date >= since && date <= until
  return { x, isShown, since, until, ticks: ticksOf(sorted.filter(isShown), { x, first, last, room: right - left }) }
}

/** Pixels that a label on the axis takes, with air. */
const TICK_ROOM = 78
const YEAR = 365

interface Scale {
  readonly x: TimeAxis['x']
  readonly first: number
  readonly last: number
  readonly room: number
}

/** Days of meetings in a short span, years in a long one; never so many that labels touch. */
function ticksOf(dates: readonly string[], { x, first, last, room }: Scale): TimeAxis['ticks'] {
  if (last - first < 2 * YEAR) return apart([...new Set(dates)].map((date) => ({ at: x(date), label: date })))
  const year = (day: number): number => Number(new Date(day * DAY).toISOString().slice(0, 4))
  const years = Array.from({ length: year(last) - year(first) }, (_, at) => year(first) + 1 + at)
  const step = Math.max(1, Math.ceil((years.length * TICK_ROOM) / 2 / room))
  return years.filter((_, at) => at % step === 0).map((one) => ({ at: x(`${one}-01-01`), label: String(one) }))
}

function apart(ticks: TimeAxis['ticks']): TimeAxis['ticks'] {
  const kept: { at: number; label: string }[] = []
  for (const tick of ticks) if (kept.length === 0 || tick.at - kept.at(-1)!.at >= TICK_ROOM) kept.push(tick)
  return kept
}

export function axisLabels({ ticks }: TimeAxis, y: number): Shape[] {
  return ticks.flatMap(({ at, label }) => [
    line([at, y], [at, y + 5], { ink: 'faint' }),
    words(at, y + 17, label, { ink: 'soft', size: SMALL, anchor: 'middle' }),
  ])
}

export function eventLines(events: readonly Note[], axis: TimeAxis, [from, to]: readonly [number, number]): Shape[] {
  return events
    .filter(({ date }) => axis.isShown(date))
    .flatMap(({ date }) => [
      line([axis.x(date), from], [axis.x(date), to], { ink: 'faint', dash: 'dotted' }),
      words(axis.x(date), from - 3, '†', { ink: 'soft', size: SMALL, anchor: 'middle' }),
    ])
}

export function plotOf(frame: Frame, axis: TimeAxis): TimePlot {
  const { left, right, top, plotHeight } = frame
  return { left: left + INSET, right: right - INSET, top, bottom: top + plotHeight, since: axis.since, until: axis.until }
}

export interface Column {
  readonly shapes: readonly Shape[]
  readonly end: number
}

/** Labels of series; side by side where they fit. Null keeps the place of a series that has nothing to show. */
export function legend(labels: readonly (string | null)[], { left, right }: Frame, from: number): Column {
  let [x, y] = [left, from]
  const shapes = labels.flatMap((label, at): Shape[] => {
    if (label === null) return []
    const room = 22 + widthOf(label) + 14
    if (x > left && x + room > right) [x, y] = [left, y + LEGEND_LINE]
    const here = x
    x += room
    return [
      { kind: 'mark', form: formOf(at), ink: inkOf(at), hollow: false, x: here + 5, y: y - 4, label },
      words(here + 16, y, label),
    ]
  })
  return { shapes, end: shapes.length === 0 ? from : y + LEGEND_LINE }
}

/** Dated notes below a chart, wrapped to its width. */
export function noteList(notes: readonly (Note & { readonly sign: string })[], { left, right }: Frame, from: number): Column {
  const rows = notes.flatMap(({ date, text, sign }) =>
    wrap(text, right - left - 90).map((part, at) => (at === 0 ? `${sign} ${date}  ${part}` : `     ${part}`)),
  )
  return {
    shapes: rows.map((row, at) => words(left, from + at * LEGEND_LINE, row, { size: SMALL, ink: 'soft' })),
    end: from + rows.length * LEGEND_LINE,
  }
}

function wrap(text: string, room: number): string[] {
  const rows = ['']
  for (const word of text.split(/(?<=[\s\u3000-\u9fff])/u)) {
    if (rows.at(-1) !== '' && widthOf(`${rows.at(-1)}${word}`) > room) rows.push(word)
    else rows[rows.length - 1] += word
  }
  return rows
}
