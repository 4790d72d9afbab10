import type { Cell, CitedWords, PanelTable } from '../../paper/index.ts'
import { toCsv } from '../table/csv.ts'

/** A column of a table made from records. */
export interface Shown<T> {
  readonly name: string
  readonly of: (record: T) => Cell
}

export interface TableInput<T> {
  readonly fields: readonly Shown<T>[]
  readonly label: (name: string) => string
  /** Columns whose values are codes, with what these are called. */
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly words: (record: T) => readonly CitedWords[]
}

export function tableAsCsv({ columns, rows }: PanelTable): string {
  const names = columns.map(({ name }) => name)
  return toCsv(
    names,
    rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null]))),
  )
}

export function panelTable<T>(records: readonly T[], { fields, label, codes = {}, words }: TableInput<T>): PanelTable {
  return {
    columns: fields.map(({ name }) => ({ name, label: label(name), ...(codes[name] ? { labels: codes[name] } : {}) })),
    rows: records.map((record) => fields.map(({ of }) => of(record))),
    words: records.map(words),
  }
}
