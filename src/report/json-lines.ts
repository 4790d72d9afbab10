import type { Comparison } from '../model/index.ts'

/** The comparison as one record a line, `{"kind":"finding","finding":{…}}`, in the order in which a reader needs them. */
export function renderJsonLines(comparison: Comparison): string {
  const { format, manifest, meeting, accounts, statements, links, matrix, headline, findings, problems } = comparison
  const records: readonly object[] = [
    { kind: 'comparison', comparison: { format, manifest, meeting, headline } },
    ...accounts.map((account) => ({ kind: 'account', account })),
    ...statements.map((statement) => ({ kind: 'statement', statement })),
    ...links.map((link) => ({ kind: 'link', link })),
    ...matrix.map((row) => ({ kind: 'matrix-row', 'matrix-row': row })),
    ...findings.map((finding) => ({ kind: 'finding', finding })),
    ...problems.map((problem) => ({ kind: 'problem', problem })),
  ]
  return records.map((record) => `${JSON.stringify(record)}\n`).join('')
}
