import type { Problem } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import type { LibraryProblem } from '../contract.ts'
import type { Again } from '../library.ts'

/** Problems that a list shows. */
const MOST_PROBLEMS = 500

/** What was not taken into a store, and what it takes to try again. */
export class StoreProblems {
  constructor(private readonly store: Store) {}

  async note(problem: Problem, again: Again | null): Promise<LibraryProblem> {
    const document = again === null || 'address' in again ? null : again.document
    const bytes = document && ('bytes' in document ? document.bytes : new TextEncoder().encode(document.text))
    const kept = await this.store.untaken.keep(
      problem,
      document && { name: document.name, bytes: bytes!, given: document.set ?? {} },
    )
    return { ...problem, id: kept.id, time: kept.time, meeting: null, again: again !== null }
  }

  async list(): Promise<LibraryProblem[]> {
    const all = await this.store.untaken.list(MOST_PROBLEMS)
    return all.map(({ id, time, kept, ...problem }) => {
      return { ...problem, id, time, meeting: null, again: kept || isAddress(problem.document) }
    })
  }

  async again(id: string): Promise<Again | null> {
    const found = await this.store.untaken.get(id)
    if (!found) return null
    if (found.content) {
      const { name, bytes, given } = found.content
      return { document: { name, bytes, set: given } }
    }
    return isAddress(found.document) ? { address: found.document! } : null
  }
}

function isAddress(document: string | null): boolean {
  return document !== null && /^https?:\/\//iu.test(document)
}
