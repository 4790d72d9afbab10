import type { Comparison } from '../src/model/index.ts'
import { addTally, makeTally, type Tally } from './figures.ts'
import type { GoldMeeting } from './gold.ts'
import { scoreLinks, scoreOmissions, scoreWithheld } from './score-findings.ts'
import { placeStatements, scoreStatements } from './score-statements.ts'

/** Tallies of one meeting: over everything, and by language for what is counted by sentence. */
export interface Scored {
  readonly meeting: string
  readonly all: Tally
  readonly languages: ReadonlyMap<string, Tally>
}

/** A comparison against its annotation. */
export function scoreMeeting(gold: GoldMeeting, got: Comparison): Scored {
  const all = makeTally()
  const languages = new Map<string, Tally>()
  const placed = placeStatements(gold, got)
  scoreStatements(gold, got, placed, all, languages)
  scoreOmissions(gold, got, all)
  scoreWithheld(gold, got, all)
  scoreLinks(gold, got, placed, all)
  return { meeting: gold.meeting, all, languages }
}

export function sumScores(scores: readonly Scored[]): { all: Tally; languages: Map<string, Tally> } {
  const all = makeTally()
  const languages = new Map<string, Tally>()
  for (const one of scores) {
    addTally(all, one.all)
    for (const [lang, tally] of one.languages) {
      if (!languages.has(lang)) languages.set(lang, makeTally())
      addTally(languages.get(lang)!, tally)
    }
  }
  return { all, languages }
}
