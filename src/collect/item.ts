import type { Account, Problem } from '../model/index.ts'
import type { Overrides } from '../read/index.ts'

/** A document as it was found, before it is read. */
export interface Item {
  /** Where it stands: a web address, a file's, or of something inside a file the file's with `#` and its name there. */
  readonly address: string
  /** Its ending tells the format. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What is known of it beside its bytes. */
  readonly given: Overrides
  /** What it says, where whoever hands it on has read it already: reading a PDF twice is time lost. */
  readonly account?: Account
}

/** What gathering comes upon: a document, or why there is none. */
export type Found = { readonly item: Item } | { readonly problem: Problem }

/** Bytes of all inputs, and how many of them are behind us. */
export interface Meter {
  total: number
  done: number
}

export function problem(code: Problem['code'], document: string, [message, hint]: readonly [string, string | null]): Found {
  return { problem: { code, message, hint, document } }
}
