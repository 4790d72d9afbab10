import type { Account, Issue, Link, SideId, Statement } from '../model/index.ts'
import { type Facet, facetsOf, indexFacets, keyOf } from './candidates.ts'
import { liftNeighbours } from './lift-neighbours.ts'
import { relationsOf } from './relate.ts'
import { type Described, type Pair, scorePair } from './score-pair.ts'

export interface AlignInput {
  readonly accounts: readonly Account[]
  readonly statements: readonly Statement[]
  readonly sides: readonly SideId[]
  /** Share of sentences at large that have a facet (`kind:value`), 0–1; null where it is not known. */
  readonly frequency: (key: string) => number | null
}

/** When a pair is a correspondence; found with the weights of a score. */
export const CHOICE = {
  /** A pair below this is none. */
  least: 0.32,
  /** A further partner must come this close to the best one … */
  nearBest: 0.5,
  /** … or be held by it almost whole, as an item is by a list. */
  held: 0.8,
}

/** Statements of different accounts → links. Mutual best partners, and further ones that come close or are items of a list. */
export function alignAccounts(input: AlignInput): Link[] {
  const bitsOf = weigh(input.frequency)
  const described = describe(input, bitsOf)
  const candidates = scoreCandidates(described, bitsOf, input.sides)
  const pairs = liftNeighbours(candidates, described).filter(({ score }) => score >= CHOICE.least)
  return chooseLinks(pairs, described).map((pair) => toLink(pair, described))
}

/** Where nothing is known of a facet's frequency, these stand in: rare for names and numbers, common for words. */
const UNKNOWN: Readonly<Record<Facet['facet'], number>> = {
  concept: 0.01,
  actor: 0.05,
  formula: 0.005,
  issue: 0.08,
  quantity: 0.004,
  word: 0.02,
}
export const FACTOR: Record<Facet['facet'], number> = { concept: 1, actor: 1.5, formula: 1, issue: 1, quantity: 1.6, word: 0.65 }

/** Bits that sharing a facet is worth. */
function weigh(frequency: AlignInput['frequency']): (facet: Facet) => number {
  return (facet) => Math.max(0, -Math.log2(frequency(keyOf(facet)) ?? UNKNOWN[facet.facet])) * FACTOR[facet.facet]
}

/** Those who take part are named everywhere: they tell nothing apart. */
function describe({ statements, sides }: AlignInput, bitsOf: (facet: Facet) => number): Described[] {
  const ends = new Map<string, number>()
  const company = new Map<string, number>()
  for (const statement of statements) {
    ends.set(statement.account, Math.max(ends.get(statement.account) ?? 1, statement.end))
    for (const issue of statement.issues)
      company.set(companyKey(statement, issue), (company.get(companyKey(statement, issue)) ?? 0) + 1)
  }
  const counts = new Map<string, number>()
  return statements.map((statement) => {
    const ordinal = counts.get(statement.account) ?? 0
    counts.set(statement.account, ordinal + 1)
    const facets = facetsOf(statement).filter((facet) => !(facet.facet === 'actor' && sides.includes(facet.value)))
    return {
      statement,
      facets,
      keys: new Set(facets.map(keyOf)),
      content: facets.reduce((sum, facet) => sum + (facet.facet === 'issue' ? 0 : bitsOf(facet)), 0),
      company: new Map(statement.issues.map((issue) => [issue, company.get(companyKey(statement, issue))!])),
      ordinal,
      position: statement.start / ends.get(statement.account)!,
    }
  })
}

function companyKey(statement: Statement, issue: Issue): string {
  return `${statement.account}|${JSON.stringify(statement.side)}|${issue}`
}

/** Pairs that share a facet at all, found through the index: cost grows with real overlap. */
function scoreCandidates(described: readonly Described[], bitsOf: (facet: Facet) => number, sides: readonly SideId[]): Pair[] {
  const index = indexFacets(described.map((one) => one.facets))
  const pairs: Pair[] = []
  described.forEach((one, a) => {
    const partners = new Set<number>()
    for (const facet of one.facets)
      for (const b of index.get(keyOf(facet)) ?? [])
        if (b > a && described[b]!.statement.account !== one.statement.account) partners.add(b)
    for (const b of partners) {
      const scored = scorePair(one, described[b]!, bitsOf, sides)
      if (scored) pairs.push({ a, b, ...scored })
    }
  })
  return pairs
}

/** A pair stays when it is the best for one of the two and near it, or almost wholly held, for the other. */
function chooseLinks(pairs: readonly Pair[], described: readonly Described[]): Pair[] {
  const best = new Map<string, number>()
  const keyFrom = (from: number, to: number): string => `${from}>${described[to]!.statement.account}`
  for (const { a, b, score } of pairs) {
    for (const key of [keyFrom(a, b), keyFrom(b, a)]) best.set(key, Math.max(best.get(key) ?? 0, score))
  }
  return pairs.filter(({ a, b, score, containment, specific }) => {
    const left = score / best.get(keyFrom(a, b))!
    const right = score / best.get(keyFrom(b, a))!
    return Math.max(left, right) === 1 && (Math.min(left, right) >= CHOICE.nearBest || (specific && containment >= CHOICE.held))
  })
}

function toLink(pair: Pair, described: readonly Described[]): Link {
  const [first, second] = ordered(described[pair.a]!.statement, described[pair.b]!.statement)
  return {
    statements: [first.id, second.id],
    relations: relationsOf(first, second),
    confidence: Math.round(Math.min(1, pair.score) * 1000) / 1000,
    reasons: [...pair.reasons]
      .sort((x, y) => y.weight - x.weight || ((x.value ?? '') < (y.value ?? '') ? -1 : 1))
      .slice(0, MOST_REASONS),
  }
}

/** Reasons beyond these add nothing that a reader would weigh. */
const MOST_REASONS = 12

/** The same whichever account was given first. */
function ordered(a: Statement, b: Statement): [Statement, Statement] {
  return a.id < b.id ? [a, b] : [b, a]
}
