import type { Chart } from '../../chart/index.ts'
import type { Language } from '../../model/index.ts'
import type { Piece } from '../../track/index.ts'
import { type Field as Cell, toCsv } from '../table/csv.ts'

/** Words of an account, with all that a citation of them tells. `text.slice(start, end) === quote` in that account. */
export interface CitedWords {
  readonly meeting: string
  /** Day of the meeting. */
  readonly date: string
  readonly account: string
  readonly publisher: string | null
  readonly title: string | null
  readonly url: string | null
  readonly lang: Language
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A sentence and the words that it rests on. */
export interface Claim {
  readonly text: string
  readonly words: readonly CitedWords[]
  /** How the later wording differs from the earlier one. */
  readonly pieces?: readonly Piece[]
}

export interface PanelColumn {
  /** The same in every language; the header of the CSV. */
  readonly name: string
  readonly label: string
  /** What the values of the column are called in the reader's language, where they are codes. */
  readonly labels?: Readonly<Record<string, string>>
}

/** The records of a figure: what is drawn, read out, and written as CSV is this table, and nothing else. */
export interface PanelTable {
  readonly columns: readonly PanelColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** For each row the words that it rests on, the deciding ones first. */
  readonly words: readonly (readonly CitedWords[])[]
}

export type PanelKind = 'ladder' | 'ledger' | 'formula' | 'influence' | 'protocol' | 'fidelity' | 'silences'

/** One figure over many meetings: what holds against chance, what is only described, the chart, and its table. */
export interface Panel {
  readonly id: string
  readonly kind: PanelKind
  readonly title: string
  /** What holds against chance. */
  readonly claims: readonly Claim[]
  /** Changes of wording and the like: no claim, each with its base rate. */
  readonly described: readonly Claim[]
  readonly notes: readonly string[]
  readonly chart: Chart | null
  readonly table: PanelTable
}

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
