import { createContext, useContext } from 'react'
import type { MeetingDetail, Telling } from '../../../api/contract.ts'
import type { Account, Comparison, Evidence, Finding, Statement } from '../../../model/index.ts'
import type { Index } from '../../helpers/counterparts.ts'
import type { Words } from '../../state/words.ts'
import type { Desk } from './desk.ts'

/** All that the parts of the meeting view share. */
export interface Reading {
  readonly meeting: MeetingDetail
  readonly comparison: Comparison
  readonly index: Index
  readonly telling: Telling | undefined
  readonly words: Words
  readonly desk: Desk
  /** Accounts shown, from left to right. */
  readonly order: readonly string[]
  readonly finding: Finding | null
  readonly statement: Statement | null
  readonly account: (id: string) => Account
  /** The account's place in the meeting: its letter and colour, whatever the columns' order. */
  readonly place: (account: string) => number
  readonly pin: (statement: Statement | null) => void
  readonly choose: (finding: Finding | null, options?: { readonly replace?: boolean }) => void
  /** Words that were selected, to say whose they are; null takes them away. */
  readonly select: (words: Evidence | null) => void
  readonly show: (spans: readonly Evidence[]) => void
}

/** What the texts themselves are drawn from: it stays the same while the reader points, pins and chooses. */
export type TextReading = Pick<Reading, 'words' | 'index' | 'telling'>

const textContext = createContext<TextReading | null>(null)

export const TextProvider = textContext.Provider

export function useTextReading(): TextReading {
  return useContext(textContext)!
}

const context = createContext<Reading | null>(null)

export const ReadingProvider = context.Provider

export function useReading(): Reading {
  return useContext(context)!
}
