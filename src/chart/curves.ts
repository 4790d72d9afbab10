import { type CurveChart, datesOf } from './chart.ts'
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
  timeAxis,
} from './frame.ts'
import { type Drawing, formOf, inkOf, line, type Shape, SMALL, words } from './shapes.ts'
import { ENGLISH } from './words.ts'

/** Air above the highest value. */
const HEADROOM = 1.08
/** Steps closer than this on the drawing are not all named. */
const LEAST_APART = 12

export function layoutCurves(chart: CurveChart, options: LayoutOptions): Drawing {
  const { words: said = ENGLISH } = options
  const { steps = [] } = chart
  const frame = frameOf(options, roomFor(steps.length > 0 ? steps.map(({ label }) => `${label} 00 %`) : ['0.000']))
  const title = frame.bare ? [] : [words(16, 24, chart.title, { size: 15, bold: true })]
  const dates = datesOf(chart)
  if (dates.length === 0)
    return {
      ...{ width: frame.width, height: frame.top + 20, title: chart.title, plot: null },
      shapes: [...title, words(16, frame.top + 12, said.nothing, { ink: 'soft' })],
    }
  const axis = timeAxis(dates, frame, options.period)
  const most = Math.max(...chart.series.flatMap(({ points }) => points.map(({ value }) => value)), 1e-9) * HEADROOM
  const bottom = frame.top + frame.plotHeight
  const y = (value: number): number => bottom - (value / most) * frame.plotHeight
  const keys = legend(
    chart.series.map(({ label }) => label),
    frame,
    bottom + 36,
  )
  const told = chart.events.map((note) => ({ ...note, sign: '†' }))
  const notes = frame.bare ? { shapes: [], end: keys.end } : noteList(told, frame, keys.end)
  return {
    width: frame.width,
    height: notes.end + 4,
    title: chart.title,
    plot: plotOf(frame, axis),
    shapes: [
      ...title,
      ...(frame.bare ? [] : [words(16, frame.top - 6, chart.unit, { ink: 'soft', size: SMALL })]),
      ...(steps.length > 0 ? stepLines(steps, { frame, y, most }) : gridLines({ frame, y, most })),
      ...axisLabels(axis, bottom),
      ...eventLines(chart.events, axis, [frame.top, bottom]),
      ...chart.series.flatMap(({ label, points }, at) => {
        const shown = points.filter(({ date }) => axis.isShown(date))
        const ink = inkOf(at)
        const path: Shape = { kind: 'path', ink, width: 1.8, points: shown.map(({ date, value }) => [axis.x(date), y(value)]) }
        const marks = shown.flatMap(({ date, value, row }): Shape[] =>
          row === undefined
            ? []
            : [
                {
                  ...{ kind: 'mark', form: formOf(at), ink, hollow: value === 0, row, x: axis.x(date), y: y(value) },
                  label: `${date.slice(0, 4)} · ${label} · ${percent(value)}`,
                },
              ],
        )
        return shown.length > 1 ? [path, ...marks] : marks
      }),
      ...keys.shapes,
      ...notes.shapes,
    ],
  }
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`
}

interface Plot {
  readonly frame: Frame
  readonly y: (value: number) => number
  readonly most: number
}

function gridLines({ frame: { left, right }, y, most }: Plot): Shape[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    line([left, y(share * most)], [right, y(share * most)], { ink: 'rule' }),
    words(left - 8, y(share * most) + 4, (share * most).toFixed(2), { ink: 'soft', size: SMALL, anchor: 'end' }),
  ])
}

/** A line where each step begins. */
function stepLines(steps: NonNullable<CurveChart['steps']>, { frame: { left, right }, y, most }: Plot): Shape[] {
  let last = Number.POSITIVE_INFINITY
  return [...steps]
    .filter(({ from }) => from <= most)
    .flatMap(({ from, label }) => {
      const at = y(from)
      const named = last - at >= LEAST_APART
      if (named) last = at
      return [
        line([left, at], [right, at], { ink: 'rule', ...(from === 0 ? {} : { dash: 'dotted' as const }) }),
        ...(named
          ? [
              words(left - 8, at + 4, from === 0 ? label : `${label} ${percent(from)}`, {
                ink: 'soft',
                size: SMALL,
                anchor: 'end',
              }),
            ]
          : []),
      ]
    })
}
