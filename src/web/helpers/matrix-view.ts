import { type Comparison, isPosition, type MatrixRow } from '../../model/index.ts'

/** What a cell of the coverage matrix says. */
export type CellKind = 'position' | 'mention' | 'silent' | 'unknown'

export interface Cell {
  readonly account: string
  readonly kind: CellKind
  readonly statements: readonly string[]
  /** 0 where nothing is said; else the strongest intensity of a position. */
  readonly intensity: 0 | 1 | 2 | 3
}

export interface MatrixLine {
  readonly key: string
  readonly issue: MatrixRow['issue']
  readonly side: string
  readonly cells: readonly Cell[]
  /** Findings on this issue and side, highest rank first. */
  readonly findings: readonly string[]
  /** 0–1: the weight of its most salient finding. */
  readonly weight: number
  /** Where the issue first comes up, as a share of the first account that has it. */
  readonly place: number
}

export type MatrixOrder = 'telling' | 'issue' | 'side' | 'place' | 'silence'

export function viewMatrix({ matrix, accounts, statements, findings }: Comparison): MatrixLine[] {
  const known = new Map(statements.map((one) => [one.id, one]))
  const length = new Map(accounts.map(({ id, text }) => [id, text.length]))
  return matrix.map((row) => {
    const mine = findings.filter((one) => one.issue === row.issue && one.side === row.side)
    const places = Object.values(row.cells).flatMap((cell) =>
      (cell ?? []).map((id) => known.get(id)!.start / Math.max(1, length.get(known.get(id)!.account)!)),
    )
    return {
      key: `${row.issue}|${row.side}`,
      issue: row.issue,
      side: row.side,
      cells: accounts.map(({ id }) => viewCell(id, row.cells[id] ?? null, known)),
      findings: mine.map((one) => one.id),
      weight: Math.max(0, ...mine.map((one) => one.salience * one.confidence)),
      place: Math.min(1, ...places),
    }
  })
}

function viewCell(
  account: string,
  ids: readonly string[] | null,
  known: ReadonlyMap<string, Comparison['statements'][number]>,
): Cell {
  if (ids === null) return { account, kind: 'unknown', statements: [], intensity: 0 }
  if (ids.length === 0) return { account, kind: 'silent', statements: [], intensity: 0 }
  const positions = ids.map((id) => known.get(id)!).filter((one) => isPosition(one.act))
  if (positions.length === 0) return { account, kind: 'mention', statements: ids, intensity: 0 }
  const intensity = Math.max(...positions.map((one) => one.intensity)) as 1 | 2 | 3
  return { account, kind: 'position', statements: ids, intensity }
}

export interface MatrixFilter {
  /** Words that the row's labels have to hold. */
  readonly words: string
  /** Only rows in which an account is silent while another is not. */
  readonly silent: boolean
  readonly side: string | null
}

/** Rows as the reader wants them. `label` gives the words by which rows are found and sorted. */
export function arrangeMatrix(
  lines: readonly MatrixLine[],
  { filter, order, label }: { filter: MatrixFilter; order: MatrixOrder; label: (line: MatrixLine) => string },
): MatrixLine[] {
  const wanted = filter.words.trim().toLowerCase()
  const kept = lines.filter(
    (line) =>
      (wanted === '' || label(line).toLowerCase().includes(wanted)) &&
      (filter.side === null || line.side === filter.side) &&
      (!filter.silent || line.cells.some((cell) => cell.kind === 'silent')),
  )
  const silences = (line: MatrixLine): number => line.cells.filter((cell) => cell.kind === 'silent').length
  const orders: Record<MatrixOrder, (a: MatrixLine, b: MatrixLine) => number> = {
    telling: (a, b) => b.weight - a.weight,
    issue: (a, b) => label(a).localeCompare(label(b)),
    side: (a, b) => a.side.localeCompare(b.side),
    place: (a, b) => a.place - b.place,
    silence: (a, b) => silences(b) - silences(a),
  }
  return kept.sort((a, b) => orders[order](a, b) || b.weight - a.weight || a.key.localeCompare(b.key))
}
