import type { Statement } from '../model/index.ts'

/** A facet value of a statement with its weight: what two statements can have in common. */
export interface Facet {
  readonly facet: 'concept' | 'actor' | 'formula' | 'issue' | 'quantity' | 'word'
  readonly value: string
}

/** Everything by which a statement can be found, most telling kinds first. */
export function facetsOf(statement: Statement): Facet[] {
  const { concepts, actors, formulas, words } = statement.features
  return [
    ...formulas.map((value): Facet => ({ facet: 'formula', value })),
    ...concepts.map((value): Facet => ({ facet: 'concept', value })),
    ...actors.map((value): Facet => ({ facet: 'actor', value })),
    ...statement.issues.map((value): Facet => ({ facet: 'issue', value })),
    ...statement.quantities.map(({ kind, value }): Facet => ({ facet: 'quantity', value: `${kind}:${value}` })),
    ...words.map((value): Facet => ({ facet: 'word', value })),
  ]
}

export function keyOf({ facet, value }: Facet): string {
  return `${facet}:${value}`
}

/** Facet → statements that have it. */
export type FacetIndex = ReadonlyMap<string, readonly number[]>

export function indexFacets(facets: readonly (readonly Facet[])[]): FacetIndex {
  const index = new Map<string, number[]>()
  facets.forEach((list, at) => {
    for (const facet of list) {
      const key = keyOf(facet)
      const known = index.get(key)
      if (known) known.push(at)
      else index.set(key, [at])
    }
  })
  return index
}
