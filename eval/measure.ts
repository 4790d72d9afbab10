import type { Comparison, FindingKind } from '../src/model/index.ts'
import { type Intervals, intervalsOf } from './bootstrap.ts'
import { evaluate, type GoldSet } from './evaluate.ts'
import { type Count, type Figures, figuresOf, type Tally } from './figures.ts'
import { type Scored, sumScores } from './score.ts'

/** Figures of a part of a set, with how many meetings it has. */
export interface Measured {
  readonly meetings: number
  readonly figures: Figures
  readonly intervals: Intervals
  /** Gold and found of what the part is about; where it is about omissions. */
  readonly omissions: Count
  readonly sentences: number
  /** Pairs of corresponding sentences, gold and found together. */
  readonly pairs: number
}

export interface SetReport {
  readonly all: Measured
  /** By the names of `Slices`. */
  readonly parts: Readonly<Record<string, Measured>>
  /** How many findings of each kind were made. */
  readonly kinds: Readonly<Partial<Record<FindingKind, number>>>
}

export interface SetMeasure {
  readonly report: SetReport
  readonly scores: readonly Scored[]
  readonly comparisons: ReadonlyMap<string, Comparison>
}

/** Runs the program on a set and measures it, whole and by part. */
export async function measureSet(set: GoldSet): Promise<SetMeasure> {
  const { scores, comparisons } = await evaluate(set)
  const { parts } = sumScores(scores)
  const report: SetReport = {
    all: measured(scores.map((one) => one.all)),
    parts: Object.fromEntries(
      [...parts.keys()].sort().map((name) => [name, measured(scores.flatMap((one) => one.parts.get(name) ?? []))] as const),
    ),
    kinds: countKinds([...comparisons.values()]),
  }
  return { report, scores, comparisons }
}

function measured(tallies: readonly Tally[]): Measured {
  const { all } = sumScores(tallies.map((all) => ({ meeting: '', all, parts: new Map() })))
  const { tp, fp, fn } = all.pairs
  return {
    meetings: tallies.length,
    figures: figuresOf(all),
    intervals: intervalsOf(tallies),
    omissions: all.omissions,
    sentences: all.narration.of + all.side.of,
    pairs: tp + fp + fn,
  }
}

function countKinds(comparisons: readonly Comparison[]): Partial<Record<FindingKind, number>> {
  const counts: Partial<Record<FindingKind, number>> = {}
  for (const { findings } of comparisons) for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
