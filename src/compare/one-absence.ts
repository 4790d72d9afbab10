import type { Finding, FindingKind } from '../model/index.ts'

/** Kinds of absence from heavy to light; of these, one is reported per issue, side and silent account. */
const ORDER: readonly FindingKind[] = ['omission', 'self-omission', 'withheld-position', 'softened']

/**
 * Keeps, per issue, side and silent account, the heaviest absence. A finding on several accounts is kept while any of them
 * is not spoken for yet. Kinds that are no absences of a side's statement pass through.
 */
export function oneAbsence(findings: readonly Finding[]): Finding[] {
  const heaviest = new Map<string, number>()
  const keys = (finding: Finding) => finding.omittedBy.map((account) => `${finding.issue}|${finding.side}|${account}`)
  for (const finding of findings) {
    const rank = ORDER.indexOf(finding.kind)
    if (rank < 0) continue
    for (const key of keys(finding)) heaviest.set(key, Math.min(rank, heaviest.get(key) ?? rank))
  }
  const level = (kind: FindingKind) => (kind === 'self-omission' ? ORDER.indexOf('omission') : ORDER.indexOf(kind))
  return findings.filter((finding) => {
    if (!ORDER.includes(finding.kind)) return true
    return keys(finding).some((key) => level(ORDER[heaviest.get(key) as number] as FindingKind) >= level(finding.kind))
  })
}
