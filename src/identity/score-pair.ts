import type { MeetingSignature, Party } from '../model/index.ts'
import { daysApart, zonesExplain } from './days.ts'

/** How likely two accounts tell of one meeting (0–1), and why. A score of 0 keeps them apart whatever others say. */
export interface PairScore {
  readonly score: number
  readonly reasons: readonly string[]
}

const APART: PairScore = { score: 0, reasons: [] }

/** What each sign is worth, set by hand; `eval/identity` says how well the sum tells meetings apart. */
const WORTH = {
  /** Both name the day. */
  sameDay: 0.4,
  /** One of them goes by its day of publication. */
  nearDay: 0.32,
  /** The same moment by other clocks. */
  zones: 0.3,
  sameSides: 0.3,
  samePeople: 0.2,
  sameOffices: 0.12,
  unknownPeople: 0,
  sameForm: 0.1,
  unknownForm: 0.05,
}

export function scorePair(a: MeetingSignature, b: MeetingSignature): PairScore {
  if (!a.contact || !b.contact) return APART
  const when = scoreDays(a, b)
  const who = scoreSides(a, b)
  const how = scoreForms(a, b)
  if (when === null || who === null || how === null || areTwoReadouts(a, b) || metOthers(a, b)) return APART
  const parts = [when, ...who, how]
  return {
    score: Math.min(
      1,
      parts.reduce((sum, [worth]) => sum + worth, 0),
    ),
    reasons: parts.map(([, reason]) => reason),
  }
}

type Part = readonly [worth: number, reason: string]

function scoreDays(a: MeetingSignature, b: MeetingSignature): Part | null {
  if (a.days === null || b.days === null) return null
  const apart = daysApart(a.days, b.days)
  const stated = a.dated === 'stated' && b.dated === 'stated'
  if (apart === 0) return stated ? [WORTH.sameDay, 'same day'] : [WORTH.nearDay, 'day fits']
  // One publisher goes by one clock.
  return a.publisher !== b.publisher && zonesExplain(a, b) ? [WORTH.zones, 'same moment in other zones'] : null
}

/** Meetings of two sides have the same two; larger ones share most. */
const SHARED_SIDES = 0.7

function scoreSides(a: MeetingSignature, b: MeetingSignature): Part[] | null {
  const shared = a.parties.flatMap((party): (readonly [Party, Party])[] => {
    const other = b.parties.find(({ side }) => side === party.side)
    return other ? [[party, other]] : []
  })
  if (shared.length < 2) return null
  const all = a.parties.length + b.parties.length - shared.length
  if (shared.length / all < SHARED_SIDES) return null
  const people = shared.map(([x, y]) => scorePeople(x, y))
  if (people.includes(null)) return null
  const known = people.filter((part): part is Part => part !== null)
  const mean = known.reduce((sum, [worth]) => sum + worth, 0) / known.length
  return [
    [(WORTH.sameSides * shared.length) / all, 'same sides'],
    [mean, [...new Set(known.map(([, reason]) => reason))].join(', ')],
  ]
}

/** Who spoke for a side: other people, or other offices where people are not known, make another meeting. */
function scorePeople(a: Party, b: Party): Part | null {
  if (a.people.length > 0 && b.people.length > 0) return meet(a.people, b.people) ? [WORTH.samePeople, 'same people'] : null
  if (a.offices.length > 0 && b.offices.length > 0) return meet(a.offices, b.offices) ? [WORTH.sameOffices, 'same offices'] : null
  return [WORTH.unknownPeople, 'people not known']
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one))

const isRemote = (form: MeetingSignature['form']): boolean => form === 'call' || form === 'video-call'

function scoreForms(a: MeetingSignature, b: MeetingSignature): Part | null {
  if (a.form === 'unknown' || b.form === 'unknown') return [WORTH.unknownForm, 'form not known']
  if (isRemote(a.form) !== isRemote(b.form)) return null
  return a.form === b.form ? [WORTH.sameForm, 'same form'] : [WORTH.unknownForm, 'like form']
}

/** A publisher tells of a call once in each language: two tellings are two calls. */
function areTwoReadouts(a: MeetingSignature, b: MeetingSignature): boolean {
  if (a.ordinal !== b.ordinal && isRemote(a.form)) return true
  return (
    a.publisher !== null &&
    a.publisher === b.publisher &&
    a.lang === b.lang &&
    a.stance === 'itself' &&
    b.stance === 'itself' &&
    a.form === 'call' &&
    b.form === 'call' &&
    !isPressCall(a) &&
    !isPressCall(b)
  )
}

/** Up to this share in common, the words for those who met are the words for two people. */
const OTHER_WORDS = 0.5

/** One publisher's titles name others, and nobody known shows that they are the same. */
function metOthers(a: MeetingSignature, b: MeetingSignature): boolean {
  if (a.publisher === null || a.publisher !== b.publisher || a.lang !== b.lang) return false
  const sure = a.parties.filter(({ side, people }) =>
    meet(people, b.parties.find((party) => party.side === side)?.people ?? []),
  ).length
  if (sure === a.parties.length) return false
  const differ = (x: string | null, y: string | null): boolean => x !== null && y !== null && likeness(x, y) <= OTHER_WORDS
  return differ(a.counterpart, b.counterpart) || differ(a.host, b.host)
}

/** Share of the shorter one's words, or pairs of characters in Chinese, that the other has too. */
function likeness(a: string, b: string): number {
  const [x, y] = [unitsOf(a), unitsOf(b)]
  const shared = [...x].filter((unit) => y.has(unit)).length
  return Math.min(x.size, y.size) === 0 ? 1 : shared / Math.min(x.size, y.size)
}

function unitsOf(text: string): Set<string> {
  if (/\p{Script=Han}/u.test(text)) return new Set([...text].slice(1).map((character, index) => [...text][index]! + character))
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
}

/** Briefings on a call, which are calls themselves. */
function isPressCall({ title }: MeetingSignature): boolean {
  return /press call|briefing|remarks|брифинг|吹风会/iu.test(title ?? '')
}
