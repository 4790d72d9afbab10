import { FIGURES, type FigureName, figuresOf } from './figures.ts'
import { type Scored, sumScores } from './score.ts'

const RESAMPLES = 1000
/** Any fixed number: the same data give the same interval. */
const SEED = 20220909

/** 95 % percentile intervals of every figure, resampling meetings with replacement. */
export function intervalsOf(scores: readonly Scored[]): Readonly<Record<FigureName, readonly [number, number]>> {
  const random = makeRandom(SEED)
  const samples = Array.from({ length: RESAMPLES }, () =>
    figuresOf(sumScores(scores.map(() => scores[Math.floor(random() * scores.length)]!)).all),
  )
  return Object.fromEntries(
    FIGURES.map((name) => {
      const values = samples.map((sample) => sample[name]).sort((a, b) => a - b)
      return [name, [values[Math.floor(RESAMPLES * 0.025)]!, values[Math.floor(RESAMPLES * 0.975)]!]]
    }),
  ) as unknown as Record<FigureName, readonly [number, number]>
}

/** A linear congruential generator (Numerical Recipes), enough for resampling. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
