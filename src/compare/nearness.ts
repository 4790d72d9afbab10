import type { Issue, Statement } from '../model/index.ts'
import type { Context } from './context.ts'
import { byTelling } from './salience.ts'

/** Of a long list the most telling statements stand for all: the search stays quick, and they are what is shown. */
const LOOKED_AT = 12

export function mostTelling(context: Context, about: { issue: Issue; statements: readonly Statement[] }): Statement[] {
  return byTelling(context, about.statements, about.issue, { own: false }).slice(0, LOOKED_AT)
}

/** For each statement, its greatest likeness to any statement of the account that counts; 0 where none is alike. */
export function greatestLikeness(
  context: Context,
  statements: readonly Statement[],
  account: string,
  counts: (statement: Statement) => boolean,
): number[] {
  return statements.map((statement) => {
    let greatest = 0
    for (const [other, likeness] of context.alike(statement, account)) {
      if (likeness > greatest && counts(other)) greatest = likeness
    }
    return greatest
  })
}
