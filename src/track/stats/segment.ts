import { type ChangePoint, type ChangePointOptions, findChangePoint } from './change-point.ts'

/** A change within a stretch `[from, to)` of a series; `at` counts from the start of the series. */
export interface Change extends ChangePoint {
  readonly from: number
  readonly to: number
}

/**
 * Binary segmentation (Vostrikova 1981): the whole is cut where it changes, then each part is looked at again. A part is
 * asked at half the level of the whole that it comes from, and only where that was cut, so that the level holds for all
 * questions to one series together. In order of time.
 */
export function findChanges(values: readonly number[], level: number, options: ChangePointOptions): Change[] {
  const first = findChangePoint(values, options)
  return first && first.p <= level ? [...cut(values, { ...first, from: 0, to: values.length }, level, options)] : []
}

/** The changes of a series whose first change is known to count. */
export function cut(values: readonly number[], first: Change, level: number, options: ChangePointOptions): Change[] {
  const part = (from: number, to: number): Change[] => {
    const seed = `${options.seed} ${from}-${to}`
    const found = findChangePoint(values.slice(from, to), { ...options, seed })
    if (!found || found.p > level / 2) return []
    return cut(values, { ...found, at: found.at + from, from, to }, level / 2, options)
  }
  return [...part(first.from, first.at), first, ...part(first.at, first.to)]
}
