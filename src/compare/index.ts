import type { Finding, MatrixRow } from '../model/index.ts'
import { confidenceFeatures } from './confidence-features.ts'
import { type Context, makeContext } from './context.ts'
import type { CompareInput } from './input.ts'
import { coverageMatrix } from './matrix.ts'
import { oneAbsence } from './one-absence.ts'
import { rank } from './rank.ts'
import { RULES } from './rules/index.ts'

export {
  type BoundCalibration,
  type Calibration,
  type CalibrationModel,
  type ConfidenceFeatures,
  calibrated,
  type KindCalibration,
  leastConfidence,
  probability,
  rawOdds,
} from './calibration.ts'
export { CALIBRATION } from './calibration-data.ts'
export { findDeletion, findEdits, type Version } from './edits.ts'
export { boundOmissions } from './false-omissions.ts'
export { headline } from './headline.ts'
export type {
  ActorMention,
  BaseRate,
  Calibrate,
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

/** What the accounts of one meeting report and leave out: the coverage matrix and ranked findings. */
export function compareStatements(input: CompareInput): { matrix: MatrixRow[]; findings: Finding[] } {
  const context = makeContext(input)
  const found = input.accounts.length < 2 ? [] : RULES.flatMap((rule) => rule(context))
  const ranked = rank(oneAbsence(found))
  return { matrix: coverageMatrix(context), findings: ranked.map((finding) => withConfidence(context, finding)) }
}

/** Ranked before: the order rests on the rule's own figure, which puts the telling ones first better than the fitted one. */
function withConfidence(context: Context, finding: Finding): Finding {
  if (!context.calibrate) return finding
  return { ...finding, confidence: context.calibrate(finding, confidenceFeatures(context, finding)) }
}
