import { type Comparison, canBeSilent, type Statement } from '../../model/index.ts'

/** Statements of the accounts that tell the same thing, by account id; an account that lacks it has no entry. */
export type SynopsisRow = ReadonlyMap<string, readonly Statement[]>

/**
 * The accounts side by side: what is linked shares a row. Rows follow the account with most statements, whole accounts
 * before records of a part; what it lacks comes after what precedes it in its own account.
 */
export function makeSynopsis({ accounts, statements, links }: Comparison): SynopsisRow[] {
  const told = statements.filter(({ side, act }) => side !== 'none' || act !== 'inform')
  const groups = groupLinked(told, links)
  const isRecord = ([first]: readonly Statement[]): boolean =>
    first !== undefined && !canBeSilent(accounts.find(({ id }) => id === first.account)!)
  const order = accounts
    .map(({ id }) => told.filter(({ account }) => account === id).sort((a, b) => a.start - b.start || a.end - b.end))
    .sort((a, b) => b.length - a.length)
    .sort((a, b) => Number(isRecord(a)) - Number(isRecord(b)))
  const rows: Statement[][] = []
  for (const own of order) {
    let last = -1
    for (const statement of own) {
      const group = groups.get(statement.id) as Statement[]
      const at = rows.indexOf(group)
      if (at < 0) rows.splice(last + 1, 0, group)
      last = at < 0 ? last + 1 : at
    }
  }
  return rows.map((group) => new Map(accounts.map(({ id }) => [id, group.filter(({ account }) => account === id)])))
}

function groupLinked(statements: readonly Statement[], links: Comparison['links']): Map<string, Statement[]> {
  const groups = new Map(statements.map((statement) => [statement.id, [statement]]))
  for (const link of links) {
    const found = [...new Set(link.statements.flatMap((id) => [groups.get(id) ?? []].filter((group) => group.length > 0)))]
    const whole = found.flat().sort((a, b) => (a.account === b.account ? a.start - b.start : a.account < b.account ? -1 : 1))
    for (const { id } of whole) groups.set(id, whole)
  }
  return groups
}
