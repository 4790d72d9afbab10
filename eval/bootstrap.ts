import { addTally, FIGURES, type FigureName, figuresOf, makeTally, type Tally } from './figures.ts'

const RESAMPLES = 1000
/** Any fixed number: the same data give the same interval. */
const SEED = 20220909

export type Intervals = Readonly<Record<FigureName, readonly [number, number]>>

/** 95 % percentile intervals of every figure, resampling meetings (one tally each) with replacement. */
export function intervalsOf(meetings: readonly Tally[]): Intervals {
  const random = makeRandom(SEED)
  const samples = Array.from({ length: RESAMPLES }, () => {
    const sum = makeTally()
    for (let i = 0; i < meetings.length; i++) addTally(sum, meetings[Math.floor(random() * meetings.length)]!)
    return figuresOf(sum)
  })
  return Object.fromEntries(
    FIGURES.map((name) => {
      const values = samples.map((sample) => sample[name]).sort((a, b) => a - b)
      return [name, [values[Math.floor(RESAMPLES * 0.025)]!, values[Math.floor(RESAMPLES * 0.975)]!]]
    }),
  ) as unknown as Intervals
}

/** A linear congruential generator (Numerical Recipes), enough for resampling. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
