/** True positives, false positives and false negatives, possibly weighted. */
export interface Count {
  tp: number
  fp: number
  fn: number
}

/** A share: how many of how many. */
export interface Share {
  hit: number
  of: number
}

export interface Tally {
  detect: Count
  issues: Count
  cells: Count
  omissions: Count
  pairs: Count
  counterpart: { tp: number; fp: number; fn: number; tn: number }
  narration: Share
  side: Share
  act: Share
  intensity: Share
  salient: Share
  top: Share
  ndcg: Share
  withheld: Share
  withheldTop: Share
}

export function makeTally(): Tally {
  const count = (): Count => ({ tp: 0, fp: 0, fn: 0 })
  const share = (): Share => ({ hit: 0, of: 0 })
  return {
    detect: count(),
    issues: count(),
    cells: count(),
    omissions: count(),
    pairs: count(),
    counterpart: { tp: 0, fp: 0, fn: 0, tn: 0 },
    narration: share(),
    side: share(),
    act: share(),
    intensity: share(),
    salient: share(),
    top: share(),
    ndcg: share(),
    withheld: share(),
    withheldTop: share(),
  }
}

/** Adds what two sets have in common and what only one has. */
export function countSets(count: Count, gold: ReadonlySet<string>, got: ReadonlySet<string>, weight = 1): void {
  for (const one of gold) {
    if (got.has(one)) count.tp += weight
    else count.fn += weight
  }
  for (const one of got) if (!gold.has(one)) count.fp += weight
}

export function addTally(into: Tally, from: Tally): void {
  for (const key of Object.keys(from) as (keyof Tally)[]) {
    const target = into[key] as unknown as Record<string, number>
    for (const [name, value] of Object.entries(from[key])) target[name] = (target[name] ?? 0) + value
  }
}

export type Figures = Readonly<Record<FigureName, number>>
export const FIGURES = [
  'statements',
  'narration',
  'side',
  'issues',
  'cells',
  'act',
  'intensityError',
  'alignment',
  'counterpart',
  'omissions',
  'salientRecall',
  'topPrecision',
  'ndcg',
  'withheldRecall',
  'withheldTopPrecision',
] as const
export type FigureName = (typeof FIGURES)[number]

const f1 = ({ tp, fp, fn }: Count): number => {
  const precision = tp / (tp + fp || 1)
  const recall = tp / (tp + fn || 1)
  return (2 * precision * recall) / (precision + recall || 1)
}
const rate = ({ hit, of }: Share): number => hit / (of || 1)

/** Figures of a tally, 0–1; F1 for what is found, shares for what is right. */
export function figuresOf(tally: Tally): Figures {
  const { tp, fp, fn, tn } = tally.counterpart
  return {
    statements: f1(tally.detect),
    narration: rate(tally.narration),
    side: rate(tally.side),
    issues: f1(tally.issues),
    cells: f1(tally.cells),
    act: rate(tally.act),
    intensityError: rate(tally.intensity),
    alignment: f1(tally.pairs),
    counterpart: (tp / (tp + fn || 1) + tn / (tn + fp || 1)) / 2,
    omissions: f1(tally.omissions),
    salientRecall: rate(tally.salient),
    topPrecision: rate(tally.top),
    ndcg: rate(tally.ndcg),
    withheldRecall: rate(tally.withheld),
    withheldTopPrecision: rate(tally.withheldTop),
  }
}
