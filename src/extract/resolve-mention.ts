import type { SideId } from '../model/index.ts'
import type { Attribution, Context, Mention, Sentence } from './context.ts'

/** What is remembered from sentence to sentence. */
export interface SpeakerState {
  current: Attribution
  /** People and sides that spoke, the last one last. */
  people: Attribution[]
  /** True once somebody has taken the word; before that a meeting is only told of. */
  spoken: boolean
  /** The side of several people of one side who spoke last: "they" are those. */
  group?: SideId | null
}

/** Who a mention stands for, as a speaker; null when it cannot be told. Remembers the answer. */
export function resolveMention(mention: Mention, context: Context, state: SpeakerState): Attribution | null {
  const attribution = resolve(mention, context, state)
  if (attribution && attribution.side !== 'joint') state.people.push(attribution)
  if (attribution && mention.kind !== 'pronoun') state.group = isGroup(mention, context) ? mention.side : null
  return attribution
}

function resolve(mention: Mention, context: Context, state: SpeakerState): Attribution | null {
  const { meeting, parsed } = context
  switch (mention.kind) {
    case 'joint':
      if (mention.sides && mention.sides.length < meeting.sides.length)
        return { side: mention.sides, speaker: null, voice: 'joint', toldBy: [], certainty: 0.9 }
      return { side: 'joint', speaker: 'joint', voice: 'joint', toldBy: [], certainty: 0.95 }
    case 'pronoun':
      if (mention.number === 'plural') return plural(state)
      return lastSingle(state, meeting.sides, namedAfter(mention, context)) ?? opening(parsed.account.side)
    case 'self':
      return state.current.side !== 'none' && state.current.side !== 'joint' ? state.current : opening(parsed.account.side)
    case 'counterpart':
      return counterpart(context, state)
    case 'office':
    case 'role':
      return mention.side !== null ? speaking(mention.side, mention.name, 0.95) : byOffice(mention, context, state)
    default:
      // A country or body that is not at the table is spoken of; it does not speak.
      return mention.side === null ||
        ((mention.kind === 'state' || mention.kind === 'organisation') && !meeting.sides.includes(mention.side))
        ? null
        : speaking(mention.side, mention.kind === 'person' ? mention.name : null, certainty(mention, meeting.sides))
  }
}

/** Several people of one side: named together, by an office in the plural, or a body of many states. */
function isGroup({ kind, number, side, start, end }: Mention, { parsed: { account } }: Context): boolean {
  if (side === null) return false
  if (number === 'plural' || kind === 'organisation') return true
  return account.lang === 'en' && (kind === 'office' || kind === 'role') && /s$/u.test(account.text.slice(start, end))
}

function speaking(side: SideId, speaker: string | null, certainty: number): Attribution {
  return { side, speaker, voice: 'indirect', toldBy: [], certainty }
}

function certainty(mention: Mention, sides: readonly SideId[]): number {
  return mention.side !== null && sides.includes(mention.side) ? 0.97 : 0.7
}

function plural(state: SpeakerState): Attribution {
  const { current } = state
  if (state.group && current.side === state.group) return current
  if (current.side !== 'joint' && Array.isArray(current.side)) return current
  return { side: 'joint', speaker: 'joint', voice: 'joint', toldBy: [], certainty: 0.85 }
}

function lastSingle(state: SpeakerState, sides: readonly SideId[], others: readonly string[] = []): Attribution | null {
  const found = state.people.findLast(
    (one) => typeof one.side === 'string' && sides.includes(one.side) && !(one.speaker !== null && others.includes(one.speaker)),
  )
  return found ? { ...found, certainty: found.certainty * 0.97 } : null
}

/** People named behind a pronoun in its own sentence are somebody else: "He wished Mr X success". */
function namedAfter({ start, end }: Mention, { parsed }: Context): string[] {
  const sentence = sentenceAt(parsed.sentences, start)
  return (sentence?.mentions ?? []).flatMap((one) => (one.start >= end && one.kind === 'person' && one.name ? [one.name] : []))
}

/** Sentences are in order: halved until the one at the place is left. */
function sentenceAt(sentences: readonly Sentence[], place: number): Sentence | undefined {
  let from = 0
  let to = sentences.length - 1
  while (from < to) {
    const middle = (from + to + 1) >> 1
    if (sentences[middle]!.start <= place) from = middle
    else to = middle - 1
  }
  return sentences[from]
}

function opening(side: SideId | null): Attribution | null {
  return side === null ? null : speaking(side, null, 0.6)
}

/**
 * "the President": the participant who holds the office; the publisher's own before the other's. An account that names
 * nobody of its own side calls its own people by their office alone.
 */
function byOffice(mention: Mention, context: Context, state: SpeakerState): Attribution | null {
  const { meeting, parsed, knowledge } = context
  const { side } = parsed.account
  const holders = meeting.participants.filter((person) => isOffice(person.office, mention.office))
  const own = holders.find((person) => person.side === side)
  if (own) return speaking(own.side, own.name, 0.9)
  if (side !== null && meeting.sides.includes(side) && !meeting.participants.some((person) => person.side === side))
    return speaking(side, null, 0.8)
  const last = state.people.findLast((one) => holders.some((person) => person.name === one.speaker))
  const chosen = holders.length === 1 ? holders[0] : holders.find((person) => person.name === last?.speaker)
  if (chosen) return speaking(chosen.side, chosen.name, 0.9)
  const rank = mention.office ? knowledge.offices.get(mention.office)?.rank : undefined
  return rank !== undefined && rank <= MINISTERS
    ? (opening(side) ?? lastSingle(state, meeting.sides))
    : lastSingle(state, meeting.sides)
}

/** Offices down to this rank are named alone where the publisher's own holder is meant. */
const MINISTERS = 3

/** "the Minister" is a minister of anything. */
function isOffice(held: string | null, named: string | null): boolean {
  return held === named || (named === 'minister' && held !== null && held.endsWith('-minister'))
}

function counterpart(context: Context, state: SpeakerState): Attribution | null {
  const others = context.meeting.sides.filter((side) => side !== state.current.side)
  return others.length === 1 ? speaking(others[0]!, null, 0.85) : null
}
