import type { Clause } from './context.ts'

/** Shares of what can go wrong, before calibration: the speaker, the issue, the act. */
const WITHOUT_ISSUE_CUE = 0.7
const WITHOUT_ACT_CUE = 0.9

/** How sure side, issues and act are: what each rests on, multiplied. */
export function confidenceOf(clause: Clause, issueCue: boolean, actCue: boolean): number {
  const raw = clause.attribution.certainty * (issueCue ? 1 : WITHOUT_ISSUE_CUE) * (actCue ? 1 : WITHOUT_ACT_CUE)
  return Math.round(raw * 1000) / 1000
}
