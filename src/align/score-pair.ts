import { type Issue, isPosition, type Reason, type Side, type SideId, type Statement, sidesOf } from '../model/index.ts'
import { type Facet, keyOf } from './candidates.ts'

/** A statement with what is needed to compare it. */
export interface Described {
  readonly statement: Statement
  readonly facets: readonly Facet[]
  readonly keys: ReadonlySet<string>
  /** Bits of all its content facets. */
  readonly content: number
  /** How many statements its account has by the same side, for each of its issues. */
  readonly company: ReadonlyMap<Issue, number>
  /** The how-manieth statement of its account it is. */
  readonly ordinal: number
  /** Place in its account, 0–1. */
  readonly position: number
}

export interface Scored {
  readonly score: number
  /** Share of the smaller statement's content that the other has, 0–1 and above where the floor cuts in. */
  readonly containment: number
  readonly specific: boolean
  readonly reasons: readonly Reason[]
}

/** Two statements, by their places among all, and their score. */
export interface Pair extends Scored {
  readonly a: number
  readonly b: number
}

/**
 * Shares of the parts of a score and what it is multiplied by. Found by hill climbing on annotated meetings
 * (`npm run tune:alignment`, which also tells what the same search loses when it has not seen a meeting): the second
 * digit means nothing.
 */
export const WEIGHTS = {
  cosine: 1.3,
  containment: 0.16,
  /** Bits of shared content at which content counts half. */
  saturation: 11,
  /** A statement of few words must not match everything that shares one of them (bits). */
  floor: 32,
  specific: 0.1,
  rare: 0.25,
  vague: 0.1,
  order: 0.04,
  sideJoint: 0.85,
  sideOther: 0.5,
  actPosition: 0.72,
  actTalk: 0.66,
}
/** Without a common issue this many content facets have to be shared. */
const LEAST_FACETS = 3

/** Issues that nearly every sentence touches: sharing one says little. */
const VAGUE_ISSUES: ReadonlySet<string> = new Set([
  'bilateral',
  'world-order',
  'multilateral',
  'domestic',
  'development',
  'strategic-competition',
  'core-interests',
])

/** How likely two statements of different accounts tell the same thing said: an explained score; 0 where too little is shared. */
export function scorePair(a: Described, b: Described, bitsOf: (facet: Facet) => number, sides: readonly SideId[]): Scored | null {
  const shared = a.facets.filter((facet) => b.keys.has(keyOf(facet)))
  const issues = shared.filter((facet) => facet.facet === 'issue')
  const content = shared.filter((facet) => facet.facet !== 'issue')
  if (issues.length === 0 && content.length < LEAST_FACETS) return null
  // The matter alone joins only those who do the same with it: respecting a step is not assessing a war.
  if (content.length === 0 && a.statement.act !== b.statement.act) return null
  const bits = content.reduce((sum, facet) => sum + bitsOf(facet), 0)
  const specific = issues.filter((facet) => !VAGUE_ISSUES.has(facet.value))
  const likeness = contentScore(bits, a, b)
  const matter =
    specific.length > 0 ? WEIGHTS.specific + WEIGHTS.rare * rarity(specific, a, b) : issues.length > 0 ? WEIGHTS.vague : 0
  const order = WEIGHTS.order * (1 - Math.abs(a.position - b.position))
  return {
    score:
      (likeness + matter + order) * sideFactor(a.statement.side, b.statement.side, sides) * actFactor(a.statement, b.statement),
    containment: 0.16,
    specific: specific.length > 0,
    reasons: shared.map((facet) => ({ facet: facet.facet, weight: round(bitsOf(facet)), value: facet.value })),
  }
}

function contentScore(bits: number, a: Described, b: Described): number {
  const cosine = bits / Math.sqrt(Math.max(WEIGHTS.floor, a.content) * Math.max(WEIGHTS.floor, b.content))
  const containment = bits / Math.max(WEIGHTS.floor, Math.min(a.content, b.content))
  return (WEIGHTS.cosine * cosine + WEIGHTS.containment * containment) * 2 * (bits / (bits + WEIGHTS.saturation))
}

/** 1 where each account has one statement of that side on a shared issue, less the more there are to choose from. */
function rarity(specific: readonly Facet[], a: Described, b: Described): number {
  return Math.max(
    ...specific.map(({ value }) => 1 / Math.sqrt((a.company.get(value as Issue) ?? 1) * (b.company.get(value as Issue) ?? 1))),
  )
}

function sideFactor(a: Side, b: Side, sides: readonly SideId[]): number {
  if (JSON.stringify(a) === JSON.stringify(b)) return 1
  const right = sidesOf(b, sides)
  return sidesOf(a, sides).some((side) => right.includes(side)) ? WEIGHTS.sideJoint : WEIGHTS.sideOther
}

function actFactor(a: Statement, b: Statement): number {
  if (a.act === b.act) return 1
  return isPosition(a.act) === isPosition(b.act) ? WEIGHTS.actPosition : WEIGHTS.actTalk
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
