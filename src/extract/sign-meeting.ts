import type { Knowledge } from '../knowledge/index.ts'
import type { Account, Meeting, MeetingSignature, Party, SideId } from '../model/index.ts'
import { counterpartOf, formOf, hostOf, isContact, ordinalOf, stanceOf } from './contact-words.ts'
import type { Mention, Parsed } from './context.ts'
import { meetingDays } from './meeting-days.ts'
import { parseAccount } from './parse-account.ts'
import { LEAD_SENTENCES, partyOf } from './resolve-meeting.ts'

/** Titles and leads stand in so many characters; the rest of a text, often hundreds of times as long, is not looked at. */
const HEAD = 1200
/** Days of the meeting are named at the very start; further down they are those of other events. */
const DATED_HEAD = 320

/** Account → what its head tells of the meeting that it is about. Costs about a millisecond, whatever the length of the text. */
export function signMeeting(account: Account, knowledge: Knowledge): MeetingSignature {
  const parsed = parseAccount(headOf(account), knowledge)
  const title = (account.title ?? '').replace(/background press calls?/iu, '')
  const sentences = parsed.sentences.slice(0, LEAD_SENTENCES)
  const lead = sentences[0] ? account.text.slice(sentences[0].start, sentences[0].end) : ''
  const recorded = account.kind === 'recording' && account.blocks.some(({ speaker }) => speaker)
  const stance = recorded ? 'itself' : stanceOf(title, lead)
  const days = meetingDays(`${title}\n${account.text.slice(0, DATED_HEAD)}`, account.date, stance)
  const parties = partiesOf(recorded ? onlyLabels(parsed) : parsed, knowledge)
  return {
    account: account.id,
    publisher: account.publisher,
    side: account.side,
    lang: account.lang,
    title: account.title,
    // What is recorded was said on the day that the recording bears.
    ...(recorded && account.date !== null && days.dated !== 'stated' ? onItsDay(account.date) : days),
    form: meetingForm(title, lead),
    stance,
    contact: recorded ? parties.length > 1 : stance !== 'about' && isContact(title, lead),
    ordinal: ordinalOf(title, lead),
    counterpart: counterpartOf(withoutStates(account.title ?? '', parsed.titleHits)),
    host: hostOf(withoutStates(account.title ?? '', parsed.titleHits)),
    parties,
  }
}

function onItsDay(day: string): Pick<MeetingSignature, 'days' | 'dated'> {
  return { days: { from: day, to: day }, dated: 'stated' }
}

/** A recording has no lead: those take part whose turn it is, not those of whom they speak. */
function onlyLabels(parsed: Parsed): Parsed {
  const { blocks } = parsed.account
  const labels = blocks.flatMap(({ speaker }) => (speaker ? [speaker] : []))
  const isLabel = (mention: Mention): boolean => labels.some(({ start, end }) => mention.start < end && start < mention.end)
  const [first] = parsed.sentences
  const mentions = parsed.sentences.flatMap((sentence) => sentence.mentions.filter(isLabel))
  return { ...parsed, sentences: first ? [{ ...first, mentions }] : [] }
}

/** A title that speaks of talks leaves open whether they were held by video; the lead says. */
function meetingForm(title: string, lead: string): Meeting['form'] {
  const form = formOf(title)
  if (form === 'unknown' || form === 'visit') return formOf(`${title} ${lead}`)
  return form !== 'call' && formOf(lead) === 'video-call' ? 'video-call' : form
}

function headOf(account: Account): Account {
  const text = account.text.slice(0, HEAD)
  const blocks = account.blocks.filter(({ start }) => start < HEAD).map((block) => ({ ...block, end: Math.min(block.end, HEAD) }))
  return { ...account, text, blocks }
}

/** Sides are compared apart: what is left says who of a side it was. */
function withoutStates(title: string, hits: Parsed['titleHits']): string {
  let plain = title
  for (const { family, start, end } of hits)
    if (family === 'actor') plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end)
  return plain
    .replaceAll(/(?<=\p{Script=Han}) +| +(?=\p{Script=Han})/gu, '')
    .replaceAll(/ {2,}/gu, ' ')
    .trim()
}

interface Named {
  readonly people: Set<string>
  readonly offices: Set<string>
}

/**
 * Those whom the title names meet; where it names too few sides, those of the lead as well. Who spoke for a side is read
 * off the first place that tells: later sentences name others, who came along or were met before.
 */
function partiesOf(parsed: Parsed, knowledge: Knowledge): Party[] {
  const parties = new Map<SideId, Named>()
  const lead = parsed.sentences.slice(0, LEAD_SENTENCES).map(({ mentions }) => mentions)
  for (const [index, mentions] of [parsed.titleMentions, ...lead].entries())
    addAll(mentions, index === 0 || (index === 1 && parties.size < 2))
  addOwn()
  if (parties.size < 2) addStates()
  return [...parties]
    .map(([side, { people, offices }]) => ({ side, people: [...people], offices: [...offices] }))
    .sort((a, b) => (a.side < b.side ? -1 : 1))

  function addAll(mentions: readonly Mention[], opensSides: boolean): void {
    const told = new Map([...parties].filter(([, { people, offices }]) => people.size + offices.size > 0))
    for (const mention of mentions) {
      const side = partyOf(mention, knowledge)
      if (side === null || !(opensSides || parties.has(side))) continue
      const known = told.get(side)
      // The name of a holder completes an office that was told without it.
      if (known && (known.people.size > 0 || mention.name === null || !known.offices.has(mention.office ?? ''))) continue
      const party = parties.get(side) ?? { people: new Set(), offices: new Set() }
      if (mention.kind === 'person' && mention.name) party.people.add(mention.name)
      if (mention.office) party.offices.add(mention.office)
      parties.set(side, party)
    }
  }

  /** A publisher tells of meetings of others too: its own side takes part where it is named, or where one side is named alone. */
  function addOwn(): void {
    const own = parsed.account.side
    if (own === null || parties.has(own)) return
    const named = [parsed.titleMentions, ...lead].flat().some(({ side }) => side === own)
    if (parties.size < 2 || named) parties.set(own, { people: new Set(), offices: new Set() })
  }

  function addStates(): void {
    const pairs = parsed.titleHits.flatMap((hit) => (hit.family === 'pair' ? hit.sides : []))
    const states = [parsed.titleMentions, lead[0] ?? []].map((mentions) =>
      mentions.flatMap(({ kind, side }) =>
        (kind === 'state' || kind === 'organisation') && side !== null && knowledge.actors.get(side)?.side ? [side] : [],
      ),
    )
    for (const sides of [pairs, ...states]) {
      if (parties.size >= 2) return
      for (const side of sides) if (!parties.has(side)) parties.set(side, { people: new Set(), offices: new Set() })
    }
  }
}
