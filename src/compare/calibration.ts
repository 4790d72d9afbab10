import type { Basis, Finding, FindingKind } from '../model/index.ts'
import { sigmoid } from '../statistics/index.ts'

/**
 * What the probability of a finding rests on beside the rule's own figure. Of a dozen that were tried on annotated meetings,
 * these told right from wrong on meetings that the fit had not seen; docs/accuracy.md has the figures.
 */
export const FEATURES = ['own', 'silent', 'forms', 'salience'] as const

/**
 * `own`: 1 where the silent account is the very side's own. `silent`: silent accounts beyond the first, at most 2: all have to
 * be silent. `forms`: different forms of the issue in the passages shown, beyond the first, at most 3: what is named twice is
 * meant. `salience`: the finding's, 0–1: contested matters are named plainly, vague ones guessed.
 */
export type ConfidenceFeatures = Readonly<Record<(typeof FEATURES)[number], number>>

/** Weights of a logistic regression. */
export interface CalibrationModel {
  readonly base: number
  /** Of the log odds of the rule's own figure; never below 0, so that the order within a kind is the rule's. */
  readonly raw: number
  readonly features: Readonly<Partial<Record<keyof ConfidenceFeatures, number>>>
}

/** How a kind fared on meetings that its fit had not seen. */
export interface KindCalibration {
  /** Which model its probabilities come from. */
  readonly model: string
  /** Who said which findings are right: annotators of whole meetings, or readers of single findings. */
  readonly by: 'annotators' | 'verdicts'
  readonly meetings: number
  readonly findings: number
  /** Share of them that are borne out. */
  readonly right: number
  /** Expected calibration error, ten bins, out of fold. */
  readonly error: number
}

/** Expected share of false omissions among those shown, by the least probability shown; falls with it. */
export interface BoundCalibration {
  /** Annotated meetings that it rests on. */
  readonly meetings: number
  readonly steps: readonly { readonly least: number; readonly share: number }[]
}

export const CALIBRATION_FORMAT = 'unsaid.calibration/1'

/** The fitted model as data: a file that can be kept, handed on and named in a comparison. */
export interface Calibration {
  readonly format: typeof CALIBRATION_FORMAT
  /** By which a comparison's manifest names it. */
  readonly name: string
  readonly models: Readonly<Record<string, CalibrationModel>>
  readonly kinds: Readonly<Partial<Record<FindingKind, KindCalibration>>>
  readonly bound: BoundCalibration
}

/** Log odds beyond these say no more: a rule is never surer than 1 in 50. */
const LEAST_RAW = 0.02

/** The rule's figure in log odds. */
export function rawOdds(confidence: number): number {
  const clipped = Math.min(1 - LEAST_RAW, Math.max(LEAST_RAW, confidence))
  return Math.log(clipped / (1 - clipped))
}

/** What a finding rests on in log odds by a model: the rule's figure, and the features, weighed. */
export function modelOdds(model: CalibrationModel, { rule, features }: Basis): number {
  let sum = model.base + model.raw * rawOdds(rule)
  for (const name of FEATURES) sum += (model.features[name] ?? 0) * (features[name] ?? 0)
  return sum
}

/** Probability of a finding by a model. */
export function probability(model: CalibrationModel, basis: Basis): number {
  return sigmoid(modelOdds(model, basis))
}

/** Four decimals, as every figure of a finding: the last bit of a platform's logarithm never shows. */
const DECIMALS = 1e4

/** A finding with its calibrated probability; what nobody judged keeps the rule's own figure. */
export function calibrate(finding: Finding, { kinds, models }: Calibration): Finding {
  const kind = kinds[finding.kind]
  const model = kind && models[kind.model]
  const measured = kind !== undefined
  if (!model || !finding.basis) return { ...finding, measured }
  return { ...finding, confidence: Math.round(probability(model, finding.basis) * DECIMALS) / DECIMALS, measured }
}

/** Least probability at which the expected share of false omissions stays within the bound; null where none does. */
export function leastConfidence({ steps }: BoundCalibration, share: number): number | null {
  return steps.find((step) => step.share <= share)?.least ?? null
}
