import { HIGHEST, LOWEST } from '../track/index.ts'
import { datesOf, type LadderChart, type LadderPoint } from './chart.ts'
import {
  axisLabels,
  eventLines,
  type Frame,
  frameOf,
  type LayoutOptions,
  legend,
  noteList,
  plotOf,
  roomFor,
  type TimeAxis,
  timeAxis,
} from './frame.ts'
import { type Drawing, formOf, inkOf, line, type Shape, SMALL, words } from './shapes.ts'
import { type ChartWords, ENGLISH } from './words.ts'

/** The level at which the label of each band stands: its middle. */
const BAND_LEVELS: readonly (readonly [level: number, band: number])[] = [
  [8, 3],
  [5, 2],
  [2, 1],
  [0, 0],
  [-2, -1],
  [-5, -2],
  [-8, -3],
]
/** From the plot to the lane of silences, and to the ticks of meetings. */
const LANE = 16
const TICKS = 28
/** Series at one place stand beside each other. */
const ASIDE = 7

interface Place {
  readonly axis: TimeAxis
  readonly y: (level: number) => number
  readonly laneY: number
  readonly said: ChartWords
}

/** Bands from agreement down to warning, a lane for silences, a tick for every meeting. */
export function layoutLadder(chart: LadderChart, options: LayoutOptions): Drawing {
  const { words: said = ENGLISH } = options
  const frame = frameOf(options, roomFor([...Object.values(said.bands), said.states.silent]))
  const axis = timeAxis([...datesOf(chart), ...chart.shifts.map(({ date }) => date)], frame, options.period)
  const bottom = frame.top + frame.plotHeight
  const y = (level: number): number => frame.top + ((HIGHEST - level) / (HIGHEST - LOWEST)) * frame.plotHeight
  const place: Place = { axis, y, laneY: bottom + LANE, said }
  const axisY = bottom + TICKS
  const keys = legend(
    chart.series.map(({ label, points }) => (points.length > 0 ? label : null)),
    frame,
    axisY + 38,
  )
  const told = [...chart.shifts.map((note) => ({ ...note, sign: '▼' })), ...chart.events.map((note) => ({ ...note, sign: '†' }))]
  const notes = frame.bare ? { shapes: [], end: keys.end } : noteList(told, frame, keys.end)
  return {
    width: frame.width,
    height: notes.end + 4,
    title: chart.title,
    plot: plotOf(frame, axis),
    shapes: [
      ...(frame.bare ? [] : [words(16, 24, chart.title, { size: 15, bold: true })]),
      ...bandLines(frame, place),
      ...meetingTicks(chart, axis, axisY),
      ...axisLabels(axis, axisY),
      ...shiftLines(chart, place, frame.top),
      ...eventLines(chart.events, axis, [frame.top, place.laneY]),
      ...chart.series.flatMap((series, at) => seriesShapes(series, { at, of: chart.series.length }, place)),
      ...keys.shapes,
      ...notes.shapes,
    ],
  }
}

function bandLines({ left, right }: Frame, { y, laneY, said }: Place): Shape[] {
  const label = (at: number, text: string): Shape => words(left - 8, at + 4, text, { ink: 'soft', size: SMALL, anchor: 'end' })
  return [
    ...BAND_LEVELS.flatMap(([level, band]) => [
      line([left, y(level)], [right, y(level)], { ink: 'rule', ...(band === 0 ? { width: 1.6 } : {}) }),
      label(y(level), said.bands[band] ?? ''),
    ]),
    line([left, laneY], [right, laneY], { ink: 'rule', dash: 'dotted' }),
    label(laneY, said.states.silent),
  ]
}

function meetingTicks(chart: LadderChart, axis: TimeAxis, y: number): Shape[] {
  const days = [...new Set(datesOf(chart))].filter(axis.isShown)
  return days.map((date) => line([axis.x(date), y - 5], [axis.x(date), y], { ink: 'soft' }))
}

function shiftLines({ shifts }: LadderChart, { axis, laneY }: Place, top: number): Shape[] {
  return shifts
    .filter(({ date }) => axis.isShown(date))
    .flatMap(({ date }) => [
      line([axis.x(date), top], [axis.x(date), laneY], { ink: 'ink', dash: 'dashed' }),
      words(axis.x(date), top - 3, '▼', { size: SMALL, anchor: 'middle' }),
    ])
}

type Series = LadderChart['series'][number]

/** The line runs from position to position and stops at a silence: nobody knows what was thought meanwhile. */
function seriesShapes({ label, points }: Series, { at, of }: { at: number; of: number }, place: Place): Shape[] {
  const { axis, y, laneY, said } = place
  const ink = inkOf(at)
  const x = ({ date }: LadderPoint): number => axis.x(date) + (at - (of - 1) / 2) * ASIDE
  const shown = points.filter(({ date }) => axis.isShown(date))
  const runs = runsOf(shown).map((run): Shape => {
    return { kind: 'path', ink, width: 1.2, points: run.map((point) => [x(point), y(point.level ?? 0)] as const) }
  })
  const marks = shown.flatMap((point): Shape[] => {
    const { date, state, level, range, row } = point
    if (state === 'not-covered') return []
    const told = `${date} · ${label} · ${said.states[state]}${level === null ? '' : ` ${signed(level)}`}`
    const at = state === 'position' ? y(level ?? 0) : state === 'touched' ? y(0) : laneY
    const spread = range && range[0] !== range[1] ? [line([x(point), y(range[0])], [x(point), y(range[1])], { ink })] : []
    const hollow = state !== 'position'
    const mark: Shape = { kind: 'mark', form: formOf(seriesAt(ink)), ink, hollow, x: x(point), y: at, label: told }
    return [...spread, row === undefined ? mark : { ...mark, row }]
  })
  return [...runs, ...marks]
}

function seriesAt(ink: string): number {
  return Number(ink.slice(1))
}

export function signed(level: number): string {
  return level > 0 ? `+${level}` : String(level).replace('-', '−')
}

/** Neighbouring positions between which no covered meeting is silent. */
function runsOf(points: readonly LadderPoint[]): LadderPoint[][] {
  const runs: LadderPoint[][] = [[]]
  for (const point of points) {
    if (point.state === 'position') runs.at(-1)!.push(point)
    else if (point.state === 'silent') runs.push([])
  }
  return runs.filter((run) => run.length > 1)
}
