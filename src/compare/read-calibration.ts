import { FINDING_KINDS, type Result, sha256Hex, UnsaidError } from '../model/index.ts'
import {
  type BoundCalibration,
  CALIBRATION_FORMAT,
  type Calibration,
  type CalibrationModel,
  FEATURES,
  type KindCalibration,
} from './calibration.ts'

/** Hex digits that tell one model from another. */
const HASH = 12
/** More than this is no name. */
const LONGEST_NAME = 200
/** Weights beyond this belong to no fit: a probability is 0 or 1 long before. */
const GREATEST_WEIGHT = 1000

type Fields = Readonly<Record<string, unknown>>

/**
 * Parsed JSON → a calibration.
 * @returns an error of code `usage` that names the field, where the value is none.
 */
export function parseCalibration(value: unknown): Result<Calibration> {
  try {
    const { format, name, models: given, kinds: judged, bound } = fields(value, 'the file')
    if (format !== CALIBRATION_FORMAT) throw fault('format', CALIBRATION_FORMAT)
    if (typeof name !== 'string' || name === '' || name.length > LONGEST_NAME) throw fault('name', 'a short text')
    const models = Object.fromEntries(sorted(given, 'models').map(([id, one]) => [id, modelOf(one, `models.${id}`)]))
    const kinds = Object.fromEntries(
      sorted(judged, 'kinds').map(([id, one]) => {
        if (!(FINDING_KINDS as readonly string[]).includes(id)) throw fault(`kinds.${id}`, `one of ${FINDING_KINDS.join(', ')}`)
        return [id, kindOf(one, { at: `kinds.${id}`, models })]
      }),
    )
    return { ok: true, value: { format, name, models, kinds, bound: boundOf(bound) } }
  } catch (error) {
    if (error instanceof UnsaidError) return { ok: false, error }
    throw error
  }
}

/** Tells one model from another, whatever its name. */
export function hashCalibration({ models, kinds, bound }: Calibration): string {
  return sha256Hex(JSON.stringify({ models, kinds, bound }, inOrder)).slice(0, HASH)
}

/** Keys in alphabetical order, whoever wrote them. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function modelOf(value: unknown, at: string): CalibrationModel {
  const { base, raw, features } = fields(value, at)
  const known = sorted(features, `${at}.features`).map(([name, weight]) => {
    if (!(FEATURES as readonly string[]).includes(name)) throw fault(`${at}.features.${name}`, `one of ${FEATURES.join(', ')}`)
    return [name, number(weight, `${at}.features.${name}`)] as const
  })
  return {
    base: number(base, `${at}.base`),
    raw: number(raw, `${at}.raw`, { from: 0 }),
    features: Object.fromEntries(known),
  }
}

function kindOf(value: unknown, { at, models }: { at: string; models: Fields }): KindCalibration {
  const { model, by, meetings, findings, right, error } = fields(value, at)
  if (typeof model !== 'string' || !Object.hasOwn(models, model)) throw fault(`${at}.model`, 'the name of one of its models')
  if (by !== 'annotators' && by !== 'verdicts') throw fault(`${at}.by`, 'annotators or verdicts')
  return {
    model,
    by,
    meetings: count(meetings, `${at}.meetings`),
    findings: count(findings, `${at}.findings`),
    right: number(right, `${at}.right`, { from: 0, to: 1 }),
    error: number(error, `${at}.error`, { from: 0, to: 1 }),
  }
}

function boundOf(value: unknown): BoundCalibration {
  const { meetings, steps } = fields(value, 'bound')
  if (!Array.isArray(steps)) throw fault('bound.steps', 'a list')
  const read = steps.map((step: unknown, i) => {
    const { least, share } = fields(step, `bound.steps.${i}`)
    return {
      least: number(least, `bound.steps.${i}.least`, { from: 0, to: 1 }),
      share: number(share, `bound.steps.${i}.share`, { from: 0, to: 1 }),
    }
  })
  const rises = read.every(({ least, share }, i) => i === 0 || (least > read[i - 1]!.least && share < read[i - 1]!.share))
  if (!rises) throw fault('bound.steps', 'rising in least and falling in share')
  return { meetings: count(meetings, 'bound.meetings'), steps: read }
}

function fields(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fault(at, 'an object')
  return value as Fields
}

function sorted(value: unknown, at: string): [string, unknown][] {
  return Object.entries(fields(value, at)).sort(([a], [b]) => (a < b ? -1 : 1))
}

function number(value: unknown, at: string, { from = -GREATEST_WEIGHT, to = GREATEST_WEIGHT } = {}): number {
  if (typeof value === 'number' && value >= from && value <= to) return value
  throw fault(at, `a number from ${from} to ${to}`)
}

function count(value: unknown, at: string): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  throw fault(at, 'a whole number')
}

function fault(at: string, wanted: string): UnsaidError {
  return new UnsaidError('usage', `this is no model of confidence: “${at}” is not ${wanted}`, {
    hint: `give a file of the format ${CALIBRATION_FORMAT}, as it was exported`,
    subject: at,
  })
}
