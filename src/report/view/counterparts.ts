import type { Comparison, Relation } from '../../model/index.ts'

/** A statement of another account that tells the same thing; relations are those of the statement asked about, relative to it. */
export interface Counterpart {
  readonly id: string
  readonly relations: readonly Relation[]
  readonly confidence: number
}

const REVERSED: Partial<Record<Relation, Relation>> = { weaker: 'stronger', stronger: 'weaker' }

/** Statement id → its counterparts. A link's relations hold between its first statement and each other one. */
export function indexCounterparts({ links }: Comparison): ReadonlyMap<string, readonly Counterpart[]> {
  const index = new Map<string, Counterpart[]>()
  const put = (from: string, counterpart: Counterpart): void => {
    const known = index.get(from) ?? []
    if (!known.some(({ id }) => id === counterpart.id)) index.set(from, [...known, counterpart])
  }
  for (const { statements, relations, confidence } of links) {
    const [first, ...others] = statements as readonly [string, ...string[]]
    for (const other of others) {
      put(other, { id: first, relations, confidence })
      put(first, { id: other, relations: relations.map((relation) => REVERSED[relation] ?? relation), confidence })
      for (const third of others) if (third !== other) put(other, { id: third, relations: ['same'], confidence })
    }
  }
  return index
}
