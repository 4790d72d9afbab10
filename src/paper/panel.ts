import type { Chart } from '../chart/index.ts'
import type { Language } from '../model/index.ts'
import type { Piece } from '../track/index.ts'

/** A value of a table; `null` is an empty field. */
export type Cell = string | number | boolean | null

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
