import type { Account, Link, Relation, SideId, Statement } from '../model/index.ts'
import { type Facet, facetsOf, indexFacets, keyOf } from './candidates.ts'
import { relationsOf } from './relate.ts'
import { type Described, type Scored, scorePair, type Weights } from './score-pair.ts'

export interface AlignInput {
  readonly accounts: readonly Account[]
  readonly statements: readonly Statement[]
  readonly sides: readonly SideId[]
  /** Share of statements at large that have a facet (`kind:value`), 0–1; null where it is not known. */
  readonly frequency: (key: string) => number | null
}

/** A pair below this is no correspondence. */
const LEAST = Number((globalThis as any).process?.env?.LEAST ?? 0.36)
/** A further partner must come this close to the best one. */
const NEAR_BEST = Number((globalThis as any).process?.env?.NB ?? 0.8)

interface Pair extends Scored {
  readonly a: number
  readonly b: number
}

/** Statements of different accounts → links. Mutual best partners, and further ones that come close (lists against single sentences). */
export function alignAccounts(input: AlignInput): Link[] {
  const weights = weigh(input.frequency)
  const described = describe(input.statements, weights)
  const pairs = scoreCandidates(described, weights, input.sides)
  return chooseLinks(pairs, described).map((pair) => toLink(pair, described))
}

/** Where nothing is known of a facet's frequency, these stand in: rare for names and numbers, common for actors. */
const UNKNOWN: Readonly<Record<Facet['facet'], number>> = { concept: 0.01, actor: 0.08, formula: 0.005, issue: 0.08, quantity: 0.004, word: 0.02 }
const FACTOR: Readonly<Record<Facet['facet'], number>> = { concept: 1, actor: 0.6, formula: 1, issue: 1, quantity: 1, word: 0.7 }

function weigh(frequency: AlignInput['frequency']): Weights {
  return { of: (facet) => Math.max(0, -Math.log2(frequency(keyOf(facet)) ?? UNKNOWN[facet.facet])) * FACTOR[facet.facet] }
}

function describe(statements: readonly Statement[], weights: Weights): Described[] {
  const lengths = new Map<string, number>()
  for (const statement of statements) lengths.set(statement.account, Math.max(lengths.get(statement.account) ?? 1, statement.end))
  return statements.map((statement) => {
    const facets = facetsOf(statement)
    const sum = (issue: boolean): number => facets.reduce((total, facet) => total + ((facet.facet === 'issue') === issue ? weights.of(facet) : 0), 0)
    return {
      statement,
      facets,
      keys: new Set(facets.map(keyOf)),
      content: sum(false),
      issue: sum(true),
      position: statement.start / (lengths.get(statement.account) ?? 1),
    }
  })
}

/** Pairs that share a facet at all, found through the index: cost grows with real overlap. */
function scoreCandidates(described: readonly Described[], weights: Weights, sides: readonly SideId[]): Pair[] {
  const index = indexFacets(described.map((one) => one.facets))
  const pairs: Pair[] = []
  described.forEach((one, a) => {
    const partners = new Set<number>()
    for (const facet of one.facets) for (const b of index.get(keyOf(facet)) ?? []) if (b > a && described[b]!.statement.account !== one.statement.account) partners.add(b)
    for (const b of partners) {
      const scored = scorePair(one, described[b]!, weights, sides)
      if (scored.score >= LEAST) pairs.push({ a, b, ...scored })
    }
  })
  return pairs
}

/** A pair stays when each of the two is the other's best in that account, or comes near to it. */
function chooseLinks(pairs: readonly Pair[], described: readonly Described[]): Pair[] {
  const best = new Map<string, number>()
  const note = (from: number, to: number, score: number): void => {
    const key = `${from}>${described[to]!.statement.account}`
    best.set(key, Math.max(best.get(key) ?? 0, score))
  }
  for (const { a, b, score } of pairs) {
    note(a, b, score)
    note(b, a, score)
  }
  const bestOf = (from: number, to: number): number => best.get(`${from}>${described[to]!.statement.account}`) ?? 0
  return pairs.filter(({ a, b, score }) => {
    const left = score / bestOf(a, b)
    const right = score / bestOf(b, a)
    return Math.max(left, right) === 1 && Math.min(left, right) >= NEAR_BEST
  })
}

function toLink(pair: Pair, described: readonly Described[]): Link {
  const [first, second] = ordered(described[pair.a]!.statement, described[pair.b]!.statement)
  const relations: Relation[] = relationsOf(first, second)
  return {
    statements: [first.id, second.id],
    relations,
    confidence: Math.round(Math.min(1, pair.score) * 1000) / 1000,
    reasons: [...pair.reasons].sort((x, y) => y.weight - x.weight || ((x.value ?? '') < (y.value ?? '') ? -1 : 1)).slice(0, 12),
  }
}

/** The same whichever account was given first. */
function ordered(a: Statement, b: Statement): [Statement, Statement] {
  return a.id < b.id ? [a, b] : [b, a]
}
