import { type Comparison, isPosition, type MatrixRow, sidesOf } from '../../model/index.ts'

/**
 * What an account has of a side on an issue: a position, a mere mention (the matter is discussed, no position is given),
 * silence, or nothing that could be called silence because the account covers a part of the meeting only.
 */
export type CellState = 'position' | 'mention' | 'silent' | 'unknown'

export interface Cell {
  readonly state: CellState
  /** Ids of the statements that fill the cell. */
  readonly statements: readonly string[]
}

/** The mark of a state in reports without colour. */
export const MARKS: Readonly<Record<CellState, string>> = { position: '■', mention: '▪', silent: '○', unknown: '?' }

export function makeCells({ statements, meeting }: Comparison): (row: MatrixRow, account: string) => Cell {
  return (row, account) => {
    const positions = row.cells[account]
    if (positions && positions.length > 0) return { state: 'position', statements: positions }
    const mentions = statements.filter(
      (one) =>
        one.account === account &&
        !isPosition(one.act) &&
        one.issues.includes(row.issue) &&
        sidesOf(one.side, meeting.sides).includes(row.side),
    )
    if (mentions.length > 0) return { state: 'mention', statements: mentions.map(({ id }) => id) }
    return { state: positions ? 'silent' : 'unknown', statements: [] }
  }
}
