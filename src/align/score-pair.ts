import { isPosition, type Reason, type Side, type SideId, type Statement, sidesOf } from '../model/index.ts'
import { type Facet, keyOf } from './candidates.ts'

/** What one account's statements look like as a whole: how often each facet occurs there and in accounts at large. */
export interface Weights {
  /** Bits that sharing a facet is worth. */
  readonly of: (facet: Facet) => number
}

/** Shares of the parts of a pair's score; fitted on the development gold by cross-validation over meetings. */
const CONTENT = 0.62
const ISSUE = 0.26
const ACT = 0.06
const ORDER = 0.06
/** What is left of a score when the sides differ: the same thing given to another is rare. */
const OTHER_SIDE = 0.45
const JOINT_SIDE = 0.85

export interface Scored {
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** How likely two statements of different accounts tell the same thing said: an explained score, 0–1. */
export function scorePair(a: Described, b: Described, weights: Weights, sides: readonly SideId[]): Scored {
  const shared = a.facets.filter((facet) => b.keys.has(keyOf(facet)))
  const reasons: Reason[] = []
  const content = sumOf(shared.filter((facet) => facet.facet !== 'issue'), weights, reasons)
  const issue = sumOf(shared.filter((facet) => facet.facet === 'issue'), weights, reasons)
  const similarity = content / Math.sqrt(Math.max(a.content, FLOOR) * Math.max(b.content, FLOOR))
  const matter = issue / Math.max(Math.sqrt(Math.max(a.issue, 1) * Math.max(b.issue, 1)), 1)
  const act = actLikeness(a.statement, b.statement)
  const order = 1 - Math.abs(a.position - b.position)
  const common = a.statement.issues.some((one) => b.statement.issues.includes(one))
  const raw = (common ? 1 : 0.5) * (CONTENT * Math.min(1, similarity * 2) + ISSUE * Math.min(1, matter) + ACT * act + ORDER * order)
  return { score: raw * sideFactor(a.statement.side, b.statement.side, sides), reasons }
}

/** A statement of few words must not match everything that shares one of them. */
const FLOOR = 12

/** A statement with what is needed to compare it. */
export interface Described {
  readonly statement: Statement
  readonly facets: readonly Facet[]
  readonly keys: ReadonlySet<string>
  /** Bits of all its content facets, and of its issues. */
  readonly content: number
  readonly issue: number
  /** Place in its account, 0–1. */
  readonly position: number
}

function sumOf(facets: readonly Facet[], weights: Weights, reasons: Reason[]): number {
  let sum = 0
  for (const facet of facets) {
    const weight = weights.of(facet)
    if (weight <= 0) continue
    sum += weight
    reasons.push({ facet: facet.facet, weight: Math.round(weight * 100) / 100, value: facet.value })
  }
  return sum
}

function sideFactor(a: Side, b: Side, sides: readonly SideId[]): number {
  const left = sidesOf(a, sides)
  const right = sidesOf(b, sides)
  if (JSON.stringify(a) === JSON.stringify(b)) return 1
  return left.some((side) => right.includes(side)) ? JOINT_SIDE : OTHER_SIDE
}

function actLikeness(a: Statement, b: Statement): number {
  if (a.act === b.act) return 1
  return isPosition(a.act) === isPosition(b.act) ? 0.5 : 0
}
