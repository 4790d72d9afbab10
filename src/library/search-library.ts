import type { Knowledge } from '../knowledge/index.ts'
import type { SearchHit, SearchTerm, Store } from '../store/index.ts'
import { parseSearch } from './search-query.ts'

export interface SearchOptions {
  readonly knowledge: Knowledge
  /** Further terms that have to hold, as from the fields of a form. */
  readonly terms?: readonly SearchTerm[]
  /** Default 20. */
  readonly limit?: number
  /** How many are passed over. Default 0. */
  readonly offset?: number
}

export interface Searched {
  /** Newest first; those without a date last. */
  readonly hits: readonly SearchHit[]
  /** How many there are in all, counted up to `MOST_COUNTED`. */
  readonly total: number
  /** As what the query was understood. */
  readonly terms: readonly SearchTerm[]
}

/** Beyond this many it is enough to know that there are more. */
export const MOST_COUNTED = 1000

/** A page of the statements that a query asks for (docs/search.md). @throws UnsaidError that names what is not understood. */
export async function searchLibrary(store: Store, query: string, options: SearchOptions): Promise<Searched> {
  const { knowledge, terms: more = [], limit = 20, offset = 0 } = options
  const terms = [...parseSearch(query, knowledge), ...more]
  await store.search.makeTokens()
  const hits = await store.search.find(terms, { limit, offset })
  const seen = offset + hits.length
  const isLast = hits.length < limit && (hits.length > 0 || offset === 0)
  return { hits, total: isLast ? seen : Math.max(seen, await store.search.count(terms, MOST_COUNTED)), terms }
}
