import type { Described, Pair } from './score-pair.ts'

/** How much company counts, and from which score on a pair is company; found with the weights of a score. */
export const COMPANY = {
  weight: 3,
  least: 0.15,
}
function lift(probability: number, by: number): number {
  return 1 / (1 + (1 / probability - 1) * Math.exp(-by))
}

/** How many statements away company may be. */
const REACH = 2

/**
 * Accounts of one speech follow its order: where the statements around two candidates correspond, the two are likelier
 * to as well (as in the alignment of comparable texts by Barzilay and Elhadad, 2003). Scores are lifted by company.
 */
export function liftNeighbours(pairs: readonly Pair[], described: readonly Described[]): Pair[] {
  const strong = new Map<string, number>()
  const keyOf = (a: Described, b: Described, stepA: number, stepB: number): string =>
    `${a.statement.account}:${a.ordinal + stepA}~${b.statement.account}:${b.ordinal + stepB}`
  for (const { a, b, score } of pairs)
    if (score >= COMPANY.least) strong.set(keyOf(described[a]!, described[b]!, 0, 0), Math.min(1, score))
  return pairs.map((pair) => {
    let company = 0
    for (let stepA = -REACH; stepA <= REACH; stepA++)
      for (let stepB = -REACH; stepB <= REACH; stepB++) {
        if (stepA === 0 || stepB === 0 || stepA * stepB < 0) continue
        const found = strong.get(keyOf(described[pair.a]!, described[pair.b]!, stepA, stepB))
        if (found !== undefined) company = Math.max(company, found / Math.max(Math.abs(stepA), Math.abs(stepB)))
      }
    return company > 0 ? { ...pair, score: lift(pair.score, COMPANY.weight * company) } : pair
  })
}
