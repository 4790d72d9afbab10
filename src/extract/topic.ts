import type { Act, Issue } from '../model/index.ts'
import type { Clause } from './context.ts'

/** Sentences for which a topic goes on; longer carried more wrong than right on the development gold. */
const LASTS = 2

/** What a speaker said just before: its issues go on for a few sentences that name none, its act for what is listed under it. */
export class Topic {
  private issues: readonly Issue[] = []
  private act: Act | null = null
  private listAct: Act | null = null
  private side: string | null = null
  private age = 0

  issuesFor(clause: Clause): readonly Issue[] {
    return sideOf(clause) === this.side && this.age < LASTS ? this.issues : []
  }

  actFor(clause: Clause): Act | null {
    return sideOf(clause) === this.side ? this.act : null
  }

  /** What the first item of the list that is under way does. */
  listActFor(clause: Clause): Act | null {
    return sideOf(clause) === this.side ? this.listAct : null
  }

  /** `first`: the clause opens a list. */
  note(clause: Clause, issues: readonly Issue[], act: Act, first: boolean): void {
    const side = sideOf(clause)
    if (side !== this.side) {
      this.issues = []
      this.listAct = null
    }
    if (first) this.listAct = act
    this.side = side
    this.act = act
    this.age = issues.length > 0 ? 0 : this.age + 1
    if (issues.length > 0) this.issues = issues
  }
}

function sideOf(clause: Clause): string {
  return JSON.stringify(clause.attribution.side)
}
