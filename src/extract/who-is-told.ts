import type { SideId } from '../model/index.ts'
import type { Attribution, Clause, Context, CueHit, Mention } from './context.ts'
import { resolveMention, type SpeakerState } from './resolve-mention.ts'

/** Words that may stand between "said" and the one who is said to have said. */
const NESTED_REACH = 40

/** "Putin said that Xi understood": what the second is said to say, as told by the first. */
export function toldBy(before: Clause | undefined, start: number, attribution: Attribution, text: string): SideId[] {
  if (before?.cue?.kind !== 'report' || before.cue.act !== undefined) return []
  const { side } = before.attribution
  if (
    typeof side !== 'string' ||
    side === 'joint' ||
    side === 'none' ||
    side === attribution.side ||
    attribution.side === 'joint'
  )
    return []
  const between = text.slice(before.cue.end, start)
  return /^[\s,]*(?:that|what|how|что|как)\s|^[：:，]?\s*$/iu.test(between) && between.length <= NESTED_REACH
    ? [...before.attribution.toldBy, side]
    : []
}

/** Verbs whose subject, in the passive, hears what another says: "X was informed", "X was urged". */
const HEARS =
  /^(?:informed|briefed|told|assured|asked|urged|invited|requested|reminded|thanked|congratulated|encouraged|warned|advised)/iu
const PASSIVE = /\b(?:was|were|been|being|is|are)\s+(?:also\s+|further\s+|once again\s+|again\s+)?$/iu

export function isTold(verb: CueHit, text: string): boolean {
  return PASSIVE.test(text.slice(Math.max(0, verb.start - 24), verb.start)) && HEARS.test(text.slice(verb.start, verb.end))
}

/** In a meeting of two, what one is told the other says. */
export function tellerOf(subject: Mention, context: Context, state: SpeakerState): Attribution | null {
  const heard = resolveMention(subject, context, state)
  const others = context.meeting.sides.filter((side) => side !== heard?.side)
  if (!heard || heard.side === 'joint' || others.length !== 1) return heard
  return { ...heard, side: others[0]!, speaker: null, certainty: heard.certainty * 0.9 }
}
