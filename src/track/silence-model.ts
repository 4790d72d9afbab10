import { type Beta, betaBinomialLog, type Count, fitBeta, posteriorMean } from './stats/beta-binomial.ts'
import { maximise } from './stats/maximise.ts'

/** How often a matter comes up in one cell (publisher, holder, counterpart, issue) of the group (issue) that it belongs to. */
export interface Cell extends Count {
  readonly group: string
  readonly key: string
}

/** What cells tell of the mean of their group: a weighted sum of rates, and the weight. */
interface Pull {
  readonly sum: number
  readonly weight: number
}

/** Partially pooled rates, as a plain object: a cell is pulled to the other cells of its issue, these to all issues. */
export interface PooledRates {
  /** Of all cells. */
  readonly overall: Beta
  /** How strongly an issue is pulled to all issues, and a cell to its issue; in imagined meetings. */
  readonly strengths: Strengths
  readonly groups: Readonly<Record<string, Pull>>
}

interface Strengths {
  readonly group: number
  readonly cell: number
}

const LOG_GROUP = [-2.3, 5] as const
const LOG_CELL = [-2.3, 6] as const
/** The likelihood is flat near its top: finer steps change no forecast. */
const TOLERANCE = 1e-3

/**
 * A hierarchical beta-binomial model in two levels, fitted by empirical Bayes (Gelman et al., Bayesian Data Analysis, 3rd ed.,
 * ch. 5, with an issue level between the cells and the whole). A cell’s prior mean comes from the other cells of its issue and
 * from the whole, never from its own counts, for means that are fitted to few cells make these look alike and pull too hard.
 * Both strengths are where the counts are most likely; nothing is drawn at random.
 */
export function fitPooledRates(cells: readonly Cell[]): PooledRates {
  const overall = fitBeta(cells)
  const groupOf = (strength: number): number => {
    const logs = maximise((log) => likelihood(cells, overall, { group: strength, cell: Math.exp(log) }), LOG_CELL, TOLERANCE)
    return Math.exp(logs)
  }
  const group = Math.exp(
    maximise(
      (log) => likelihood(cells, overall, { group: Math.exp(log), cell: groupOf(Math.exp(log)) }),
      LOG_GROUP,
      TOLERANCE * 10,
    ),
  )
  const strengths = { group, cell: groupOf(group) }
  return { overall, strengths, groups: Object.fromEntries(sumPulls(cells, strengths.cell)) }
}

/** Trials of one cell are alike, so that many of them tell less of the issue than trials of many cells (beta-binomial variance). */
function pullOf({ k, n }: Count, strength: number): Pull {
  if (n === 0) return { sum: 0, weight: 0 }
  const weight = (n * (strength + 1)) / (n + strength)
  return { sum: (weight * k) / n, weight }
}

function sumPulls(cells: readonly Cell[], strength: number): Map<string, Pull> {
  const groups = new Map<string, Pull>()
  for (const cell of cells) {
    const { sum, weight } = groups.get(cell.group) ?? { sum: 0, weight: 0 }
    const own = pullOf(cell, strength)
    groups.set(cell.group, { sum: sum + own.sum, weight: weight + own.weight })
  }
  return groups
}

function likelihood(cells: readonly Cell[], overall: Beta, strengths: Strengths): number {
  const groups = sumPulls(cells, strengths.cell)
  return cells.reduce((sum, cell) => {
    const mean = priorMean({ overall, strengths }, groups.get(cell.group), pullOf(cell, strengths.cell))
    return sum + betaBinomialLog([cell], { mean, strength: strengths.cell })
  }, 0)
}

/** Of a cell, from the others of its group and the whole. */
function priorMean(
  { overall, strengths }: Pick<PooledRates, 'overall' | 'strengths'>,
  group: Pull = NO_PULL,
  own: Pull = NO_PULL,
): number {
  const others = { sum: Math.max(0, group.sum - own.sum), weight: Math.max(0, group.weight - own.weight) }
  const mean = (others.sum + overall.mean * strengths.group) / (others.weight + strengths.group)
  return Math.min(1 - EDGE, Math.max(EDGE, mean))
}

const NO_PULL: Pull = { sum: 0, weight: 0 }

/** A beta distribution needs a mean inside 0 … 1. */
const EDGE = 1e-6

/**
 * Probability that the matter comes up, from what is known of the cell and from the rest of its group. `learned` is what
 * the cell brought into the group, where that was more than what is known here (the chance itself left out).
 */
export function mentionRate(
  pooled: PooledRates,
  group: string,
  { known, learned = known }: { known: Count; learned?: Count },
): number {
  const mean = priorMean(pooled, pooled.groups[group], pullOf(learned, pooled.strengths.cell))
  return posteriorMean(known, { mean, strength: pooled.strengths.cell })
}

/** Surprise, in bits, of something that had this probability. */
export function bits(probability: number): number {
  return -Math.log2(probability)
}
