/** A category that a coder gave to a thing. */
export type Category = string

/**
 * Agreement of two coders beyond what their own habits give by chance (Cohen 1960, "A coefficient of agreement for nominal
 * scales"). 1 at most; null where there is nothing to judge or both used one category only.
 */
export function cohenKappa(pairs: readonly (readonly [Category, Category])[]): number | null {
  const n = pairs.length
  if (n === 0) return null
  const observed = pairs.filter(([a, b]) => a === b).length / n
  let expected = 0
  for (const category of new Set(pairs.flat())) {
    const first = pairs.filter(([a]) => a === category).length / n
    const second = pairs.filter(([, b]) => b === category).length / n
    expected += first * second
  }
  return expected === 1 ? null : (observed - expected) / (1 - expected)
}

/**
 * Krippendorff's alpha for any number of coders and missing values, nominal by default (Krippendorff 2011, "Computing
 * Krippendorff's alpha-reliability"). `distance` gives how far two values are apart, squared: for intervals `(a − b)²`.
 * 1 at most; null where nothing can disagree.
 */
export function krippendorffAlpha(
  units: readonly (readonly Category[])[],
  distance: (a: Category, b: Category) => number = (a, b) => (a === b ? 0 : 1),
): number | null {
  const pairable = units.filter((values) => values.length > 1)
  const totals = new Map<Category, number>()
  let n = 0
  let observed = 0
  for (const values of pairable) {
    n += values.length
    for (const value of values) totals.set(value, (totals.get(value) ?? 0) + 1)
    let apart = 0
    for (const a of values) for (const b of values) apart += distance(a, b)
    observed += apart / (values.length - 1)
  }
  let expected = 0
  for (const [a, count] of totals) for (const [b, other] of totals) expected += count * other * distance(a, b)
  return n < 2 || expected === 0 ? null : 1 - (observed * (n - 1)) / expected
}
