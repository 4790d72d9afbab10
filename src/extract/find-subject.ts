import type { Language } from '../model/index.ts'
import type { CueHit, Mention, Sentence } from './context.ts'
import { cuesOfKind } from './parse-account.ts'

/** How far a subject may stand before its verb, in code units. Longer stretches hold another clause. */
const REACH: Readonly<Record<Language, number>> = { en: 60, zh: 40, ru: 90 }

/** Marks that a subject does not reach across. */
const BREAKS: Readonly<Record<Language, RegExp>> = { en: /[;:]/u, zh: /[；：]/u, ru: /[;:]/u }

/**
 * The mention that is the subject of a reporting verb, between `from` (where the clause begins) and the verb; after the
 * verb only for inverted tags (“…,” said the President). `speaking` says that a speaker is being carried over.
 */
export function findSubject(
  sentence: Sentence,
  verb: CueHit,
  from: number,
  text: string,
  lang: Language,
  speaking: boolean,
): Mention | null {
  const tag = invertedSubject(sentence, verb, text)
  if (tag) return tag
  const before = sentence.mentions.filter(
    (mention) => mention.end <= verb.start && mention.start >= from && !isQuoted(mention, sentence, verb, text),
  )
  const eligible = before.filter(
    (mention) => canBeSubject(mention, sentence, text, lang) && (lang !== 'zh' || fitsChinese(mention, sentence, verb, speaking)),
  )
  const found = lang === 'zh' ? firstOfSegment(eligible, verb, text) : nearest(eligible, verb, text, lang, from > sentence.start)
  if (!found && lang === 'ru') return subjectBehind(sentence, verb, text)
  return found && (together(found, before, text) ?? found)
}

/** «оценил С.В.Лавров», «отметил глава правительства»: a name or an office in the nominative right behind its verb. */
function subjectBehind(sentence: Sentence, verb: CueHit, text: string): Mention | null {
  const next = sentence.mentions.find((mention) => mention.start >= verb.end)
  if (!next || !/^\s$/u.test(text.slice(verb.end, next.start))) return null
  const words = text.slice(next.start, next.end)
  if (next.kind === 'person') return /(?:[бвгджзклмнпрстфхцчшщ]|ий|ый)$/iu.test(words) ? next : null
  return next.kind === 'office' && /^(?:глава|\S*[бвгджзклмнпрстфхцчшщ])(?:\s|$)/iu.test(words) ? next : null
}

/** «С российской стороны заявили»: a side that is the subject all the same. */
function isFromSide(mention: Mention, text: string): boolean {
  return (
    mention.kind === 'side' &&
    /стороны$/iu.test(text.slice(mention.start, mention.end)) &&
    /(?:^|[\s.])[сС]о?\s$/u.test(text.slice(Math.max(0, mention.start - 4), mention.start))
  )
}

/** Between those who are named as one subject: "X, Y and Z", «X и Y», X和Y. */
const COORDINATION = /^\s*(?:,|,?\s*(?:and|и)|和|与|、)\s*(?:the\s+)?(?:\p{Lu}\p{Ll}+\.?\s+){0,2}$/u

/** The last two of a list are joined by a word ("At the request of X, Y said" is no list). */
const CONJUNCTION = /and|и|和|与/iu

/** Those of different sides side by side before the verb act jointly: "Vladimir Putin and Naftali Bennett agreed", «Москва и Тегеран». */
function together(found: Mention, before: readonly Mention[], text: string): Mention | null {
  const people = before.filter((one) => (one.side !== null && one.kind !== 'joint') || one.kind === 'office')
  const at = people.indexOf(found)
  if (at < 0) return null
  let from = at
  while (from > 0 && COORDINATION.test(text.slice(people[from - 1]!.end, people[from]!.start))) from--
  let to = at
  while (to + 1 < people.length && COORDINATION.test(text.slice(people[to]!.end, people[to + 1]!.start))) to++
  const chain = people.slice(from, to + 1)
  const sides = [...new Set(chain.flatMap((one) => one.side ?? []))].sort()
  // "The President and Prime Minister": two offices named alone are two people.
  const offices = new Set(chain.flatMap((one) => (one.kind === 'office' && one.side === null ? [one.office] : [])))
  if (sides.length < 2 && offices.size < 2) return chain.length > 1 ? { ...found, number: 'plural' } : null
  const last = text.slice(chain.at(-2)!.end, chain.at(-1)!.start)
  if (!CONJUNCTION.test(last)) return null
  return {
    start: chain[0]!.start,
    end: chain.at(-1)!.end,
    kind: 'joint',
    side: null,
    ...(sides.length > 1 ? { sides } : {}),
    name: null,
    office: null,
  }
}

/** Words within a quotation that closes before the verb are spoken of: «США считают …», — сказал он. */
function isQuoted(mention: Mention, sentence: Sentence, verb: CueHit, text: string): boolean {
  const opened = (from: number, to: number): number => {
    const piece = text.slice(from, to)
    return (piece.match(/[«“]/gu)?.length ?? 0) - (piece.match(/[»”]/gu)?.length ?? 0)
  }
  return opened(sentence.start, mention.start) > 0 && opened(sentence.start, verb.start) <= 0
}

const PARTICIPLE = /^\p{L}+ing\b/iu

/** A later verb of the sentence set off by a comma goes on with the first one's subject ("…, поблагодарил"). */
function nearest(eligible: readonly Mention[], verb: CueHit, text: string, lang: Language, later: boolean): Mention | null {
  const coordinated =
    !later && /(?:\band|\sи)\s+(?:also\s+|также\s+)?$/iu.test(text.slice(Math.max(0, verb.start - 16), verb.start))
  // ", noting that": the participle goes on with the subject of the sentence, not with whom it named last.
  const participle =
    !later &&
    lang === 'en' &&
    PARTICIPLE.test(text.slice(verb.start, verb.end)) &&
    /,\s*(?:also\s+)?$/iu.test(text.slice(Math.max(0, verb.start - 8), verb.start))
  if (participle) return eligible.find(isSpeaker) ?? null
  const mention = (coordinated ? eligible.find(isSpeaker) : undefined) ?? eligible.at(-1)
  if (!mention) return null
  if (coordinated && isSpeaker(mention)) return mention
  const between = text.slice(mention.end, verb.start)
  if (later && (between.includes(',') || /\s(?:and|и)\s*$/iu.test(between))) return null
  return between.length > REACH[lang] || BREAKS[lang].test(between) ? null : mention
}

/** Chinese puts the subject first and others (对…, 向…) between it and the verb: the first mention of the verb's own segment, else of the one before. */
function firstOfSegment(eligible: readonly Mention[], verb: CueHit, text: string): Mention | null {
  let found: Mention | null = null
  for (let i = eligible.length - 1; i >= 0; i--) {
    const mention = eligible[i]!
    if (found && /[，；。：]/u.test(text.slice(mention.end, found.start))) break
    found = mention
  }
  return found && !BREAKS.zh.test(text.slice(found.end, verb.start)) ? found : null
}

/** How close to the start of the sentence, and to its verb, a side must stand to take the word in another's speech. */
const NEAR = 6

/** Within a speech only people and whole sides take the word; 双方 and 美方 are then what is spoken of, unless 美方表示 opens the sentence. */
function fitsChinese(mention: Mention, sentence: Sentence, verb: CueHit, speaking: boolean): boolean {
  if (mention.kind === 'state' || mention.kind === 'organisation') return !speaking
  if (!speaking) return true
  const opens = mention.start - sentence.start <= NEAR
  const act = verb.kind === 'report' ? verb.act : undefined
  if (mention.kind === 'joint') return !mention.bound || (opens && act === 'discuss' && !isAsked(mention, sentence, verb))
  if (mention.kind === 'side') return opens && verb.start - mention.end <= NEAR && (act === undefined || act === 'commit')
  return true
}

/** Who can be the subject of a sentence of two verbs ("The President first returned to …, and asked that …"). */
function isSpeaker({ kind }: Mention): boolean {
  return (
    kind === 'person' || kind === 'office' || kind === 'role' || kind === 'pronoun' || kind === 'side' || kind === 'counterpart'
  )
}

/** Room for the marks between a quotation and its tag («…», –). */
const TAG = 6

/** “…,” said the President of X; «…, добавил он»: a tag behind what is said. */
function invertedSubject(sentence: Sentence, verb: CueHit, text: string): Mention | null {
  const next = sentence.mentions.find((mention) => mention.start >= verb.end && mention.start - verb.end <= 5)
  if (!next) return null
  const before = text.slice(Math.max(sentence.start, verb.start - TAG), verb.start)
  if (/["”»][\s,–—-]*$/u.test(before)) return next
  const plain =
    verb.kind === 'report' && (verb.act === undefined || verb.act === 'assess' || verb.act === 'commit' || verb.act === 'warn')
  return plain && /,\s*$/u.test(before) && isSpeaker(next) && next.start - verb.end <= 1 && next.kind !== 'side' ? next : null
}

/** A bare country is a subject in Chinese only where a clause begins; a governed or possessive mention never is. */
export function canBeSubject(mention: Mention, sentence: Sentence, text: string, lang: Language): boolean {
  if (mention.name === 'adjective' || mention.name === 'people') return false
  if (/^['’]s?(?!\p{L})/u.test(text.slice(mention.end, mention.end + 3))) return false
  if (isGoverned(mention, sentence, text)) return false
  if (lang !== 'zh' || (mention.kind !== 'state' && mention.kind !== 'organisation')) return true
  const before = text.slice(Math.max(sentence.start, mention.start - 1), mention.start)
  return before === '' || /[，。、；：,“"\s]/u.test(before)
}

/** 双方可就…沟通: what is asked of both is no talk that was held. */
function isAsked(mention: Mention, sentence: Sentence, verb: CueHit): boolean {
  return cuesOfKind(sentence, 'modal', 'act').some(
    (cue) => cue.start >= mention.end && cue.end <= verb.start && (cue.kind === 'modal' || cue.act === 'propose'),
  )
}

function isGoverned(mention: Mention, sentence: Sentence, text: string): boolean {
  if (isFromSide(mention, text)) return false
  return cuesOfKind(sentence, 'governor').some((cue) => {
    if (cue.end > mention.start || mention.start - cue.end > 14) return false
    return /^\s*(?:the|его|her|his|全体|全)?\s*$/iu.test(text.slice(cue.end, mention.start))
  })
}
