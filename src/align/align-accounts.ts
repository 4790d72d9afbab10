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

/** When a pair is a correspondence. */
export const CHOICE = {
  /** A pair less likely than this is none: of the many statements of an account few can be meant. */
  least: 0.15,
  /** A further partner must come this close to the best one. */
  nearBest: 0.4,
}

/** Statements of different accounts → links: mutual best partners, and further ones that come close. */
export function alignAccounts(input: AlignInput): Link[] {
  const described = describe(input)
  const pairs = liftNeighbours(scoreCandidates(described, input), described).filter(({ score }) => score >= CHOICE.least)
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

/** Bits that sharing a facet is worth. */
export function bitsBy(frequency: AlignInput['frequency']): (facet: Facet) => number {
  return (facet) => Math.max(0, -Math.log2(frequency(keyOf(facet)) ?? UNKNOWN[facet.facet]))
}

/** Those who take part are named everywhere: they tell nothing apart. */
export function describe({ statements, sides, frequency }: AlignInput): Described[] {
  const bitsOf = bitsBy(frequency)
  const sizes = new Map<string, number>()
  const company = new Map<string, number>()
  const spread = new Map<string, Map<string, number>>()
  const facets = statements.map((statement) =>
    facetsOf(statement).filter((facet) => !(facet.facet === 'actor' && sides.includes(facet.value))),
  )
  statements.forEach((statement, i) => {
    count(sizes, statement.account)
    for (const issue of statement.issues) count(company, companyKey(statement, issue))
    const own = spread.get(statement.account) ?? new Map<string, number>()
    spread.set(statement.account, own)
    for (const key of new Set(facets[i]!.map(keyOf))) count(own, key)
  })
  const ordinals = new Map<string, number>()
  return statements.map((statement, i) => ({
    statement,
    facets: facets[i]!,
    keys: new Set(facets[i]!.map(keyOf)),
    content: facets[i]!.reduce((sum, facet) => sum + (facet.facet === 'issue' ? 0 : bitsOf(facet)), 0),
    spread: spread.get(statement.account)!,
    company: new Map(statement.issues.map((issue) => [issue, company.get(companyKey(statement, issue))!])),
    ordinal: count(ordinals, statement.account) - 1,
    position: (ordinals.get(statement.account)! - 1) / Math.max(1, sizes.get(statement.account)! - 1),
  }))
}

function count(counts: Map<string, number>, key: string): number {
  const now = (counts.get(key) ?? 0) + 1
  counts.set(key, now)
  return now
}

function companyKey(statement: Statement, issue: Issue): string {
  return `${statement.account}|${JSON.stringify(statement.side)}|${issue}`
}

/** Pairs that share a facet at all, found through the index: cost grows with real overlap. */
function scoreCandidates(described: readonly Described[], { sides, frequency }: AlignInput): Pair[] {
  const bitsOf = bitsBy(frequency)
  return candidatesOf(described).map(([a, b]) => ({ a, b, ...scorePair(described[a]!, described[b]!, bitsOf, sides) }))
}

export function candidatesOf(described: readonly Described[]): [number, number][] {
  const index = indexFacets(described.map((one) => one.facets))
  return described.flatMap((one, a) => {
    const partners = new Set<number>()
    for (const facet of one.facets)
      for (const b of index.get(keyOf(facet)) ?? [])
        if (b > a && described[b]!.statement.account !== one.statement.account) partners.add(b)
    return [...partners].map((b): [number, number] => [a, b])
  })
}

/** A pair stays when it is the best for one of the two and near it for the other. */
function chooseLinks(pairs: readonly Pair[], described: readonly Described[]): Pair[] {
  const best = new Map<string, number>()
  const keyFrom = (from: number, to: number): string => `${from}>${described[to]!.statement.account}`
  for (const { a, b, score } of pairs) {
    for (const key of [keyFrom(a, b), keyFrom(b, a)]) best.set(key, Math.max(best.get(key) ?? 0, score))
  }
  return pairs.filter(({ a, b, score }) => {
    const left = score / best.get(keyFrom(a, b))!
    const right = score / best.get(keyFrom(b, a))!
    return Math.max(left, right) === 1 && Math.min(left, right) >= CHOICE.nearBest
  })
}

function toLink(pair: Pair, described: readonly Described[]): Link {
  const [first, second] = ordered(described[pair.a]!.statement, described[pair.b]!.statement)
  return {
    statements: [first.id, second.id],
    relations: relationsOf(first, second),
    confidence: Math.round(pair.score * 1000) / 1000,
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
