import type { SideId } from '../model/index.ts'
import type { Attribution, Context, Mention } from './context.ts'

/** What is remembered from sentence to sentence. */
export interface SpeakerState {
  current: Attribution
  /** People and sides that spoke, the last one last. */
  people: Attribution[]
  pluralIsJoint: boolean
}

/** Who a mention stands for, as a speaker; null when it cannot be told. Remembers the answer. */
export function resolveMention(mention: Mention, context: Context, state: SpeakerState): Attribution | null {
  const attribution = resolve(mention, context, state)
  if (attribution && attribution.side !== 'joint') state.people.push(attribution)
  return attribution
}

function resolve(mention: Mention, context: Context, state: SpeakerState): Attribution | null {
  const { meeting, parsed } = context
  switch (mention.kind) {
    case 'joint':
      return { side: 'joint', speaker: 'joint', voice: 'joint', toldBy: [], certainty: 0.95 }
    case 'pronoun':
      if (mention.number === 'plural') return plural(state)
      return lastSingle(state, meeting.sides) ?? opening(parsed.account.side)
    case 'self':
      return state.current.side !== 'none' && state.current.side !== 'joint' ? state.current : opening(parsed.account.side)
    case 'counterpart':
      return counterpart(context, state)
    case 'office':
      return mention.side !== null ? speaking(mention.side, mention.name, 0.95) : byOffice(mention, context, state)
    default:
      return mention.side === null
        ? null
        : speaking(mention.side, mention.kind === 'person' ? mention.name : null, certainty(mention, meeting.sides))
  }
}

function speaking(side: SideId, speaker: string | null, certainty: number): Attribution {
  return { side, speaker, voice: 'indirect', toldBy: [], certainty }
}

function certainty(mention: Mention, sides: readonly SideId[]): number {
  return mention.side !== null && sides.includes(mention.side) ? 0.97 : 0.7
}

function plural(state: SpeakerState): Attribution {
  const { current } = state
  if (current.side !== 'joint' && Array.isArray(current.side)) return current
  return { side: 'joint', speaker: 'joint', voice: 'joint', toldBy: [], certainty: 0.85 }
}

function lastSingle(state: SpeakerState, sides: readonly SideId[]): Attribution | null {
  const found = state.people.findLast((one) => typeof one.side === 'string' && sides.includes(one.side))
  return found ? { ...found, certainty: found.certainty * 0.97 } : null
}

function opening(side: SideId | null): Attribution | null {
  return side === null ? null : speaking(side, null, 0.6)
}

/** "the President": the participant who holds the office; the publisher's own before the other's. */
function byOffice(mention: Mention, context: Context, state: SpeakerState): Attribution | null {
  const { meeting, parsed, knowledge } = context
  const holders = meeting.participants.filter((person) => person.office === mention.office)
  const own = holders.find((person) => person.side === parsed.account.side)
  const last = state.people.findLast((one) => holders.some((person) => person.name === one.speaker))
  const chosen = own ?? (holders.length === 1 ? holders[0] : holders.find((person) => person.name === last?.speaker))
  if (chosen) return speaking(chosen.side, chosen.name, 0.9)
  const rank = mention.office ? knowledge.offices.get(mention.office)?.rank : undefined
  return rank === 1 ? (opening(parsed.account.side) ?? lastSingle(state, meeting.sides)) : lastSingle(state, meeting.sides)
}

function counterpart(context: Context, state: SpeakerState): Attribution | null {
  const others = context.meeting.sides.filter((side) => side !== state.current.side)
  return others.length === 1 ? speaking(others[0]!, null, 0.85) : null
}
