import type { Chart } from '../../chart/index.ts'
import { escapeMarkdown } from '../markdown/escape.ts'
import { type Field as Cell, toCsv } from '../table/csv.ts'

/** A column of a table, with what it holds: the codebook is made from these. */
export interface Column {
  readonly name: string
  readonly about: string
}

export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** An answer over many meetings, ready to be drawn, printed or counted with. */
export interface Figure {
  readonly title: string
  /** What it rests on and how it is to be read; each a sentence. */
  readonly notes: readonly string[]
  /** What it says, each a sentence. Empty where nothing is claimed. */
  readonly claims: readonly string[]
  readonly charts: readonly Chart[]
  readonly table: Table
}

/** A cell of a table that is made of one kind of record. */
export interface Field<T> extends Column {
  readonly of: (record: T) => Cell
}

export function makeTable<T>(fields: readonly Field<T>[], records: readonly T[]): Table {
  return {
    columns: fields.map(({ name, about }) => ({ name, about })),
    rows: records.map((record) => fields.map(({ of }) => of(record))),
  }
}

export function tableToCsv(table: Table): string {
  return toCsv(
    table.columns.map(({ name }) => name),
    toRecords(table),
  )
}

/** One object a row. */
export function toRecords({ columns, rows }: Table): Record<string, Cell>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])))
}

export function toMarkdownTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ name }) => name)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map((cell) => (cell === null ? '' : escapeMarkdown(String(cell)))))),
  ].join('\n')
}

/** Rounded for reading; tables keep what was computed to this many digits. */
export function rounded(value: number, digits = 4): number {
  const factor = 10 ** digits
  return Math.round(value * factor) / factor
}
