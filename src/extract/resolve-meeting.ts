import type { Hit, Knowledge } from '../knowledge/index.ts'
import type { Meeting, Participant, SideId } from '../model/index.ts'
import { formOf } from './contact-words.ts'
import type { Mention, Parsed } from './context.ts'
import { agreedInitiator, findInitiators } from './read-initiator.ts'

/** Sentences at the start of an account in which those who met are named. */
export const LEAD_SENTENCES = 2

/**
 * Who met, when and in what form: read off titles and leads of all accounts together.
 * An account's own side takes part when its publisher's government is named at all; others take part when a holder
 * of an office of theirs is named in a title or a lead.
 */
export function resolveMeeting(all: readonly Parsed[], knowledge: Knowledge): Meeting {
  const votes = new Map<SideId, number>()
  const people = new Map<string, Participant>()
  for (const parsed of all) collectVotes(parsed, knowledge, votes, people)
  const sides = chooseSides(all, votes)
  return {
    date: meetingDate(all),
    place: null,
    initiator: agreedInitiator(findInitiators(all, sides)),
    form: meetingForm(all),
    sides,
    participants: [...people.values()].filter((person) => sides.includes(person.side)).sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

function collectVotes(parsed: Parsed, knowledge: Knowledge, votes: Map<SideId, number>, people: Map<string, Participant>): void {
  const lead = parsed.sentences
    .slice(0, LEAD_SENTENCES)
    .flatMap((sentence, index) => sentence.mentions.map((mention) => ({ mention, weight: index === 0 ? 2 : 1 })))
  const named = [...parsed.titleMentions.map((mention) => ({ mention, weight: 2 })), ...lead]
  const mentioned = new Set<SideId>()
  for (const { mention, weight } of named) {
    const side = partyOf(mention, knowledge)
    if (side === null) continue
    mentioned.add(side)
    votes.set(side, (votes.get(side) ?? 0) + weight)
    if (mention.name && mention.kind === 'person') people.set(mention.name, { name: mention.name, side, office: mention.office })
  }
  for (const block of parsed.account.blocks) {
    const speaker = block.speaker
    if (!speaker) continue
    for (const mention of parsed.sentences.find((sentence) => sentence.end > speaker.start)?.mentions ?? []) {
      if (mention.start < speaker.end && mention.end > speaker.start && mention.side)
        votes.set(mention.side, (votes.get(mention.side) ?? 0) + 1)
    }
  }
  if (parsed.account.side !== null) votes.set(parsed.account.side, (votes.get(parsed.account.side) ?? 0) + 2)
}

/** The side for which a mention can take part in a meeting; null where it can't. */
export function partyOf(mention: Mention, knowledge: Knowledge): SideId | null {
  return mention.side !== null && knowledge.actors.get(mention.side)?.side && isParty(mention) ? mention.side : null
}

/** Holders of offices and delegations meet; a country merely named does not. */
function isParty(mention: Mention): boolean {
  return mention.kind === 'person' || (mention.kind === 'office' && mention.side !== null) || mention.kind === 'side'
}

/** A side needs as many votes as one naming in a lead gives. */
const ENOUGH = 2

function chooseSides(all: readonly Parsed[], votes: ReadonlyMap<SideId, number>): SideId[] {
  const publishers = all.map((parsed) => parsed.account.side).filter((side): side is SideId => side !== null)
  const both = new Set(publishers).size >= 2
  const chosen = [...votes]
    .filter(([side, count]) => count >= ENOUGH && (!both || publishers.includes(side) || isNamedByAll(side, all)))
    .map(([side]) => side)
  if (chosen.length >= 2) return chosen.sort()
  return [...new Set([...chosen, ...publishers, ...fallbackSides(all)])].slice(0, Math.max(2, chosen.length)).sort()
}

/** Where those who met have each published, a further side took part only if most name somebody of it at the start. */
function isNamedByAll(side: SideId, all: readonly Parsed[]): boolean {
  const naming = all.filter(({ sentences, titleMentions }) =>
    [...titleMentions, ...sentences.slice(0, LEAD_SENTENCES).flatMap((sentence) => sentence.mentions)].some(
      (mention) => mention.side === side && isParty(mention),
    ),
  )
  return naming.length * 2 > all.length
}

/** Where no office-holder is known: countries in the titles, then in the leads. */
function fallbackSides(all: readonly Parsed[]): SideId[] {
  const states = (mentions: readonly Mention[]): SideId[] =>
    mentions
      .filter((mention) => mention.kind === 'state' || mention.kind === 'organisation')
      .flatMap((mention) => mention.side ?? [])
  return all.flatMap((parsed) => [
    ...states(parsed.titleMentions),
    ...pairSides(parsed.titleHits),
    ...states(parsed.sentences[0]?.mentions ?? []),
  ])
}

function pairSides(hits: readonly Hit[]): SideId[] {
  return hits.flatMap((hit) => (hit.family === 'pair' ? hit.sides : []))
}

/** Publishers name the day of the meeting or the day after: the earliest date of the accounts. */
function meetingDate(all: readonly Parsed[]): string | null {
  const dates = all.map((parsed) => parsed.account.date).filter((date): date is string => date !== null)
  return dates.sort()[0] ?? null
}

function meetingForm(all: readonly Parsed[]): Meeting['form'] {
  const text = all
    .map(
      ({ account, sentences }) =>
        `${account.title ?? ''} ${sentences[0] ? account.text.slice(sentences[0].start, sentences[0].end) : ''}`,
    )
    .join(' ')
  return formOf(text)
}
