import type { Comparison } from '../src/model/index.ts'
import { addTally, type Tally } from './figures.ts'
import type { GoldMeeting } from './gold.ts'
import { scoreLinks, scoreOmissions, scoreWithheld } from './score-findings.ts'
import { placeStatements, scoreStatements } from './score-statements.ts'
import { Slices } from './slices.ts'

/** Tallies of one meeting: over everything, and by part (see `Slices`). */
export interface Scored {
  readonly meeting: string
  readonly all: Tally
  readonly parts: ReadonlyMap<string, Tally>
}

/** A comparison against its annotation. */
export function scoreMeeting(gold: GoldMeeting, got: Comparison): Scored {
  const slices = new Slices()
  const placed = placeStatements(gold, got)
  scoreStatements(gold, got, placed, slices)
  scoreOmissions(gold, got, slices)
  scoreWithheld(gold, got, slices)
  scoreLinks(gold, got, placed, slices)
  addTally(slices.part(`sides ${[...gold.sides].sort().join('-')}`), slices.all)
  return { meeting: gold.meeting, all: slices.all, parts: slices.parts }
}

export function sumScores(scores: readonly Scored[]): { all: Tally; parts: Map<string, Tally> } {
  const sum = new Slices()
  for (const one of scores) sum.add(one)
  return { all: sum.all, parts: sum.parts }
}
