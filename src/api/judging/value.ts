import { type Finding, isPosition, type Link, type Statement } from '../../model/index.ts'

/**
 * How much a verdict would teach, 0–1: most where the machine is unsure (entropy of its confidence, in bits) of something that
 * weighs. The same sums stand in SQL in `stored/queue.ts`.
 */
export function valueOfFinding({ confidence, salience }: Pick<Finding, 'confidence' | 'salience'>): number {
  return rounded(entropy(confidence) * salience)
}

/** A statement that takes no position carries no finding but silence on it. */
export const WEIGHT_OF_NARRATION = 0.3
/** A link decides one finding at most, a statement several. */
export const WEIGHT_OF_LINK = 0.5

export function valueOfStatement({ confidence, act }: Pick<Statement, 'confidence' | 'act'>): number {
  return rounded(entropy(confidence) * (isPosition(act) ? 1 : WEIGHT_OF_NARRATION))
}

export function valueOfLink({ confidence }: Pick<Link, 'confidence'>): number {
  return rounded(entropy(confidence) * WEIGHT_OF_LINK)
}

export function entropy(p: number): number {
  return p <= 0 || p >= 1 ? 0 : -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p))
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4
