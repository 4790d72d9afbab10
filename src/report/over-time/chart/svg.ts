import { HIGHEST, LOWEST } from '../../../track/index.ts'
import { escapeText } from '../../html/markup.ts'
import { type BarChart, type Chart, type CurveChart, dayNumber, type LadderChart, type Note } from './chart.ts'

/** Sizes in pixels of the view box; the figure itself scales. */
const WIDTH = 760
const LEFT = 118
const RIGHT = 24
const TOP = 46
const LADDER_HEIGHT = 250
const BAR_HEIGHT = 26
const LEGEND_LINE = 18

/** Colours that stay apart in grey and for colour-blind readers (Okabe & Ito 2008). */
const INKS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#555555', '#000000']
const SHAPES = ['circle', 'square', 'diamond', 'triangle'] as const

/** Charts under each other as one self-contained SVG: no script, no style sheet, no address outside it. */
export function drawAsSvg(charts: readonly Chart[]): string {
  let height = 0
  const parts = charts.map((chart) => {
    const panel = panelOf(chart)
    const placed = `<g transform="translate(0 ${height})">\n${panel.body.join('\n')}\n</g>`
    height += panel.height
    return placed
  })
  const title = charts.map((chart) => chart.title).join('; ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" ${FONT}>`,
    `<title>${escapeText(title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

const FONT = `font-family="Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', sans-serif" font-size="12" fill="#1a1a1a"`

interface Panel {
  readonly height: number
  readonly body: readonly string[]
}

function panelOf(chart: Chart): Panel {
  switch (chart.kind) {
    case 'ladder':
      return drawLadder(chart)
    case 'curves':
      return drawCurves(chart)
    case 'bars':
      return drawBars(chart)
  }
}

function panel(title: string, height: number, body: readonly string[]): Panel {
  return { height, body: [text(16, 24, title, 'font-size="15" font-weight="600"'), ...body] }
}

interface Axis {
  readonly x: (date: string) => number
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}

function timeAxis(dates: readonly string[]): Axis {
  const days = dates.map(dayNumber)
  const first = Math.min(...days)
  const span = Math.max(...days) - first || 1
  const x = (date: string): number => LEFT + ((dayNumber(date) - first) / span) * (WIDTH - LEFT - RIGHT)
  return { x, ticks: ticksOf(dates, x) }
}

const YEAR = 365
/** At most so many labels along the axis. */
const MOST_TICKS = 10

function ticksOf(dates: readonly string[], x: Axis['x']): Axis['ticks'] {
  const sorted = [...new Set(dates)].sort()
  const [first, last] = [sorted[0]!, sorted.at(-1)!]
  if (dayNumber(last) - dayNumber(first) < 2 * YEAR) {
    const step = Math.ceil(sorted.length / MOST_TICKS)
    return sorted.filter((_, at) => at % step === 0).map((date) => ({ at: x(date), label: date }))
  }
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) },
    (_, at) => Number(first.slice(0, 4)) + 1 + at,
  )
  const step = Math.ceil(years.length / MOST_TICKS)
  return years.filter((_, at) => at % step === 0).map((year) => ({ at: x(`${year}-01-01`), label: String(year) }))
}

function line(x1: number, y1: number, x2: number, y2: number, look: string): string {
  return `<line x1="${fix(x1)}" y1="${fix(y1)}" x2="${fix(x2)}" y2="${fix(y2)}" ${look}/>`
}

function fix(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function text(x: number, y: number, words: string, look = ''): string {
  return `<text x="${fix(x)}" y="${fix(y)}" ${look}>${escapeText(words)}</text>`
}

function mark(shape: number, at: { x: number; y: number }, ink: string, hollow: boolean, label: string): string {
  const { x, y } = at
  const paint = hollow ? `fill="#ffffff" stroke="${ink}" stroke-width="1.4"` : `fill="${ink}"`
  const title = `<title>${escapeText(label)}</title>`
  switch (SHAPES[shape % SHAPES.length]) {
    case 'square':
      return `<rect x="${fix(x - 3.5)}" y="${fix(y - 3.5)}" width="7" height="7" ${paint}>${title}</rect>`
    case 'diamond':
      return `<path d="M${fix(x)} ${fix(y - 5)}L${fix(x + 5)} ${fix(y)}L${fix(x)} ${fix(y + 5)}L${fix(x - 5)} ${fix(y)}Z" ${paint}>${title}</path>`
    case 'triangle':
      return `<path d="M${fix(x)} ${fix(y - 5)}L${fix(x + 5)} ${fix(y + 4)}L${fix(x - 5)} ${fix(y + 4)}Z" ${paint}>${title}</path>`
    default:
      return `<circle cx="${fix(x)}" cy="${fix(y)}" r="4" ${paint}>${title}</circle>`
  }
}

const BAND_LABELS: readonly (readonly [level: number, label: string])[] = [
  [8, 'agrees'],
  [5, 'supports, commits'],
  [2, 'praises'],
  [0, 'remarks, asks'],
  [-2, 'is concerned'],
  [-5, 'opposes'],
  [-8, 'warns'],
]

function drawLadder({ title, series, shifts, events }: LadderChart): Panel {
  const { x, ticks } = timeAxis([
    ...series.flatMap(({ points }) => points.map(({ date }) => date)),
    ...shifts.map(({ date }) => date),
  ])
  const bottom = TOP + LADDER_HEIGHT
  const y = (level: number): number => TOP + ((HIGHEST - level) / (HIGHEST - LOWEST)) * LADDER_HEIGHT
  const silentY = bottom + 20
  const body = [
    ...BAND_LABELS.flatMap(([level, label]) => [
      line(LEFT, y(level), WIDTH - RIGHT, y(level), 'stroke="#e3e3e3"'),
      text(LEFT - 8, y(level) + 4, label, 'text-anchor="end" fill="#555"'),
    ]),
    text(LEFT - 8, silentY + 4, 'silent', 'text-anchor="end" fill="#555"'),
    line(LEFT, silentY, WIDTH - RIGHT, silentY, 'stroke="#e3e3e3" stroke-dasharray="2 3"'),
    ...ticks.flatMap(({ at, label }) => [
      line(at, silentY + 10, at, silentY + 15, 'stroke="#888"'),
      text(at, silentY + 28, label, 'text-anchor="middle" fill="#555" font-size="10"'),
    ]),
    ...shifts.map(({ date }) => line(x(date), TOP, x(date), silentY, 'stroke="#1a1a1a" stroke-dasharray="5 3"')),
    ...events.map(({ date }) => line(x(date), TOP, x(date), silentY, 'stroke="#999" stroke-dasharray="1 3"')),
    ...series.flatMap(({ label, points }, at) => {
      const ink = INKS[at % INKS.length]!
      return points.flatMap(({ date, state, level }) => {
        const words = `${date} · ${label} · ${state}${level === null ? '' : ` ${level}`}`
        if (state === 'not-covered') return [line(x(date), silentY + 6, x(date), silentY + 9, 'stroke="#bbb"')]
        const place = { x: x(date), y: state === 'position' ? y(level ?? 0) : state === 'touched' ? y(0) : silentY }
        return [mark(at, place, ink, state !== 'position', words)]
      })
    }),
  ]
  const legend = legendLines(
    series.map(({ label }) => label),
    silentY + 46,
  )
  const notes = noteLines(
    [...shifts.map((note) => ({ ...note, sign: '┆' })), ...events.map((note) => ({ ...note, sign: '†' }))],
    legend.end,
  )
  return panel(title, notes.end + 8, [...body, ...legend.lines, ...notes.lines])
}

function legendLines(labels: readonly string[], from: number): { lines: string[]; end: number } {
  const lines = labels.flatMap((label, at) => {
    const y = from + at * LEGEND_LINE
    return [mark(at, { x: LEFT + 4, y: y - 4 }, INKS[at % INKS.length]!, false, label), text(LEFT + 16, y, label)]
  })
  return { lines, end: from + labels.length * LEGEND_LINE }
}

function noteLines(notes: readonly (Note & { readonly sign: string })[], from: number): { lines: string[]; end: number } {
  const rows = notes.flatMap(({ date, text: words, sign }) =>
    wrap(words).map((part, at) => (at === 0 ? `${sign} ${date}  ${part}` : part)),
  )
  const lines = rows.map((row, at) => text(LEFT, from + at * LEGEND_LINE, row, 'font-size="11" fill="#333"'))
  return { lines, end: from + rows.length * LEGEND_LINE }
}

/** Characters of a note that fit beside the margin. */
const NOTE_WIDTH = 92

function wrap(words: string): string[] {
  const rows = ['']
  for (const word of words.split(' ')) {
    if (rows.at(-1) !== '' && `${rows.at(-1)} ${word}`.length > NOTE_WIDTH) rows.push(word)
    else rows[rows.length - 1] = `${rows.at(-1)} ${word}`.trim()
  }
  return rows
}

function drawCurves({ title, unit, series, events }: CurveChart): Panel {
  const dates = series.flatMap(({ points }) => points.map(({ date }) => date))
  if (dates.length === 0) return panel(title, TOP + 20, [text(16, TOP, 'nothing to draw')])
  const { x, ticks } = timeAxis(dates)
  const most = Math.max(...series.flatMap(({ points }) => points.map(({ value }) => value)), 1e-9)
  const bottom = TOP + LADDER_HEIGHT
  const y = (value: number): number => bottom - (value / most) * LADDER_HEIGHT
  const body = [
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      line(LEFT, y(share * most), WIDTH - RIGHT, y(share * most), 'stroke="#e3e3e3"'),
      text(LEFT - 8, y(share * most) + 4, (share * most).toFixed(2), 'text-anchor="end" fill="#555"'),
    ]),
    text(16, TOP - 6, unit, 'fill="#555" font-size="11"'),
    ...ticks.map(({ at, label }) => text(at, bottom + 18, label, 'text-anchor="middle" fill="#555" font-size="10"')),
    ...events.map(({ date }) => line(x(date), TOP, x(date), bottom, 'stroke="#999" stroke-dasharray="1 3"')),
    ...series.map(({ points }, at) => {
      const path = points.map(({ date, value }) => `${fix(x(date))},${fix(y(value))}`).join(' ')
      return `<polyline points="${path}" fill="none" stroke="${INKS[at % INKS.length]}" stroke-width="1.8"/>`
    }),
  ]
  const legend = legendLines(
    series.map(({ label }) => label),
    bottom + 42,
  )
  const notes = noteLines(
    events.map((note) => ({ ...note, sign: '†' })),
    legend.end,
  )
  return panel(title, notes.end + 8, [...body, ...legend.lines, ...notes.lines])
}

function drawBars({ title, unit, bars }: BarChart): Panel {
  const low = Math.min(0, ...bars.flatMap(({ value, interval }) => [value, ...(interval ?? [])]))
  const high = Math.max(1e-9, ...bars.flatMap(({ value, interval }) => [value, ...(interval ?? [])]))
  const left = 220
  const x = (value: number): number => left + ((value - low) / (high - low)) * (WIDTH - left - 90)
  const body = bars.flatMap(({ label, value, interval }, at) => {
    const y = TOP + at * BAR_HEIGHT
    const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))]
    return [
      text(left - 10, y + 14, label, 'text-anchor="end"'),
      `<rect x="${fix(from)}" y="${fix(y + 3)}" width="${fix(to - from)}" height="14" fill="${INKS[0]}"/>`,
      ...(interval ? [line(x(interval[0]), y + 10, x(interval[1]), y + 10, 'stroke="#1a1a1a" stroke-width="1.4"')] : []),
      text(WIDTH - 80, y + 14, value.toFixed(2)),
    ]
  })
  const bottom = TOP + bars.length * BAR_HEIGHT
  return panel(title, bottom + 30, [
    ...body,
    line(x(0), TOP, x(0), bottom, 'stroke="#1a1a1a"'),
    text(16, bottom + 20, unit, 'fill="#555" font-size="11"'),
  ])
}
