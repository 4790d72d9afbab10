import { type Account, canBeSilent, type SideId } from '../model/index.ts'

/**
 * Whose account a position is read from: the holder's own side, another side or a third party, or a record of the talks
 * (transcript, recording). They are never mixed: what a side says of itself and what others say of it are two series.
 */
export const READINGS = ['own', 'other', 'record'] as const
export type Reading = (typeof READINGS)[number]

export function readingOf({ kind, side }: Pick<Account, 'kind' | 'side'>, holder: SideId): Reading {
  if (kind === 'transcript' || kind === 'recording') return 'record'
  return side === holder ? 'own' : 'other'
}

/** Accounts of one reading. */
export function accountsOf(accounts: readonly Account[], holder: SideId, reading: Reading): Account[] {
  return accounts.filter((account) => readingOf(account, holder) === reading)
}

/** True where an account of the reading covers the whole meeting: what none of them holds was left out. */
export function canTellSilence(accounts: readonly Account[]): boolean {
  return accounts.some(canBeSilent)
}
