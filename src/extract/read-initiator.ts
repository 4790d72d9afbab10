import type { SideId, Span } from '../model/index.ts'
import type { Parsed, Sentence } from './context.ts'

const REQUESTED = /应约|at the request of|at the initiative of|initiated by|requested by|по инициативе|по просьбе/iu
const LEAD = 3

/** What one account says about who asked for the call or meeting, and where. */
export interface InitiatorMention extends Span {
  readonly account: string
  readonly side: SideId
}

/** The one side that the accounts name; null when none says, or when they disagree. */
export function agreedInitiator(claims: readonly InitiatorMention[]): SideId | null {
  const sides = new Set(claims.map((claim) => claim.side))
  return sides.size === 1 ? [...sides][0]! : null
}

/** 应约 in a Chinese lead says that the other side asked; "at the initiative of the … side" names it. */
export function findInitiators(all: readonly Parsed[], sides: readonly SideId[]): InitiatorMention[] {
  return all.flatMap((parsed) => {
    for (const sentence of parsed.sentences.slice(0, LEAD)) {
      const match = REQUESTED.exec(parsed.account.text.slice(sentence.start, sentence.end))
      if (!match) continue
      const start = sentence.start + match.index
      const side = match[0].startsWith('应') ? otherSide(parsed, sides) : namedAfter(sentence, start, sides)
      return side === null ? [] : [{ account: parsed.account.id, side, start, end: start + match[0].length }]
    }
    return []
  })
}

function otherSide({ account }: Parsed, sides: readonly SideId[]): SideId | null {
  const others = sides.filter((side) => side !== account.side)
  return account.side !== null && others.length === 1 ? others[0]! : null
}

function namedAfter(sentence: Sentence, start: number, sides: readonly SideId[]): SideId | null {
  return (
    sentence.mentions.find((mention) => mention.start >= start && mention.side !== null && sides.includes(mention.side))?.side ??
    null
  )
}
