import type { Comparison, Evidence } from '../../model/index.ts'

/** Short names in a report: a letter an account, a letter and a number a statement (“B7”), in the order of the text. */
export interface Refs {
  readonly letter: (account: string) => string
  readonly statement: (id: string) => string
  /** Ids of the statements that share any words with the evidence; the one with the very span first. */
  readonly at: (evidence: Evidence) => readonly string[]
}

const LETTERS = 26
const FIRST_LETTER = 65

/** 0 → A, 25 → Z, 26 → AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(FIRST_LETTER + (index % LETTERS))
  return index < LETTERS ? last : letterOf(Math.floor(index / LETTERS) - 1) + last
}

export function makeRefs({ accounts, statements }: Comparison): Refs {
  const letters = new Map(accounts.map(({ id }, index) => [id, letterOf(index)]))
  const names = new Map<string, string>()
  const count = new Map<string, number>()
  for (const { id, account } of [...statements].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))) {
    const number = (count.get(account) ?? 0) + 1
    count.set(account, number)
    names.set(id, `${letters.get(account)}${number}`)
  }
  return {
    letter: (account) => letters.get(account) ?? '?',
    statement: (id) => names.get(id) ?? '?',
    at: ({ account, start, end }) =>
      statements
        .filter((one) => one.account === account && one.start < end && one.end > start)
        .sort((a, b) => distance(a, { start, end }) - distance(b, { start, end }))
        .map(({ id }) => id),
  }
}

const distance = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.abs(a.start - b.start) + Math.abs(a.end - b.end)
