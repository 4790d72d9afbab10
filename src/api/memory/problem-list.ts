import type { Problem } from '../../model/index.ts'
import type { LibraryProblem } from '../contract.ts'
import type { Again } from '../library.ts'

/** Bytes of documents that were not taken, kept to be tried again. */
const MOST_BYTES = 64 * 1024 * 1024

/** What was not taken, newest first. */
export class ProblemList {
  private problems: { readonly problem: LibraryProblem; readonly again: Again | null }[] = []
  private count = 0
  private bytes = 0

  constructor(private readonly now: () => Date) {}

  note({ code, message, hint, document }: Problem, again: Again | null): LibraryProblem {
    const size = sizeOf(again)
    const kept = this.bytes + size <= MOST_BYTES ? again : null
    if (kept) this.bytes += size
    const id = `p${++this.count}`
    const problem = { id, code, message, hint, document, meeting: null, time: this.now().toISOString(), again: kept !== null }
    this.problems.unshift({ problem, again: kept })
    return problem
  }

  list(): LibraryProblem[] {
    return this.problems.map(({ problem }) => problem)
  }

  again(id: string): Again | null {
    return this.problems.find(({ problem }) => problem.id === id)?.again ?? null
  }

  forget(id: string): boolean {
    const found = this.problems.find(({ problem }) => problem.id === id)
    if (!found) return false
    this.bytes -= found.problem.again ? sizeOf(found.again) : 0
    this.problems = this.problems.filter((one) => one !== found)
    return true
  }
}

function sizeOf(again: Again | null): number {
  if (!again || 'address' in again) return 0
  return 'bytes' in again.document ? again.document.bytes.length : again.document.text.length
}
