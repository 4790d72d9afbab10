import {
  type BarChart,
  type Chart,
  type ChartWords,
  type CurveChart,
  dayNumber,
  type LadderChart,
  type LedgerChart,
  type Note,
} from '../../../chart/index.ts'
import { bandOf } from '../../../track/index.ts'

/** A chart in characters, at most `width` of them a line. */
export function drawInTerminal(chart: Chart, width: number): string {
  switch (chart.kind) {
    case 'ladder':
      return drawLadder(chart, width)
    case 'curves':
      return drawCurves(chart, width)
    case 'bars':
      return drawBars(chart, width)
    case 'ledger':
      return drawLedger(chart, width)
  }
}

/** One sign a meeting, from firm opposition to agreement. */
const SIGNS: Readonly<Record<number, string>> = { [-3]: '≪', [-2]: '<', [-1]: '‹', 0: '·', 1: '›', 2: '>', 3: '≫' }
const STATE_SIGNS = { touched: '-', silent: '○', 'not-covered': ' ' } as const

/** What the signs mean, in the words of a language. */
export function ladderLegend({ bands, states }: ChartWords): string {
  const placed = Object.entries(SIGNS)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([band, sign]) => `${sign} ${bands[Number(band)]}`)
  return `${placed.join('  ')}   ${STATE_SIGNS.touched} ${states.touched}  ${STATE_SIGNS.silent} ${states.silent}`
}

type LadderPoint = LadderChart['series'][number]['points'][number]

export function signOf({ state, level }: Pick<LadderPoint, 'state' | 'level'>): string {
  return state === 'position' ? SIGNS[bandOf(level ?? 0)]! : STATE_SIGNS[state]
}

/** Series longer than the line go on in the next one. */
function drawLadder({ title, series, shifts, events }: LadderChart, width: number): string {
  const lines = series.flatMap(({ label, points }) => {
    if (points.length === 0) return []
    const rows: string[] = []
    const room = width - 26
    for (let from = 0; from < points.length; from += room) {
      const part = points.slice(from, from + room)
      rows.push(`  ${part[0]!.date}  ${part.map(signOf).join('')}  ${part.at(-1)!.date}`)
    }
    return [`  ${label}`, ...rows]
  })
  return [title, ...lines, ...noteLines('▲', shifts), ...noteLines('†', events)].join('\n')
}

function noteLines(sign: string, notes: readonly Note[]): string[] {
  return notes.map(({ date, text }) => `  ${sign} ${date}  ${text}`)
}

const STEPS = '▁▂▃▄▅▆▇█'

function drawCurves({ title, unit, series, events }: CurveChart, width: number): string {
  const most = Math.max(...series.flatMap(({ points }) => points.map(({ value }) => value)), 0)
  const labelled = Math.min(28, Math.max(0, ...series.map(({ label }) => label.length)))
  const room = Math.max(10, width - labelled - 14)
  const lines = series.map(({ label, points }) => {
    const shown = points.length > room ? thin(points, room) : points
    const curve = shown.map(({ value }) => (value === 0 ? '·' : STEPS[Math.min(7, Math.floor((value / most) * 7.999))])).join('')
    const peak = Math.max(0, ...points.map(({ value }) => value))
    return `  ${label.slice(0, labelled).padEnd(labelled)}  ${curve}  ${peak.toFixed(2)}`
  })
  const [first, last] = spanOf(series.flatMap(({ points }) => points.map(({ date }) => date)))
  return [title, ...lines, `  ${first} – ${last}; ${unit}, highest at the end of each line`, ...noteLines('†', events)].join('\n')
}

function spanOf(dates: readonly string[]): [string, string] {
  const sorted = [...dates].sort((a, b) => dayNumber(a) - dayNumber(b))
  return [sorted[0] ?? '–', sorted.at(-1) ?? '–']
}

/** The highest of each group of neighbours, so that a peak is never lost. */
function thin<T extends { readonly value: number }>(points: readonly T[], room: number): T[] {
  const size = Math.ceil(points.length / room)
  const groups = Array.from({ length: Math.ceil(points.length / size) }, (_, at) => points.slice(at * size, (at + 1) * size))
  return groups.map((group) => group.reduce((a, b) => (b.value > a.value ? b : a)))
}

function drawBars({ title, unit, bars }: BarChart, width: number): string {
  const labelled = Math.min(34, Math.max(0, ...bars.map(({ label }) => label.length)))
  const most = Math.max(1e-9, ...bars.flatMap(({ value, interval }) => [value, ...(interval ?? [])].map(Math.abs)))
  const negative = bars.some(({ value, interval }) => value < 0 || (interval !== null && interval[0] < 0))
  const half = Math.max(8, Math.floor((width - labelled - 26) / (negative ? 2 : 1)))
  const lines = bars.map(({ label, value, interval }) => {
    const length = Math.round((Math.abs(value) / most) * half)
    const bar = '█'.repeat(length)
    const drawn = negative
      ? value < 0
        ? `${bar.padStart(half)}│${' '.repeat(half)}`
        : `${' '.repeat(half)}│${bar.padEnd(half)}`
      : bar.padEnd(half)
    const range = interval ? ` (${interval.map((bound) => bound.toFixed(2)).join(' … ')})` : ''
    return `  ${label.slice(0, labelled).padEnd(labelled)}  ${drawn} ${value.toFixed(2)}${range}`
  })
  return [title, ...lines, `  ${unit}`].join('\n')
}

/** Two lines, one a side: how many issues it backed at each meeting. */
function drawLedger({ title, unit, sides, meetings, events }: LedgerChart, width: number): string {
  const labelled = Math.min(30, Math.max(...sides.map((side) => side.length)))
  const shown = meetings.slice(-Math.max(10, width - labelled - 4))
  const row = (label: string, counts: readonly number[]): string =>
    `  ${label.slice(0, labelled).padEnd(labelled)}  ${counts.map((count) => (count === 0 ? '·' : Math.min(9, count))).join('')}`
  const [first, last] = spanOf(shown.map(({ date }) => date))
  return [
    title,
    row(
      sides[0],
      shown.map(({ up }) => up),
    ),
    row(
      sides[1],
      shown.map(({ down }) => down),
    ),
    `  ${first} – ${last}; ${unit}`,
    ...noteLines('†', events),
  ].join('\n')
}
