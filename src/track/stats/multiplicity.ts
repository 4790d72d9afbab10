/**
 * p-values as they stand after so many questions were asked at once: a claim at 5 % on these is wrong in 5 % of such
 * sets at most, however the questions hang together (Holm 1979, Scandinavian Journal of Statistics 6).
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, at) => at).sort((a, b) => pValues[a]! - pValues[b]!)
  const adjusted = new Array<number>(pValues.length).fill(1)
  let highest = 0
  for (const [rank, at] of order.entries()) {
    highest = Math.max(highest, Math.min(1, pValues[at]! * (pValues.length - rank)))
    adjusted[at] = highest
  }
  return adjusted
}
