import type { SideId } from '../model/index.ts'
import type { Parsed } from './context.ts'

const REQUESTED = /应约|应邀同|at the request of|at the initiative of|initiated by|requested by|по инициативе|по просьбе/iu
const LEAD = 3

/**
 * Which side asked for the call: 应约 in a Chinese lead says that the other did; "at the initiative of the … side"
 * names it. Null when no account says, or when accounts disagree.
 */
export function readInitiator(all: readonly Parsed[], sides: readonly SideId[]): SideId | null {
  const claims = new Set(all.flatMap((parsed) => claimOf(parsed, sides) ?? []))
  return claims.size === 1 ? [...claims][0]! : null
}

/** The initiator as one account tells it. */
export function claimOf(parsed: Parsed, sides: readonly SideId[]): SideId | null {
  for (const sentence of parsed.sentences.slice(0, LEAD)) {
    const text = parsed.account.text.slice(sentence.start, sentence.end)
    const match = REQUESTED.exec(text)
    if (!match) continue
    if (match[0].startsWith('应')) {
      const others = sides.filter((side) => side !== parsed.account.side)
      return parsed.account.side !== null && others.length === 1 ? others[0]! : null
    }
    const at = sentence.start + match.index
    const named = sentence.mentions.find((mention) => mention.start >= at && mention.side !== null && sides.includes(mention.side))
    return named?.side ?? null
  }
  return null
}
