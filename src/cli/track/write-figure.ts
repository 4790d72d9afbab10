import { CHART_WORDS } from '../../chart/index.ts'
import type { Language } from '../../model/index.ts'
import {
  drawAsSvg,
  drawInTerminal,
  type Figure,
  ladderLegend,
  type TrackTexts,
  tableToCsv,
  toMarkdownTable,
  toRecords,
  trackTexts,
} from '../../report/index.ts'
import { VERSION } from '../../version.ts'
import { terminalWidth } from '../output.ts'
import type { TrackFormat } from './options.ts'
import { toParquet } from './write-parquet.ts'
import { toPng } from './write-png.ts'

/** What `unsaid track --format json` prints. */
const TRACK_FORMAT = 'unsaid.track/1'
/** Charts beyond these are left out of a figure: nobody looks at fifty of them, and the table has them all. */
const MOST_CHARTS = 8
/** Rows of the table in a report for reading. */
const MOST_ROWS = 60

/** PNG and Parquet come as bytes, everything else as text. */
export async function tellFigure(
  figure: Figure,
  format: TrackFormat | undefined,
  { asked, lang }: { readonly asked: object; readonly lang: Language },
): Promise<string | Uint8Array> {
  const svg = (): string => drawAsSvg(figure.charts.slice(0, MOST_CHARTS), { words: CHART_WORDS[lang] })
  switch (format) {
    case 'csv':
      return tableToCsv(figure.table)
    case 'json':
      return `${JSON.stringify(asJson(figure, asked), null, 1)}\n`
    case 'md':
      return asMarkdown(figure, trackTexts[lang])
    case 'svg':
      return svg()
    case 'png':
      return toPng(svg())
    case 'parquet':
      return toParquet(figure.table)
    default:
      return asTerminal(figure, lang)
  }
}

function asJson({ title, notes, claims, table }: Figure, asked: object): object {
  return {
    format: TRACK_FORMAT,
    program: `unsaid ${VERSION}`,
    asked,
    ...{ title, notes, claims },
    codebook: Object.fromEntries(table.columns.map(({ name, about }) => [name, about])),
    rows: toRecords(table),
  }
}

function asMarkdown({ title, claims, notes, table }: Figure, texts: TrackTexts): string {
  const shown = { ...table, rows: table.rows.slice(0, MOST_ROWS) }
  const rest = table.rows.length - shown.rows.length
  const parts = [
    `# ${title}`,
    claims.map((claim) => `- ${claim}`).join('\n'),
    notes.map((note) => `> ${note}`).join('\n>\n'),
    toMarkdownTable(shown),
    rest > 0 ? texts.furtherRows(rest) : '',
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function asTerminal({ title, claims, notes, charts }: Figure, lang: Language): string {
  const drawn = charts.slice(0, MOST_CHARTS).map((chart) => drawInTerminal(chart, terminalWidth()))
  const rest = charts.length - drawn.length
  const parts = [
    title,
    ...drawn,
    rest > 0 ? trackTexts[lang].furtherCharts(rest) : '',
    claims.map((claim) => `• ${claim}`).join('\n'),
    charts.some(({ kind }) => kind === 'ladder') ? ladderLegend(CHART_WORDS[lang]) : '',
    notes.join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
