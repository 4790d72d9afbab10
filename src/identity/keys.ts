import type { MeetingSignature } from '../model/index.ts'
import { shiftDay } from './days.ts'

/** Sides of a signature that make keys; a summit of twenty would make two hundred pairs a day. */
const MOST_SIDES = 6
/** Clocks of two sides may show neighbouring days. */
const SLACK = 1

/** Under which an account is filed: `2022-02-25 CN-RU`, one a day and pair of sides. Accounts that share no key are never compared. */
export function keysOf(signature: MeetingSignature): string[] {
  return keys(signature, 0)
}

/** Where the other accounts of its meeting are filed. */
export function searchKeysOf(signature: MeetingSignature): string[] {
  return keys(signature, SLACK)
}

function keys({ days, parties, contact }: MeetingSignature, slack: number): string[] {
  if (!contact || days === null || parties.length < 2) return []
  const pairs = pairsOf(parties.slice(0, MOST_SIDES).map(({ side }) => side))
  const last = shiftDay(days.to, slack)
  const found: string[] = []
  for (let day = shiftDay(days.from, -slack); day <= last; day = shiftDay(day, 1))
    for (const pair of pairs) found.push(`${day} ${pair}`)
  return found
}

function pairsOf(sides: readonly string[]): string[] {
  return sides.flatMap((a, index) => sides.slice(index + 1).map((b) => `${a}-${b}`))
}
