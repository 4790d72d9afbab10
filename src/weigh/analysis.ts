/**
 * Competing hypotheses held against evidence (Heuer 1999, Psychology of Intelligence Analysis, chapter 8): evidence does
 * not prove a hypothesis, it speaks against some of them; the one with the least against it is the likeliest.
 */
export interface Analysis {
  readonly question: string
  readonly hypotheses: readonly Hypothesis[]
  readonly evidence: readonly EvidenceItem[]
  /** Evidence id → hypothesis id → rating; what is absent was not rated. */
  readonly ratings: Readonly<Record<string, Readonly<Record<string, Rating>>>>
}

export interface Hypothesis {
  readonly id: string
  readonly text: string
}

/** `neutral`: fits either way · `na`: has nothing to do with the hypothesis. */
export const RATINGS = ['very-consistent', 'consistent', 'neutral', 'inconsistent', 'very-inconsistent', 'na'] as const
export type Rating = (typeof RATINGS)[number]

export const DEGREES = ['low', 'medium', 'high'] as const
export type Degree = (typeof DEGREES)[number]

export interface Weighed {
  /** How far the source can be believed. */
  readonly credibility: Degree
  /** How much the item would matter if it is true. */
  readonly relevance: Degree
}

export interface EvidenceItem extends Weighed {
  readonly id: string
  readonly text: string
}

/**
 * Low 1/√2, medium 1, high √2, for credibility and for relevance, multiplied: the scheme of PARC’s tool for this method
 * (ACH technical description, with Heuer): a high item counts twice a low one in either respect.
 */
const WEIGHTS: Readonly<Record<Degree, number>> = { low: Math.SQRT1_2, medium: 1, high: Math.SQRT2 }

/** What a rating counts against a hypothesis; consistent evidence counts nothing, for it may fit the others as well. */
const AGAINST: Readonly<Record<Rating, number>> = {
  'very-consistent': 0,
  consistent: 0,
  neutral: 0,
  na: 0,
  inconsistent: 1,
  'very-inconsistent': 2,
}

/** Places on a line, to tell how far apart an item puts two hypotheses; `na` has none. */
const PLACE: Readonly<Record<Exclude<Rating, 'na'>, number>> = {
  'very-consistent': 2,
  consistent: 1,
  neutral: 0,
  inconsistent: -1,
  'very-inconsistent': -2,
}

/** 0.5, 0.71, 1, 1.41 or 2. */
export function weightOf({ credibility, relevance }: Weighed): number {
  return WEIGHTS[credibility] * WEIGHTS[relevance]
}

export interface Standing {
  readonly hypothesis: string
  /** Weighted inconsistency, 0 and upwards: the least is the likeliest. */
  readonly score: number
  /** Items that speak against it, unweighted. */
  readonly against: number
  readonly rated: number
  /** From 1; equal scores share a rank. */
  readonly rank: number
}

/** Scores that differ by less are equal: weights are roots, and sums of them are rounded. */
const EQUAL = 1e-9

/** Hypotheses with what speaks against each, least first. */
export function standingsOf({ hypotheses, evidence, ratings }: Analysis): Standing[] {
  const scored = hypotheses.map(({ id }) => {
    const own = evidence.flatMap((item) => {
      const rating = ratings[item.id]?.[id]
      return rating === undefined ? [] : [{ item, rating }]
    })
    return {
      hypothesis: id,
      score: own.reduce((sum, { item, rating }) => sum + AGAINST[rating] * weightOf(item), 0),
      against: own.filter(({ rating }) => AGAINST[rating] > 0).length,
      rated: own.length,
    }
  })
  return scored
    .map((one) => ({ ...one, rank: 1 + scored.filter((other) => other.score < one.score - EQUAL).length }))
    .sort((a, b) => a.rank - b.rank)
}

/**
 * How far an item tells the hypotheses apart, 0–1: the mean distance of its ratings over all pairs of hypotheses, of the
 * greatest possible. An item that fits all of them alike has none, however impressive it is. Weights are left out: they say
 * how good an item is, not what it distinguishes. Null where fewer than two hypotheses are rated on it.
 */
export function diagnosticityOf(item: string, { hypotheses, ratings }: Analysis): number | null {
  const places = hypotheses.flatMap(({ id }) => {
    const rating = ratings[item]?.[id]
    return rating === undefined || rating === 'na' ? [] : [PLACE[rating]]
  })
  if (places.length < 2) return null
  const pairs = places.flatMap((a, at) => places.slice(at + 1).map((b) => Math.abs(a - b)))
  return pairs.reduce((sum, one) => sum + one, 0) / pairs.length / FARTHEST
}

const FARTHEST = 4

export interface Sensitivity {
  /** The item that is dropped. */
  readonly item: string
  /** Hypotheses that come first without it. */
  readonly first: readonly string[]
  /** Whether these are others than with it. */
  readonly changes: boolean
}

/** What would come first if one item were wrong, each in turn: conclusions that hang on one item are weak. */
export function sensitivityOf(analysis: Analysis): Sensitivity[] {
  const now = firstOf(analysis)
  return analysis.evidence.map(({ id }) => {
    const first = firstOf({ ...analysis, evidence: analysis.evidence.filter((item) => item.id !== id) })
    return { item: id, first, changes: first.join(' ') !== now.join(' ') }
  })
}

function firstOf(analysis: Analysis): string[] {
  const ranked = standingsOf(analysis)
  const first = ranked.filter(({ rank }) => rank === 1).map(({ hypothesis }) => hypothesis)
  return analysis.hypotheses.map(({ id }) => id).filter((id) => first.includes(id))
}
