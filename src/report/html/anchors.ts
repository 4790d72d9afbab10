import type { View } from '../view/view.ts'

/** Ids within the page. They are made of our own letters and numbers only: nothing that comes from a document is in them. */
export const anchors = {
  finding: (number: number): string => `f${number}`,
  /** Where a statement stands in the full text. */
  text: (view: View, statement: string): string => `t-${view.refs.statement(statement)}`,
  /** Its codes in the appendix. */
  codes: (view: View, statement: string): string => `s-${view.refs.statement(statement)}`,
  account: (view: View, account: string): string => `a-${view.refs.letter(account)}`,
}
