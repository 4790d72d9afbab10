import type { Finding, FindingKind } from '../model/index.ts'

/**
 * What the probability of a finding rests on beside the rule's own figure. Of a dozen that were tried on annotated meetings,
 * these told right from wrong on meetings that the fit had not seen; docs/accuracy.md has the figures.
 */
export interface ConfidenceFeatures {
  /** 1 where the silent account is the very side's own. */
  readonly own: number
  /** Silent accounts beyond the first, at most 2: all have to be silent. */
  readonly silent: number
  /** Different forms of the issue in the passages shown, beyond the first, at most 3: what is named twice is meant. */
  readonly forms: number
  /** The finding's salience, 0–1: contested matters are named plainly, vague ones guessed. */
  readonly salience: number
}

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
  readonly meetings: number
  readonly findings: number
  /** Share of them that the annotators bear out. */
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

/** The fitted model as data: made by a command from annotated meetings, reviewed as a change of a file. */
export interface Calibration {
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

/** Probability of a finding by a model: the rule's figure in log odds, and the features, weighed. */
export function probability(model: CalibrationModel, raw: number, features: Partial<ConfidenceFeatures>): number {
  let sum = model.base + model.raw * rawOdds(raw)
  for (const [name, weight] of Object.entries(model.features)) sum += weight * (features[name as keyof ConfidenceFeatures] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** Four decimals, as every figure of a finding: the last bit of a platform's logarithm never shows. */
const DECIMALS = 1e4

/** A finding's calibrated probability; what no gold measures keeps the rule's own figure. */
export function calibrated(calibration: Calibration, finding: Finding, features: ConfidenceFeatures): number {
  const kind = calibration.kinds[finding.kind]
  const model = kind && calibration.models[kind.model]
  return model ? Math.round(probability(model, finding.confidence, features) * DECIMALS) / DECIMALS : finding.confidence
}

/** Least probability at which the expected share of false omissions stays within the bound; null where none does. */
export function leastConfidence({ steps }: BoundCalibration, share: number): number | null {
  return steps.find((step) => step.share <= share)?.least ?? null
}
