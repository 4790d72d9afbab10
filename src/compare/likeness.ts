import type { SideId, Statement } from '../model/index.ts'

/**
 * How much of what a statement rests on (concepts, actors, formulas; words where both are in one language) another one
 * shares. The sides of the meeting are left out: every statement names them. Words carry their language with them.
 */
export function facetsOf(statement: Statement, sides: readonly SideId[]): string[] {
  const { concepts, actors, formulas, words } = statement.features
  return [...new Set([...concepts, ...actors.filter((actor) => !sides.includes(actor)), ...formulas, ...words])]
}

export type FacetIndex = ReadonlyMap<string, readonly Statement[]>

/** Facet → statements that have it, so that a search costs what the overlap costs. */
export function indexFacets(statements: readonly Statement[], sides: readonly SideId[]): FacetIndex {
  const index = new Map<string, Statement[]>()
  for (const statement of statements) {
    for (const facet of facetsOf(statement, sides)) {
      const list = index.get(facet)
      if (list) list.push(statement)
      else index.set(facet, [statement])
    }
  }
  return index
}

/** Statements that share facets with the one given, and the share of its facets that they have (0–1). */
export function findAlike(statement: Statement, facets: readonly string[], index: FacetIndex): Map<Statement, number> {
  const shared = new Map<Statement, number>()
  const isWord = new Set(statement.features.words)
  for (const facet of facets) for (const other of index.get(facet) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
  const languageFree = facets.filter((facet) => !isWord.has(facet)).length
  for (const [other, count] of shared) {
    // Words cannot match across languages: there only the rest can be asked for.
    const comparable = sameLanguage(statement, other) ? facets.length : languageFree
    shared.set(other, comparable === 0 ? 0 : Math.min(1, count / comparable))
  }
  return shared
}

function sameLanguage(a: Statement, b: Statement): boolean {
  const language = (statement: Statement) => statement.features.words[0]?.split(':')[0]
  return language(a) !== undefined && language(a) === language(b)
}
