import type { Finding } from '../model/index.ts'
import { type Context, makeContext } from './context.ts'
import type { CompareInput } from './input.ts'
import { coverageMatrix } from './matrix.ts'
import { score } from './rank.ts'
import { accountName, capital, list } from './sentences.ts'

/** A finding that nobody should lead with, however it ranks. */
const LEAST_CONFIDENCE = 0.3

/** Another account's finding comes second only if it is at least this much of the first; else the next matter does. */
const WORTH_TURNING = 0.4

/** Whose telling a finding is about: the silent accounts, or else those that report. */
function subject(finding: Finding): string {
  return (finding.omittedBy.length > 0 ? finding.omittedBy : finding.reportedBy).join('|')
}

/** How many of the matters reported each whole account carries. */
function coverage(context: Context): string {
  const rows = coverageMatrix(context)
  const shares = context.silentAccounts.map(({ id }) => {
    const carried = rows.filter((row) => (row.cells[id]?.length ?? 0) > 0).length
    return `${accountName(context, id)} carries ${carried}`
  })
  if (rows.length === 0) return 'No account reports a position.'
  const matters = rows.length === 1 ? 'one matter' : `${rows.length} matters`
  if (shares.length === 0)
    return `The accounts report positions on ${matters}; none covers the meeting whole, so that none can be silent.`
  return capital(`of ${matters} (an issue and a side) on which some account reports a position, ${list(shares)}.`)
}

/**
 * Three sentences that come first: the most important finding, the most important one about another account,
 * and how much of what is reported each account carries. Expects the findings as ranked.
 */
export function headline(input: CompareInput, findings: readonly Finding[]): string[] {
  const context = makeContext(input)
  if (context.accounts.length < 2) return ['There is one account only; nothing can be compared.', coverage(context)]
  const sure = findings.filter((finding) => finding.confidence >= LEAST_CONFIDENCE)
  const [first] = sure
  if (!first) return ['No difference between the accounts was found that could be relied on.', coverage(context)]
  const elsewhere = sure.filter((finding) => finding.issue !== first.issue && subject(finding) !== subject(first))
  const turned = elsewhere.find((finding) => score(finding) >= WORTH_TURNING * score(first))
  const second = turned ?? sure.find((finding) => finding.issue !== first.issue) ?? sure[1]
  return [first.sentence, ...(second ? [second.sentence] : []), coverage(context)]
}
