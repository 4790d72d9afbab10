import { createContext, useContext } from 'react'

/** What a reader can do with the columns. */
export interface Columns {
  readonly move: (account: string, by: -1 | 1) => void
  readonly hide: (account: string) => void
  readonly show: (account: string) => void
  readonly openRevisions: (account: string) => void
  readonly openSplit: () => void
}

const context = createContext<Columns | null>(null)

export const ColumnsProvider = context.Provider

export function useColumns(): Columns {
  return useContext(context)!
}
