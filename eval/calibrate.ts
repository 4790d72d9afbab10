/**
 * Fits confidence on annotated meetings: `npm run eval:calibrate`. All sets but `samples` (drafted by the program) and
 * `real-held` (for a last look) are fitted; figures are out of fold, folds being meetings. Writes the model to
 * src/compare/calibration-data.ts and the tables to build/calibration.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import {
  CALIBRATION_FORMAT,
  type Calibration,
  type CalibrationModel,
  type ConfidenceFeatures,
  calibrationError,
  controlRisk,
  discrimination,
  type Judged,
  probability,
  rawOdds,
  reliability,
} from '../src/compare/index.ts'
import type { Basis } from '../src/model/index.ts'
import { fitLogistic } from '../src/statistics/index.ts'
import { evaluate } from './evaluate.ts'
import { type Example, examplesOf } from './examples.ts'
import { goldSets } from './sets.ts'

const FOLDS = 10
const MODELS = {
  absence: { kinds: ['omission', 'self-omission'], features: ['own', 'silent', 'forms', 'salience'] },
  withheld: { kinds: ['withheld-position'], features: ['silent'] },
} as const satisfies Record<string, { kinds: readonly Example['kind'][]; features: readonly (keyof ConfidenceFeatures)[] }>

const fitted: Example[] = []
const held: Example[] = []
const meetingsFitted = new Set<string>()
for (const set of goldSets()) {
  if (set.name === 'samples') continue
  const meetings = set.meetings.filter(({ accounts }) => accounts.length > 1)
  const { comparisons } = await evaluate({ ...set, meetings }, { calibration: null })
  for (const gold of meetings) {
    const rows = examplesOf(gold, comparisons.get(gold.meeting)!)
    if (set.name === 'real-held') held.push(...rows)
    else {
      fitted.push(...rows)
      meetingsFitted.add(gold.meeting)
    }
  }
}

const folds = new Map([...meetingsFitted].sort().map((meeting, i) => [meeting, i % FOLDS] as const))
const models: Record<string, CalibrationModel> = {}
const kinds: Record<string, Calibration['kinds'][keyof Calibration['kinds']]> = {}
const tables: Record<string, unknown> = {}
let bound: Calibration['bound'] = { meetings: 0, steps: [] }
const round = (value: number): number => Math.round(value * 1e4) / 1e4

for (const [name, { kinds: of, features }] of Object.entries(MODELS)) {
  const rows = fitted.filter(({ kind }) => (of as readonly string[]).includes(kind))
  models[name] = fitModel(rows, features)
  const unseen = outOfFold(rows, features)
  for (const kind of of) {
    const own = unseen.filter((one) => one.kind === kind)
    kinds[kind] = {
      model: name,
      by: 'annotators',
      meetings: new Set(own.map(({ meeting }) => meeting)).size,
      findings: own.length,
      right: round(own.filter(({ right }) => right).length / (own.length || 1)),
      error: round(calibrationError(own)),
    }
    const last = held
      .filter((one) => one.kind === kind)
      .map((one) => ({ right: one.right, probability: probability(models[name]!, basisOf(one)) }))
    tables[kind] = { ...describe(own), before: describe(raw(rows.filter((one) => one.kind === kind))), held: describe(last) }
  }
  if (name === 'absence') bound = boundOf(unseen)
}
const links = (rows: readonly Example[]): Judged[] => raw(rows.filter(({ kind }) => kind === 'link'))
tables.link = { ...describe(links(fitted)), held: describe(links(held)) }
write()

function basisOf({ finding, confidence }: Example): Basis {
  return finding?.basis ?? { rule: confidence, features: {} }
}

/** Every meeting judged by a model that was fitted without it. */
function outOfFold(
  rows: readonly Example[],
  features: readonly (keyof ConfidenceFeatures)[],
): (Judged & Pick<Example, 'kind' | 'meeting'>)[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const inFold = ({ meeting }: Example): boolean => folds.get(meeting) === fold
    const model = fitModel(
      rows.filter((row) => !inFold(row)),
      features,
    )
    return rows.filter(inFold).map((row) => ({
      kind: row.kind,
      meeting: row.meeting,
      right: row.right,
      probability: probability(model, basisOf(row)),
    }))
  }).flat()
}

/** A weight of the wrong sign is noise: what the rule is surer of may not come out less sure. */
function fitModel(rows: readonly Example[], features: readonly (keyof ConfidenceFeatures)[]): CalibrationModel {
  const weigh = (use: boolean): number[] =>
    fitLogistic(
      rows.map((row) => [1, use ? rawOdds(row.confidence) : 0, ...features.map((name) => basisOf(row).features[name] ?? 0)]),
      rows.map(({ right }) => right),
    )
  const first = weigh(true)
  const [base, rawWeight, ...rest] = first[1]! >= 0 ? first : weigh(false)
  return {
    base: round(base!),
    raw: round(Math.max(0, rawWeight!)),
    features: Object.fromEntries(features.map((name, i) => [name, round(rest[i]!)])),
  }
}

function boundOf(unseen: readonly (Judged & { meeting: string })[]): Calibration['bound'] {
  return controlRisk([...meetingsFitted].sort().map((meeting) => unseen.filter((one) => one.meeting === meeting)))
}

function raw(rows: readonly Example[]): Judged[] {
  return rows.map(({ confidence, right }) => ({ probability: confidence, right }))
}

function describe(judged: readonly Judged[]) {
  return {
    findings: judged.length,
    right: judged.filter(({ right }) => right).length / (judged.length || 1),
    error: judged.length === 0 ? null : calibrationError(judged),
    discrimination: discrimination(judged),
    bins: reliability(judged),
  }
}

function write(): void {
  const build = new URL('../build/', import.meta.url)
  mkdirSync(build, { recursive: true })
  const calibration: Calibration = { format: CALIBRATION_FORMAT, name: 'annotated', models, kinds, bound }
  writeFileSync(new URL('calibration.json', build), `${JSON.stringify({ tables, bound, models }, null, 1)}\n`)
  writeFileSync(
    new URL('../src/compare/calibration-data.ts', import.meta.url),
    `// Made by \`npm run eval:calibrate\` from annotated meetings; change it there.\nimport type { Calibration } from './calibration.ts'\n\nexport const CALIBRATION: Calibration = ${JSON.stringify(calibration, null, 2)}\n`,
  )
  console.log(JSON.stringify({ models, kinds, bound: { ...bound, steps: bound.steps.length } }, null, 1))
  for (const share of [0.05, 0.1, 0.2, 0.3, 0.4, 0.5])
    console.log(`at most ${share} false: omissions from ${bound.steps.find((step) => step.share <= share)?.least ?? 'none'} on`)
}
