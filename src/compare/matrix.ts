import type { Issue, MatrixRow } from '../model/index.ts'
import { canBeSilentIn, isPosition } from '../model/index.ts'
import type { Context } from './context.ts'

/**
 * The coverage matrix: a row per issue and side on which some account reports a position; per account the statements
 * that take one. `[]` is silence; `null` where the account covers a part of the meeting only and cannot be silent.
 */
export function coverageMatrix(context: Context): MatrixRow[] {
  const rows = new Map<string, { issue: Issue; side: string }>()
  for (const statement of context.statements) {
    if (!isPosition(statement.act)) continue
    for (const issue of statement.issues) {
      for (const side of context.speaksFor(statement)) rows.set(`${issue}|${side}`, { issue, side })
    }
  }
  return [...rows.keys()].sort().map((key) => {
    const { issue, side } = rows.get(key) as { issue: Issue; side: string }
    const cells = context.accounts.map((account) => {
      const ids = context.positions(account.id, issue, side).map((statement) => statement.id)
      return [account.id, ids.length > 0 || canBeSilentIn(account, context.meeting.sides) ? ids : null] as const
    })
    return { issue, side, cells: Object.fromEntries(cells) }
  })
}
