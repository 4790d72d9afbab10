import { datesOf, type LedgerChart } from './chart.ts'
import { axisLabels, eventLines, frameOf, type LayoutOptions, noteList, plotOf, roomFor, timeAxis } from './frame.ts'
import { type Drawing, type Ink, line, type Shape, SMALL, words } from './shapes.ts'

const BAR = 7
const MOST_LABEL = 26

/** Above the line what one side gave, below it what the other did; the stepped line is the balance, added up. */
export function layoutLedger(chart: LedgerChart, options: LayoutOptions): Drawing {
  const labels = chart.sides.map((side) => side.slice(0, MOST_LABEL)) as [string, string]
  const frame = frameOf(options, roomFor(labels))
  const axis = timeAxis(datesOf(chart), frame, options.period)
  const shown = chart.meetings.filter(({ date }) => axis.isShown(date))
  const totals = addedUp(shown)
  const most = Math.max(1, ...shown.flatMap(({ up, down }) => [up, down]), ...totals.map(Math.abs))
  const bottom = frame.top + frame.plotHeight
  const middle = frame.top + frame.plotHeight / 2
  const y = (value: number): number => middle - (value / most) * (frame.plotHeight / 2 - 4)
  const bar = (date: string, from: number, to: number, look: { ink: Ink; label: string; row?: number }): Shape => {
    const [top, end] = [Math.min(y(from), y(to)), Math.max(y(from), y(to))]
    return { kind: 'box', x: axis.x(date) - BAR / 2, y: top, width: BAR, height: end - top, ...look }
  }
  const notes = frame.bare
    ? { shapes: [], end: bottom + 26 }
    : noteList(
        chart.events.map((note) => ({ ...note, sign: '†' })),
        frame,
        bottom + 40,
      )
  return {
    width: frame.width,
    height: notes.end + 4,
    title: chart.title,
    plot: plotOf(frame, axis),
    shapes: [
      ...(frame.bare ? [] : [words(16, 24, chart.title, { size: 15, bold: true })]),
      words(frame.left - 8, frame.top + 12, labels[0], { anchor: 'end', size: SMALL, ink: 's0' }),
      words(frame.left - 8, bottom - 4, labels[1], { anchor: 'end', size: SMALL, ink: 's1' }),
      words(frame.left - 8, middle + 4, '0', { anchor: 'end', size: SMALL, ink: 'soft' }),
      ...[most, -most].map((level) => line([frame.left, y(level)], [frame.right, y(level)], { ink: 'rule' })),
      words(frame.right + 4, y(most) + 4, String(most), { size: SMALL, ink: 'soft' }),
      line([frame.left, middle], [frame.right, middle], { ink: 'soft' }),
      ...axisLabels(axis, bottom),
      ...eventLines(chart.events, axis, [frame.top, bottom]),
      ...shown.flatMap(({ date, up, down, row }) => {
        const at = row === undefined ? {} : { row }
        const told = (side: string, count: number): string => `${date} · ${side} · ${count}`
        return [
          line([axis.x(date), middle - 3], [axis.x(date), middle + 3], { ink: 'soft' }),
          ...(up > 0 ? [bar(date, 0, up, { ink: 's0', label: told(chart.sides[0], up), ...at })] : []),
          ...(down > 0 ? [bar(date, 0, -down, { ink: 's1', label: told(chart.sides[1], down), ...at })] : []),
        ]
      }),
      {
        kind: 'path',
        ink: 'ink',
        width: 1.4,
        points: shown.flatMap(({ date }, at): [number, number][] => [
          [axis.x(date), y(totals[at - 1] ?? 0)],
          [axis.x(date), y(totals[at]!)],
        ]),
      },
      ...notes.shapes,
    ],
  }
}

function addedUp(meetings: readonly { readonly up: number; readonly down: number }[]): number[] {
  let total = 0
  return meetings.map(({ up, down }) => {
    total += up - down
    return total
  })
}
