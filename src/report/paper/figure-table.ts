import type { Panel } from '../../paper/index.ts'

/** Rows of a table in a brief; the CSV of the figure has all. */
const MOST_ROWS = 24
/** Longest cell. */
const LONGEST = 160
/** Columns that lead elsewhere within the app, and that a reader of paper does not need. */
const UNPRINTED = new Set(['meeting', 'lowest', 'highest', 'joint'])

export interface PrintedTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly leftOut: number
}

/** The table of a figure for a page: names instead of codes, no empty columns, and not more than a page. */
export function printedTable({ table: { columns, rows } }: Panel): PrintedTable {
  const shown = columns
    .map((column, at) => ({ column, at }))
    .filter(({ column, at }) => !UNPRINTED.has(column.name) && rows.some((row) => row[at] !== null && row[at] !== ''))
  return {
    head: shown.map(({ column }) => column.label),
    rows: rows.slice(0, MOST_ROWS).map((row) => shown.map(({ column, at }) => cellText(row[at] ?? null, column.labels))),
    leftOut: Math.max(0, rows.length - MOST_ROWS),
  }
}

function cellText(value: string | number | boolean | null, labels?: Readonly<Record<string, string>>): string {
  if (value === null || value === false) return ''
  if (value === true) return '✓'
  const text = typeof value === 'string' ? (labels?.[value] ?? value) : String(value).replace('-', '−')
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}
