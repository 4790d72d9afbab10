import { type Account, type Comparison, canBeSilentIn, type Finding, type Telling } from '../model/index.ts'
import type { Tell } from './input.ts'
import { score } from './rank.ts'

/** A finding that nobody should lead with, however it ranks. */
const LEAST_CONFIDENCE = 0.3

/** Another account's finding comes second only if it is at least this much of the first; else the next matter does. */
const WORTH_TURNING = 0.4

/** Whose telling a finding is about: the silent accounts, or else those that report. */
function subject(finding: Finding): string {
  return (finding.omittedBy.length > 0 ? finding.omittedBy : finding.reportedBy).join('|')
}

const byId = (a: Account, b: Account) => (a.id < b.id ? -1 : 1)

/** How many of the matters reported each whole account carries. */
function coverage({ accounts, matrix, meeting }: Pick<Comparison, 'accounts' | 'matrix' | 'meeting'>): Telling {
  const carried = accounts
    .filter((account) => canBeSilentIn(account, meeting.sides))
    .sort(byId)
    .map(({ id }) => ({ account: id, count: matrix.filter((row) => (row.cells[id]?.length ?? 0) > 0).length }))
  return { form: 'coverage', matters: matrix.length, carried }
}

/** The two findings that a reader hears first: the most important one, and the most important one about another account. */
function leading(findings: readonly Finding[]): Finding[] {
  const sure = findings.filter((finding) => finding.confidence >= LEAST_CONFIDENCE)
  const [first] = sure
  if (!first) return []
  const elsewhere = sure.filter((finding) => finding.issue !== first.issue && subject(finding) !== subject(first))
  const turned = elsewhere.find((finding) => score(finding) >= WORTH_TURNING * score(first))
  const second = turned ?? sure.find((finding) => finding.issue !== first.issue) ?? sure[1]
  return second ? [first, second] : [first]
}

/**
 * Three sentences that come first: the most important finding, the most important one about another account,
 * and how much of what is reported each account carries. Expects the findings as ranked.
 */
export function headline(comparison: Pick<Comparison, 'accounts' | 'matrix' | 'meeting' | 'findings'>, tell: Tell): string[] {
  const whole = tell.headline(coverage(comparison))
  if (comparison.accounts.length < 2) return [tell.headline({ form: 'one-account' }), whole]
  const first = leading(comparison.findings)
  if (first.length === 0) return [tell.headline({ form: 'no-difference' }), whole]
  return [...first.map((finding) => tell.finding(finding, finding.telling)), whole]
}
