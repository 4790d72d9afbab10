import { type Issue, type Reason, type SideId, type Statement, sidesOf } from '../model/index.ts'
import { type Facet, keyOf } from './candidates.ts'

/** A statement with what is needed to compare it. */
export interface Described {
  readonly statement: Statement
  readonly facets: readonly Facet[]
  readonly keys: ReadonlySet<string>
  /** Bits of all its content facets. */
  readonly content: number
  /** How many statements of its account have a facet, by its key. */
  readonly spread: ReadonlyMap<string, number>
  /** How many statements its account has by the same side, for each of its issues. */
  readonly company: ReadonlyMap<Issue, number>
  /** The how-manieth statement of its account it is. */
  readonly ordinal: number
  /** Place in its account, 0–1. */
  readonly position: number
}

export interface Scored {
  /** Probability that the two tell the same thing said, 0–1. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Two statements, by their places among all, and their score. */
export interface Pair extends Scored {
  readonly a: number
  readonly b: number
}

/** What a pair is judged by; each 0–1, content a little above where both statements are long and alike. */
export const PAIR_FEATURES = [
  /** Bits of shared content, by the cosine of the two. */
  'content',
  /** The same, where both are given to the same side. */
  'contentSameSide',
  /** Share of the shared bits that no other statement of either account has. */
  'only',
  /** 1 where each account has one statement on a shared issue, less the more there are to choose from. */
  'matter',
  'matterSameSide',
  /** The same, counted among the statements of the side. */
  'sideMatter',
  'sameAct',
  'bothJoint',
  /** One is given to a side, the other to several with it among them. */
  'oneJoint',
  /** A list of matters corresponds to many, and to each a little. */
  'list',
  /** How alike their places in their accounts are. */
  'order',
] as const

/**
 * Weights of a logistic regression on all pairs of annotated meetings that share a facet (`npm run tune:alignment`, which also
 * tells what the same fit reaches on meetings that it has not seen).
 */
export const WEIGHTS: { base: number } & Record<(typeof PAIR_FEATURES)[number], number> = {
  base: -6.47,
  content: 4.74,
  contentSameSide: 5.64,
  only: 2.52,
  matter: 3.41,
  matterSameSide: -0.78,
  sideMatter: 2.4,
  sameAct: 0.87,
  bothJoint: 1.51,
  oneJoint: 0.79,
  list: -0.86,
  order: 0.68,
}

/** Bits below which a statement counts as if it had them: a few words must not match everything that shares one of them. */
const FLOOR = 20
/** Fewer shared bits than these are never whole, however rare. */
const FEW_BITS = 10
const LIST = 3

/** How likely two statements of different accounts tell the same thing said: an explained score. */
export function scorePair(a: Described, b: Described, bitsOf: (facet: Facet) => number, sides: readonly SideId[]): Scored {
  const features = pairFeatures(a, b, bitsOf, sides)
  const sum = PAIR_FEATURES.reduce((total, name, i) => total + WEIGHTS[name] * features[i]!, WEIGHTS.base)
  return {
    score: 1 / (1 + Math.exp(-sum)),
    reasons: sharedFacets(a, b).map((facet) => ({ facet: facet.facet, weight: round(bitsOf(facet)), value: facet.value })),
  }
}

/** Values of `PAIR_FEATURES`, in their order. */
export function pairFeatures(
  a: Described,
  b: Described,
  bitsOf: (facet: Facet) => number,
  sides: readonly SideId[],
): readonly number[] {
  const shared = sharedFacets(a, b)
  const issues = shared.filter((facet) => facet.facet === 'issue')
  const content = shared.filter((facet) => facet.facet !== 'issue')
  const bits = content.reduce((sum, facet) => sum + bitsOf(facet), 0)
  const only = content.reduce((sum, facet) => sum + bitsOf(facet) * rarity(facet, a, b), 0) / Math.max(FEW_BITS, bits)
  const cosine = bits / Math.sqrt(Math.max(FLOOR, a.content) * Math.max(FLOOR, b.content))
  const matter = Math.max(0, ...issues.map((facet) => rarity(facet, a, b)))
  const sideMatter = Math.max(0, ...issues.map(({ value }) => sideRarity(value as Issue, a, b)))
  const same = sameSide(a.statement, b.statement) ? 1 : 0
  const list = Math.max(a.statement.issues.length, b.statement.issues.length) >= LIST
  return [
    cosine,
    cosine * same,
    only,
    matter,
    matter * same,
    sideMatter * same,
    Number(a.statement.act === b.statement.act),
    Number(same === 1 && a.statement.side === 'joint'),
    Number(same === 0 && haveSideInCommon(a.statement, b.statement, sides)),
    Number(list),
    1 - Math.abs(a.position - b.position),
  ]
}

function sharedFacets(a: Described, b: Described): Facet[] {
  return a.facets.filter((facet) => b.keys.has(keyOf(facet)))
}

/** 1 where each of the two is the only statement of its account that has the facet, less the more there are to choose from. */
function rarity(facet: Facet, a: Described, b: Described): number {
  const key = keyOf(facet)
  return 1 / Math.sqrt((a.spread.get(key) ?? 1) * (b.spread.get(key) ?? 1))
}

function sideRarity(issue: Issue, a: Described, b: Described): number {
  return 1 / Math.sqrt((a.company.get(issue) ?? 1) * (b.company.get(issue) ?? 1))
}

function sameSide(a: Statement, b: Statement): boolean {
  return JSON.stringify(a.side) === JSON.stringify(b.side)
}

function haveSideInCommon(a: Statement, b: Statement, sides: readonly SideId[]): boolean {
  const right = sidesOf(b.side, sides)
  return sidesOf(a.side, sides).some((side) => right.includes(side))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
