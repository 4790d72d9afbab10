import { makeRandom } from './random.ts'

const RESAMPLES = 2000
const TAIL = 0.025

/**
 * 95 % percentile interval of the mean, from resampling whole meetings (Efron 1979, Annals of Statistics 7). Null with
 * fewer than two values: one meeting says nothing about others.
 */
export function bootstrapInterval(values: readonly number[], seed: string): readonly [number, number] | null {
  return bootstrap(values, seed, (sample) => sample.reduce((sum, value) => sum + value, 0) / sample.length)
}

/** The same of any figure that is computed from the items; what gives no number is left out. */
export function bootstrap<T>(
  items: readonly T[],
  seed: string,
  figure: (sample: readonly T[]) => number,
): readonly [number, number] | null {
  if (items.length < 2) return null
  const random = makeRandom(seed)
  const figures: number[] = []
  for (let i = 0; i < RESAMPLES; i++) {
    const value = figure(items.map(() => items[Math.floor(random() * items.length)]!))
    if (Number.isFinite(value)) figures.push(value)
  }
  if (figures.length === 0) return null
  figures.sort((a, b) => a - b)
  const at = (share: number): number => figures[Math.min(figures.length - 1, Math.floor(share * figures.length))]!
  return [at(TAIL), at(1 - TAIL)]
}
