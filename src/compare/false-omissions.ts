import type { Finding, OmissionBound } from '../model/index.ts'
import { type BoundCalibration, leastConfidence } from './calibration.ts'

/** What a bound on false omissions asks for. */
export interface BoundOptions {
  readonly calibration: BoundCalibration
  /** Expected share of false omissions among those shown, 0–1. */
  readonly maxFalseOmissions: number
  /** Whether findings beyond the bound are left out; otherwise they are marked. */
  readonly withhold: boolean
}

const isOmission = ({ kind }: Finding): boolean => kind === 'omission' || kind === 'self-omission'

/**
 * Keeps the expected share of false omissions, meetings averaged, at or below a bound: conformal risk control (Angelopoulos,
 * Bates, Fisch, Lei and Schuster, 2022) with the meeting as unit. It holds for meetings that are exchangeable with the annotated
 * ones, which nobody can promise for one's own.
 */
export function boundOmissions(
  findings: readonly Finding[],
  { calibration, maxFalseOmissions, withhold }: BoundOptions,
): { findings: Finding[]; bound: OmissionBound } {
  const least = leastConfidence(calibration, maxFalseOmissions)
  const isBeyond = (finding: Finding): boolean => isOmission(finding) && (least === null || finding.confidence < least)
  const beyond = findings.filter(isBeyond).length
  const bound: OmissionBound = {
    maxFalseOmissions,
    leastConfidence: least,
    meetings: calibration.meetings,
    omissions: findings.filter(isOmission).length,
    beyond,
    withheld: withhold,
  }
  if (withhold) return { findings: findings.filter((finding) => !isBeyond(finding)), bound }
  return { findings: findings.map((finding) => (isBeyond(finding) ? { ...finding, beyondBound: true } : finding)), bound }
}
