import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Comparison } from '../src/model/index.ts'
import { compareDocuments } from '../src/pipeline.ts'
import type { GoldMeeting } from './gold.ts'
import { type Scored, scoreMeeting } from './score.ts'

/** A gold set with the folder of its texts. */
export interface GoldSet {
  readonly name: string
  readonly meetings: readonly GoldMeeting[]
  readonly texts: string
}

/** Compares every meeting of a set from its documents, as a user would, and scores it. */
export async function evaluate(set: GoldSet): Promise<{ scores: Scored[]; comparisons: Map<string, Comparison> }> {
  const scores: Scored[] = []
  const comparisons = new Map<string, Comparison>()
  for (const gold of set.meetings) {
    const documents = gold.accounts.map(({ id }) => ({
      name: `${id}.md`,
      text: readFileSync(join(set.texts, gold.meeting, `${id}.md`), 'utf8'),
    }))
    const comparison = await compareDocuments(documents)
    comparisons.set(gold.meeting, comparison)
    scores.push(scoreMeeting(gold, comparison))
  }
  return { scores, comparisons }
}
