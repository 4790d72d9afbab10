import { type Chance, chancesOf } from './chances.ts'
import type { Chronicle } from './chronicle.ts'
import { countCells, learnHabits, makeForecast } from './habits.ts'
import { fitPooledRates, mentionRate } from './silence-model.ts'

/** How well a forecast did: mean log loss in bits, and the squared error (Brier score); lower is better for both. */
export interface Forecast {
  readonly logLoss: number
  readonly brier: number
}

/** Forecasts of this probability band, and how often the matter came up. */
export interface CalibrationBand {
  readonly from: number
  readonly to: number
  readonly chances: number
  readonly forecast: number
  readonly observed: number
}

export interface Validation {
  readonly chances: number
  readonly meetings: number
  readonly model: Forecast
  /** The pooled rates alone: without the length of the account and without what is near in time. */
  readonly pooled: Forecast
  /** The share of all chances, whatever the issue. */
  readonly overall: Forecast
  /** The share of each cell alone, with one imagined chance each way (Laplace). */
  readonly cellAlone: Forecast
  /** The share of each issue, whoever speaks. */
  readonly issueAlone: Forecast
  readonly calibration: readonly CalibrationBand[]
  /** Mean distance of forecast and observed share over the bands, weighted by chances. */
  readonly calibrationError: number
}

const FOLDS = 10
const BANDS = 10

/** Every meeting is forecast from a model that has not seen it: ten folds, every tenth meeting in order of time. */
export function validateSilenceModel(chronicle: Chronicle): Validation {
  const chances = chancesOf(chronicle)
  const scored = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const known = chances.filter(({ meeting }) => meeting % FOLDS !== fold)
    const held = chances.filter(({ meeting }) => meeting % FOLDS === fold)
    if (known.length === 0 || held.length === 0) return []
    const forecasts = forecastersFrom(known)
    return held.map((chance) => ({ said: chance.said, by: forecasts.map((forecast) => forecast(chance)) }))
  })
  const [model, overall, cellAlone, issueAlone, pooled] = [0, 1, 2, 3, 4].map((at) =>
    scoreOf(scored.map(({ said, by }) => [by[at]!, said])),
  )
  const calibration = bandsOf(scored.map(({ said, by }) => [by[0]!, said]))
  const off = calibration.reduce((sum, { chances, forecast, observed }) => sum + chances * Math.abs(forecast - observed), 0)
  return {
    chances: scored.length,
    meetings: chronicle.meetings.length,
    model: model!,
    pooled: pooled!,
    overall: overall!,
    cellAlone: cellAlone!,
    issueAlone: issueAlone!,
    calibration,
    calibrationError: scored.length === 0 ? 0 : off / scored.length,
  }
}

type Forecaster = (chance: Chance) => number

/** The model and its rivals. */
function forecastersFrom(known: readonly Chance[]): Forecaster[] {
  const cells = countCells(known)
  const forecast = makeForecast(known, learnHabits(known), 'all')
  const rates = fitPooledRates(cells)
  const byKey = new Map(cells.map((cell) => [cell.key, cell]))
  const byIssue = new Map<string, { k: number; n: number }>()
  for (const { group, k, n } of cells) {
    const sum = byIssue.get(group) ?? { k: 0, n: 0 }
    byIssue.set(group, { k: sum.k + k, n: sum.n + n })
  }
  const share = known.filter(({ said }) => said).length / known.length
  const laplace = ({ k, n }: { k: number; n: number } = { k: 0, n: 0 }): number => (k + 1) / (n + 2)
  return [
    forecast,
    () => share,
    (chance) => laplace(byKey.get(chance.cell)),
    (chance) => laplace(byIssue.get(chance.group)),
    (chance) => mentionRate(rates, chance.group, { known: byKey.get(chance.cell) ?? { k: 0, n: 0 } }),
  ]
}

type Scored = readonly (readonly [forecast: number, said: boolean])[]

function scoreOf(scored: Scored): Forecast {
  const n = Math.max(1, scored.length)
  return {
    logLoss: scored.reduce((sum, [p, said]) => sum - Math.log2(said ? p : 1 - p), 0) / n,
    brier: scored.reduce((sum, [p, said]) => sum + (p - (said ? 1 : 0)) ** 2, 0) / n,
  }
}

function bandsOf(scored: Scored): CalibrationBand[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const inside = scored.filter(([p]) => Math.min(BANDS - 1, Math.floor(p * BANDS)) === band)
    const n = Math.max(1, inside.length)
    return {
      from: band / BANDS,
      to: (band + 1) / BANDS,
      chances: inside.length,
      forecast: inside.reduce((sum, [p]) => sum + p, 0) / n,
      observed: inside.filter(([, said]) => said).length / n,
    }
  }).filter(({ chances }) => chances > 0)
}
