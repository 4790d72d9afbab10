import type { Comparison } from './comparison.ts'
import type { Evidence, QuotedSpan, Span } from './span.ts'

/** Everything that must hold of any comparison, whatever the input; each fault is one line. Empty when all is well. */
export function checkComparison(comparison: Comparison): string[] {
  return [...checkSpans(comparison), ...checkReferences(comparison), ...checkOrder(comparison)]
}

function checkSpans({ accounts, statements, findings }: Comparison): string[] {
  const texts = new Map(accounts.map((account) => [account.id, account.text]))
  const faults: string[] = []
  const look = (where: string, account: string, span: Span & Partial<QuotedSpan>): void => {
    const text = texts.get(account)
    if (text === undefined) faults.push(`${where}: there is no account ${account}`)
    else if (span.start < 0 || span.end > text.length || span.start >= span.end)
      faults.push(`${where}: [${span.start}, ${span.end}) is no stretch of ${account}`)
    else if (span.quote !== undefined && text.slice(span.start, span.end) !== span.quote)
      faults.push(`${where}: the quote is not what stands at [${span.start}, ${span.end})`)
  }
  for (const account of accounts) for (const block of account.blocks) look(`block of ${account.id}`, account.id, block)
  for (const statement of statements) {
    look(`statement ${statement.id}`, statement.account, statement)
    for (const quantity of statement.quantities) look(`quantity of ${statement.id}`, statement.account, quantity)
  }
  const all = (where: string, list: readonly Evidence[]): void => list.forEach((one) => void look(where, one.account, one))
  for (const finding of findings) {
    all(`finding ${finding.id}`, finding.evidence)
    all(`nearest of ${finding.id}`, finding.nearest ?? [])
  }
  return faults
}

function checkReferences({ accounts, statements, links, matrix, findings }: Comparison): string[] {
  const ids = new Set(statements.map((statement) => statement.id))
  const known = new Set(accounts.map((account) => account.id))
  const faults: string[] = []
  if (ids.size !== statements.length) faults.push('two statements share an id')
  if (new Set(findings.map((finding) => finding.id)).size !== findings.length) faults.push('two findings share an id')
  for (const link of links)
    for (const id of link.statements) if (!ids.has(id)) faults.push(`a link names ${id}, which is no statement`)
  for (const row of matrix)
    for (const cell of Object.values(row.cells))
      for (const id of cell ?? []) if (!ids.has(id)) faults.push(`the matrix names ${id}, which is no statement`)
  for (const finding of findings) {
    for (const id of [...finding.reportedBy, ...finding.omittedBy])
      if (!known.has(id)) faults.push(`finding ${finding.id} names ${id}, which is no account`)
    if (finding.evidence.length === 0 && finding.kind !== 'unpublished') faults.push(`finding ${finding.id} has no evidence`)
  }
  return faults
}

function checkOrder({ accounts, meeting }: Comparison): string[] {
  const ids = accounts.map((account) => account.id)
  const faults: string[] = []
  if (ids.join('\n') !== [...ids].sort().join('\n')) faults.push('accounts are not in order of id')
  if (new Set(ids).size !== ids.length) faults.push('two accounts share an id')
  if (meeting.sides.join() !== [...meeting.sides].sort().join()) faults.push('sides are not in order')
  return faults
}
