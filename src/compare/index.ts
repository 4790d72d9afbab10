import type { Basis, Finding, MatrixRow } from '../model/index.ts'
import { calibrate } from './calibration.ts'
import { confidenceFeatures } from './confidence-features.ts'
import { type Context, makeContext } from './context.ts'
import type { CompareInput } from './input.ts'
import { coverageMatrix } from './matrix.ts'
import { oneAbsence } from './one-absence.ts'
import { rank } from './rank.ts'
import { RULES } from './rules/index.ts'

export {
  type BoundCalibration,
  CALIBRATION_FORMAT,
  type Calibration,
  type CalibrationModel,
  type ConfidenceFeatures,
  FEATURES,
  leastConfidence,
  probability,
  rawOdds,
} from './calibration.ts'
export { CALIBRATION } from './calibration-data.ts'
export { controlRisk } from './control-risk.ts'
export { findDeletion, findEdits, type Version } from './edits.ts'
export { boundOmissions } from './false-omissions.ts'
export { fitCalibration, type JudgedFinding } from './fit-calibration.ts'
export { headline } from './headline.ts'
export type {
  ActorMention,
  BaseRate,
  CompareInput,
  CoreInterests,
  InitiatorMention,
  IssuePrior,
  Mention,
  Naming,
  Priors,
  Tell,
  ToneMention,
} from './input.ts'
export { rank, score } from './rank.ts'
export { hashCalibration, parseCalibration } from './read-calibration.ts'
export { calibrationError, discrimination, type Judged, type ReliabilityBin, reliability } from './reliability.ts'

/** What the accounts of one meeting report and leave out: the coverage matrix and ranked findings. */
export function compareStatements(input: CompareInput): { matrix: MatrixRow[]; findings: Finding[] } {
  const context = makeContext(input)
  const found = input.accounts.length < 2 ? [] : RULES.flatMap((rule) => rule(context))
  // The order rests on the rule's own figure, which puts the telling ones first better than the fitted one.
  const ranked = rank(oneAbsence(found)).map((finding) => ({ ...finding, basis: basisOf(context, finding) }))
  const { calibration } = input
  return {
    matrix: coverageMatrix(context),
    findings: calibration ? ranked.map((finding) => calibrate(finding, calibration)) : ranked,
  }
}

function basisOf(context: Context, finding: Finding): Basis {
  return { rule: finding.confidence, features: confidenceFeatures(context, finding) }
}
