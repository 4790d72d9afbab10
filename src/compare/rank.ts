import type { Finding } from '../model/index.ts'

/** Bits at which surprise counts in full: one account in sixteen would leave it out. */
const FULL_SURPRISE = 4
/** What is no absence has no surprise; it ranks as if every second account showed it. */
const NEUTRAL_SURPRISE = 1
/** Surprise lifts a finding by at most this share: what matters comes before what is unusual. */
const SURPRISE_SHARE = 0.25

/**
 * The score by which findings are ranked: salience × confidence × (a share that grows with surprise).
 * It rises with each of the three and never falls: salience says how much it matters, surprise how unexpected it is,
 * confidence how likely it is to be right.
 */
export function score(finding: Pick<Finding, 'salience' | 'surprise' | 'confidence'>): number {
  const bits = Math.min(finding.surprise ?? NEUTRAL_SURPRISE, FULL_SURPRISE)
  return finding.salience * finding.confidence * (1 - SURPRISE_SHARE + (SURPRISE_SHARE * bits) / FULL_SURPRISE)
}

/** Most important first; level findings stand in the order of their ids, so that input order never shows. */
export function rank(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => score(b) - score(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
