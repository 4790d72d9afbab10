import type { Comparison } from '../src/model/index.ts'
import { type CompareOptions, compareDocuments } from '../src/pipeline.ts'
import type { GoldMeeting } from './gold.ts'
import { type Scored, scoreMeeting } from './score.ts'

export interface GoldSet {
  readonly name: string
  readonly meetings: readonly GoldMeeting[]
}

/** Compares every meeting of a set from its documents, as a user would, and scores it. */
export async function evaluate(
  set: GoldSet,
  options: CompareOptions = {},
): Promise<{ scores: Scored[]; comparisons: Map<string, Comparison> }> {
  const scores: Scored[] = []
  const comparisons = new Map<string, Comparison>()
  for (const gold of set.meetings) {
    const documents = gold.accounts.map(({ id, document }) => ({ name: `${id}.md`, text: document }))
    const comparison = await compareDocuments(documents, options)
    comparisons.set(gold.meeting, comparison)
    scores.push(scoreMeeting(gold, comparison))
  }
  return { scores, comparisons }
}
