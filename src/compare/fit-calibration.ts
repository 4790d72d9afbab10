import type { Basis, FindingKind } from '../model/index.ts'
import { fitLogistic, sigmoid } from '../statistics/index.ts'
import {
  type BoundCalibration,
  type Calibration,
  type CalibrationModel,
  type KindCalibration,
  modelOdds,
  probability,
} from './calibration.ts'
import { CALIBRATION } from './calibration-data.ts'
import { controlRisk } from './control-risk.ts'
import { calibrationError } from './reliability.ts'

/** A finding that a reader has confirmed or rejected. */
export interface JudgedFinding {
  /** Names the meeting: findings of one meeting are right or wrong together, so figures are made without it. */
  readonly meeting: string
  readonly kind: FindingKind
  readonly basis: Basis
  readonly right: boolean
}

export interface FitOptions {
  /** By which comparisons name the model. */
  readonly name: string
  /** What is believed before the verdicts. Default: the model fitted on annotated meetings. */
  readonly from?: Calibration
}

/** Below these the model that was there stays: a handful of verdicts on one meeting says little of the next. */
const LEAST_FINDINGS = 20
const LEAST_MEETINGS = 5
/** How strongly the model that was there is believed: about as much as these many verdicts, for its level and for its spread. */
const PRIOR = { weights: [0, 1], ridge: [2, 10] } as const
/** The order of a model is never turned round by verdicts, and hardly levelled. */
const LEAST_SPREAD = 0.1
const OMISSION: FindingKind = 'omission'

/**
 * Verdicts on findings → a model that gives their probabilities in a library's own meetings: of each model the level and the
 * spread are fitted (Platt, 1999), held to what was there as by a prior. Kinds that no annotator judged get a model of their
 * own where verdicts are many enough. The bound on false omissions rests on the meetings that it rested on and on the judged
 * ones; those should be a sample, not what caught the eye. The order of the verdicts changes nothing.
 */
export function fitCalibration(verdicts: readonly JudgedFinding[], { name, from = CALIBRATION }: FitOptions): Calibration {
  const judged = [...verdicts].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const models: Record<string, CalibrationModel> = { ...from.models }
  const kinds: Partial<Record<FindingKind, KindCalibration>> = { ...from.kinds }
  let { bound } = from
  for (const group of groupsOf(judged, from)) {
    if (group.judged.length < LEAST_FINDINGS || meetingsOf(group.judged).length < LEAST_MEETINGS) continue
    const shift = fitShift(group)
    models[group.name] = shifted(group.model, shift)
    for (const kind of new Set(group.judged.map((one) => one.kind))) kinds[kind] = kindOf(kind, group)
    if (group.judged.some(({ kind }) => kind === OMISSION)) bound = boundOf(group, { known: from.bound, shift })
  }
  return { ...from, name, models, kinds, bound }
}

const keyOf = ({ meeting, kind, basis, right }: JudgedFinding): string => JSON.stringify([meeting, kind, basis, right])
const meetingsOf = (judged: readonly JudgedFinding[]): string[] => [...new Set(judged.map(({ meeting }) => meeting))]

/** Judged findings whose probabilities come from one model. */
interface Group {
  readonly name: string
  readonly model: CalibrationModel
  readonly judged: readonly JudgedFinding[]
}

/** The rule's own figure, for kinds that have no model yet. */
const AS_THE_RULE_SAYS: CalibrationModel = { base: 0, raw: 1, features: {} }

function groupsOf(judged: readonly JudgedFinding[], { models, kinds }: Calibration): Group[] {
  const nameOf = (kind: FindingKind): string => kinds[kind]?.model ?? kind
  return [...new Set(judged.map(({ kind }) => nameOf(kind)))].sort().map((name) => ({
    name,
    model: models[name] ?? AS_THE_RULE_SAYS,
    judged: judged.filter(({ kind }) => nameOf(kind) === name),
  }))
}

/** What log odds are multiplied by and what is added to them. */
interface Shift {
  readonly level: number
  readonly spread: number
}

function fitShift({ model, judged }: Group): Shift {
  const rows = judged.map(({ basis }) => [1, modelOdds(model, basis)])
  const [level, spread] = fitLogistic(
    rows,
    judged.map(({ right }) => right),
    PRIOR,
  )
  return { level: level!, spread: Math.max(LEAST_SPREAD, spread!) }
}

function shifted({ base, raw, features }: CalibrationModel, { level, spread }: Shift): CalibrationModel {
  return {
    base: round(level + spread * base),
    raw: round(spread * raw),
    features: Object.fromEntries(Object.entries(features).map(([name, weight]) => [name, round(spread * weight)])),
  }
}

/** How a kind fares: each meeting by a model that was fitted without it. */
function kindOf(kind: FindingKind, group: Group): KindCalibration {
  const unseen = meetingsOf(group.judged).flatMap((meeting) => {
    const shift = fitShift({ ...group, judged: group.judged.filter((one) => one.meeting !== meeting) })
    const model = shifted(group.model, shift)
    return group.judged
      .filter((one) => one.meeting === meeting && one.kind === kind)
      .map(({ basis, right }) => ({ probability: probability(model, basis), right }))
  })
  const own = group.judged.filter((one) => one.kind === kind)
  return {
    model: group.name,
    by: 'verdicts',
    meetings: meetingsOf(own).length,
    findings: own.length,
    right: round(own.filter(({ right }) => right).length / own.length),
    error: round(calibrationError(unseen)),
  }
}

/** Made on the scale of the model that was there, which saw none of the judged meetings, and carried over to the new one. */
function boundOf({ model, judged }: Group, { known, shift }: { known: BoundCalibration; shift: Shift }): BoundCalibration {
  const meetings = meetingsOf(judged).map((meeting) =>
    judged
      .filter((one) => one.meeting === meeting)
      .map(({ basis, right }) => ({ probability: probability(model, basis), right })),
  )
  const pooled = controlRisk(meetings, known)
  const moved = pooled.steps.map(({ least, share }) => ({ least: move(least, shift), share }))
  return { ...pooled, steps: moved.filter(({ least }, i) => i === 0 || least > moved[i - 1]!.least) }
}

function move(probability: number, { level, spread }: Shift): number {
  if (probability <= 0 || probability >= 1) return probability
  return round(sigmoid(level + spread * Math.log(probability / (1 - probability))))
}

const DECIMALS = 1e4
function round(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS
}
