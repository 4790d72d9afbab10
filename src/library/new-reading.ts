import type { Account, Statement } from '../model/index.ts'

/** A reading that takes the place of a document's current one. */
export interface NewReading {
  readonly account: Account
  readonly revision: number
  readonly reader: string
  readonly statements: readonly Statement[]
}
