import type { Relation } from './vocabulary.ts'

/** One facet's share in a link's score. */
export interface Reason {
  /** `issue`, `side`, `act`, `concept`, `actor`, `quantity`, `formula`, `word`, `order` … */
  readonly facet: string
  readonly weight: number
  /** The shared value, where there is one ("taiwan", "UN", "2022-02-04"). */
  readonly value?: string
}

/** Statements of two or more accounts that tell the same thing said. */
export interface Link {
  /** Ids; the first is what the relations are relative to. */
  readonly statements: readonly string[]
  readonly relations: readonly Relation[]
  /** Probability (0–1) that they correspond. */
  readonly confidence: number
  readonly reasons: readonly Reason[]
}
