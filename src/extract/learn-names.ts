import type { Hit, Knowledge } from '../knowledge/index.ts'
import type { Account, Language, Meeting, SideId, Span } from '../model/index.ts'
import { overlap } from '../model/index.ts'
import type { Mention, Parsed, Sentence } from './context.ts'
import { joinMentions, officeOn } from './find-mentions.ts'

/** Somebody whom the knowledge does not have, as the accounts introduce them: by an office and a country beside the name. */
export interface LearnedName {
  readonly name: string
  readonly side: SideId
  readonly office: string | null
  readonly lang: Language
  /** Parts by which the person is named later on, each without its ending. */
  readonly parts: readonly string[]
}

/** Where a name may follow or stand before: looked at first, since the patterns of names cost more. */
const OPENS = /^[\s,]+[^\s\p{Ll}\p{N}.;:]/u
const CLOSES = /,\s*(?:the\s+)?$/u
/** Titles of courtesy between an office and a name. */
const COURTESY =
  /^[\s,]*(?:(?:H\.\s?E\.|Dr|Mr|Mrs|Ms|Sir|Dame|General|Gen|Sheikh|Shaykh|Prince|Princess|King|Admiral|Lieutenant|Major|Colonel|г-н|г-жа|господин(?:ом|у|а)?|генерал(?:ом|у|а)?|шейх(?:ом|у|а)?|принц(?:ем|у|а)?)\.?\s+)*/u
/** A name in a script with capitals: up to five words or initials, with the particles that stand within names. */
const CAPITALISED =
  /^(?:(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)\s*(?:(?:al|el|bin|ibn|de|da|van|von|бен|бин|аль|эль|ибн|оглы|кызы)\s+)?(?<=[\s.])){0,4}\p{Lu}[\p{L}'’-]+/u
const CAPITALISED_BEFORE = /(?:^|[^\p{L}'’-])((?:\p{Lu}[\p{L}'’-]+\s+){1,3}\p{Lu}[\p{L}'’-]+),\s*(?:the\s+)?$/u
const HAN_NAME = /^[\u3400-\u9fff]{1,7}(?:[·・][\u3400-\u9fff]{1,8}){0,3}/u
/** Characters with which a Chinese sentence goes on behind a name. */
const HAN_STOP =
  /[在与和同向对将就会举表指强说称于当今一抵通率应以等共出发也还感重认为进接的是等及、兼问致所并递第先女士遭辞交官]/u
/** Capitalised words beside an office that are institutions, not people. */
const INSTITUTION =
  /^(?:the|house|senate|department|ministry|federation|association|academy|union|council|committee|administration|commission|office|government|commander|national|general|since|labor|bar|национальн\p{L}*|федеральн\p{L}*|государственн\p{L}*)$/iu
/** Behind an office without a name, a verb follows. */
const HAN_VERB = /^(?:访|参观|宣布|期待|时隔|后)/u
const SHORTEST_PART = 3
const LONGEST_HAN = 12

/** Names that any of the accounts introduces with an office and a country, and the knowledge does not have. */
export function learnNames(all: readonly Parsed[]): LearnedName[] {
  return collect(all, (mention, rest, mentions, end) => mention.side ?? countryBehind(rest, mentions, end))
}

/** People whom the knowledge has, by the parts of the names under which these accounts introduce them ("Wang" after "Wang Yi"). */
export function knownNames(all: readonly Parsed[], knowledge: Knowledge): LearnedName[] {
  const found = new Map<string, LearnedName>()
  for (const { account, sentences } of all)
    for (const hit of sentences.flatMap(({ hits }) => hits)) {
      if (hit.family !== 'person' || hit.role !== 'full' || account.lang === 'zh') continue
      const person = knowledge.people.get(hit.id)
      if (!person) continue
      const { side, names } = person
      const parts = partsOfName(account.text.slice(hit.start, hit.end), account.lang)
      const office = officeOn(person, account.date)
      found.set(`${account.lang}:${hit.id}`, { name: names.en, side, office, lang: account.lang, parts })
    }
  return [...found.values()]
}

/**
 * Names that stand beside an office alone ("President Yoon") belong to the one side of which nobody is named yet in the
 * accounts of their language; where there is no such side, or more than one, they stay unknown.
 */
export function learnBareNames(all: readonly Parsed[], meeting: Meeting): LearnedName[] {
  if (meeting.sides.length !== 2) return []
  const lead = all.map((parsed) => ({ ...parsed, sentences: parsed.sentences.slice(0, LEAD_SENTENCES) }))
  return [...new Set(lead.map(({ account }) => account.lang))].flatMap((lang) => {
    const own = lead.filter(({ account }) => account.lang === lang)
    const open = meeting.sides.filter((side) => !own.some((parsed) => namesSomebody(parsed, side)))
    if (open.length !== 1) return []
    const beside = collect(own, (mention) => (mention.side === null ? open[0]! : null))
    return beside.length > 0 ? beside : own.flatMap((parsed) => companions(parsed, open[0]!))
  })
}

function namesSomebody({ titleMentions, sentences }: Parsed, side: SideId): boolean {
  return [...titleMentions, ...sentences.flatMap(({ mentions }) => mentions)].some(
    (mention) => mention.kind === 'person' && mention.side === side,
  )
}

/** A name of two words or more that is joined to another's: "X and Y met", «X и Y подвели итоги». */
const JOINED =
  /(?:^|[\s,])(?:and|with|и|с|со)\s+(?:(?:Mr|Mrs|Ms|Dr|Prince|Sheikh|General)\.?\s+|(?:принц|шейх|генерал)\p{L}*\s+)?((?:\p{Lu}\p{Ll}+)(?:[\s-](?:(?:al|bin|ibn|de|van|von|бен|бин|ибн|аль)\s+)?\p{Lu}\p{Ll}+)+)/gu

function companions(parsed: Parsed, side: SideId): LearnedName[] {
  const { account } = parsed
  if (account.lang === 'zh') return []
  for (const { text, spans, from, to } of partsOf(parsed).slice(0, 2))
    for (const match of text.slice(from, to).matchAll(JOINED)) {
      const name = match[1]!
      const start = from + match.index + match[0].length - name.length
      const parts = partsOfName(name, account.lang)
      if (parts.length > 0 && !covered({ start, end: start + name.length }, spans))
        return [{ name, side, office: null, lang: account.lang, parts }]
    }
  return []
}

/** The country beside an ambassador is more often where he serves. */
const AMBASSADOR = 'ambassador'
/** Those who met are named at the start of an account. */
const LEAD_SENTENCES = 3

type SideOf = (office: Mention, rest: string, mentions: readonly Mention[], end: number) => SideId | null

function collect(all: readonly Parsed[], sideOf: SideOf): LearnedName[] {
  const learned: LearnedName[] = []
  for (const parsed of all)
    for (const { mentions, spans, text } of partsOf(parsed))
      for (const mention of mentions) {
        if (mention.kind !== 'office' || mention.office === AMBASSADOR) continue
        const { lang } = parsed.account
        const beside = nameBeside(mention, text, lang, spans)
        const office = beside ? mention : withCountry(mention, mentions, text)
        const found = beside ?? nameBeside(office, text, lang, spans)
        const side = found && sideOf(office, text.slice(found.end, found.end + 12), mentions, found.end)
        if (!found || !side) continue
        const parts = partsOfName(found.name, lang)
        if (parts.length === 0 || learned.some((one) => sharesPart(one, parts))) continue
        learned.push({ name: found.name, side, office: mention.office, lang, parts })
      }
  return learned
}

/** «министром национальной обороны Турции Яшаром …»: what an office is of stands between it and its country. */
function withCountry(office: Mention, mentions: readonly Mention[], text: string): Mention {
  if (office.side !== null) return office
  const owner = mentions.find((one) => one.kind === 'state' && one.end <= office.start && office.start - one.end <= HAN_OFFICE)
  if (owner && /^[\u3400-\u9fff]*$/u.test(text.slice(owner.end, office.start))) return { ...office, side: owner.side }
  const country = mentions.find((one) => one.start >= office.end && one.side !== null)
  if (country?.kind !== 'state' || country.start - office.end > OFFICE_WORDS) return office
  return /^[^.,;:«»"“”()]*$/u.test(text.slice(office.end, country.start))
    ? { ...office, side: country.side, end: country.end }
    : office
}

/** 俄罗斯天然资源部长: as much may stand between a country and its office in Chinese. */
const HAN_OFFICE = 8
/** Room for what an office is of, in code units. */
const OFFICE_WORDS = 45

/** "President Kais Saied of Tunisia". */
function countryBehind(rest: string, mentions: readonly Mention[], end: number): SideId | null {
  const glue = /^\s+of\s+(?:the\s+)?/u.exec(rest)
  if (!glue) return null
  return mentions.find((one) => one.kind === 'state' && Math.abs(one.start - end - glue[0].length) <= 4)?.side ?? null
}

function sharesPart(one: LearnedName, parts: readonly string[]): boolean {
  return parts.some((part) => one.parts.includes(part))
}

interface Part {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly mentions: readonly Mention[]
  readonly spans: readonly Span[]
}

function partsOf({ account, sentences, titleHits, titleMentions }: Parsed): Part[] {
  const title = account.title ?? ''
  return [
    { text: title, from: 0, to: title.length, mentions: titleMentions, spans: titleHits.filter(isName) },
    ...sentences.map(({ start, end, mentions, hits }) => ({
      text: account.text,
      from: start,
      to: end,
      mentions,
      spans: account.lang === 'zh' ? hits : hits.filter(isName),
    })),
  ]
}

/** What is known by name is not learned; in Chinese, any known word also shows where a name ends. */
function isName({ family }: Hit): boolean {
  return family === 'actor' || family === 'person' || family === 'office' || family === 'pair'
}

interface Found {
  readonly name: string
  readonly end: number
}

/** The words beside an office that no hit covers and that look like a name; null where there are none. */
function nameBeside(office: Mention, text: string, lang: Language, hits: readonly Span[]): Found | null {
  const after = text.slice(office.end, office.end + 80)
  if (lang === 'zh') {
    const name = hanName(after, office.end, hits)
    return name ? { name, end: office.end + name.length } : null
  }
  const opens = OPENS.test(after)
  if (!opens && !CLOSES.test(text.slice(Math.max(0, office.start - 8), office.start))) return null
  const skipped = opens ? COURTESY.exec(after)![0].length : 0
  const follows = opens ? CAPITALISED.exec(after.slice(skipped))?.[0] : undefined
  const start = office.end + skipped
  if (
    follows &&
    !INSTITUTION.test(/^[\p{L}]+/u.exec(follows)?.[0] ?? '') &&
    !covered({ start, end: start + follows.length }, hits)
  )
    return { name: follows, end: start + follows.length }
  const before = CAPITALISED_BEFORE.exec(text.slice(Math.max(0, office.start - 80), office.start))?.[1]
  if (!before) return null
  const end = text.lastIndexOf(before, office.start) + before.length
  return covered({ start: end - before.length, end }, hits) ? null : { name: before, end }
}

function hanName(after: string, from: number, hits: readonly Span[]): string | null {
  const whole = HAN_NAME.exec(after)?.[0]
  if (!whole) return null
  const next = Math.min(whole.length, ...hits.filter((hit) => hit.start > from).map((hit) => hit.start - from))
  const stop = whole.slice(0, next).search(HAN_STOP)
  const name = whole.slice(0, stop < 0 ? next : Math.min(stop, next))
  if (HAN_VERB.test(name)) return null
  if (name.length < 2 || name.length > LONGEST_HAN || name.endsWith('·')) return null
  return covered({ start: from, end: from + name.length }, hits) ? null : name
}

function covered(span: Span, hits: readonly Span[]): boolean {
  return hits.some((hit) => overlap(hit, span) > 0)
}

/** A name is used again by its first or its last part, whichever the language and the country put there. */
function partsOfName(name: string, lang: Language): string[] {
  if (lang === 'zh') return [...new Set([name, name.split(/[·・]/u).at(-1)!])].filter((part) => part.length >= 2)
  const words = name.split(/\s+/u).filter((word) => word.length >= SHORTEST_PART && /^\p{Lu}\p{Ll}/u.test(word))
  return [...new Set([words[0], words.at(-1)].flatMap((word) => (word ? [stemOf(word, lang)] : [])))]
}

/** Russian names lose their case ending, English ones their possessive. */
function stemOf(word: string, lang: Language): string {
  if (lang === 'ru') return word.replace(/(?:ого|ому|ым|им|ом|ем|ой|ей|ою|а|я|у|ю|е|и|ы|ь|й|о)$/u, '')
  return word.replace(/['’]s?$/u, '')
}

/** The account with mentions of the learned names added. */
export function addLearned(parsed: Parsed, learned: readonly LearnedName[]): Parsed {
  const own = learned.filter((one) => one.lang === parsed.account.lang)
  if (own.length === 0) return parsed
  const { account } = parsed
  const title = account.title ?? ''
  return {
    ...parsed,
    sentences: parsed.sentences.map((sentence) => withNames(sentence, account, own)),
    titleMentions: joinMentions(
      [...parsed.titleMentions, ...occurrences(title, { start: 0, end: title.length }, parsed.titleMentions, account.lang, own)],
      title,
    ),
  }
}

function withNames(sentence: Sentence, { text, lang }: Account, learned: readonly LearnedName[]): Sentence {
  const found = occurrences(text, sentence, sentence.mentions, lang, learned)
  return found.length === 0 ? sentence : { ...sentence, mentions: joinMentions([...sentence.mentions, ...found], text) }
}

function occurrences(
  text: string,
  span: Span,
  known: readonly Mention[],
  lang: Language,
  learned: readonly LearnedName[],
): Mention[] {
  const found = lang === 'zh' ? hanOccurrences(text, span, learned) : wordOccurrences(text, span, lang, learned)
  return found.filter((mention) => !known.some((one) => one.kind === 'person' && overlap(one, mention) > 0))
}

function hanOccurrences(text: string, { start, end }: Span, learned: readonly LearnedName[]): Mention[] {
  const inside = text.slice(start, end)
  const found: Mention[] = []
  for (const one of learned)
    for (const part of one.parts)
      for (let at = inside.indexOf(part); at >= 0; at = inside.indexOf(part, at + part.length)) {
        const place = { start: start + at, end: start + at + part.length }
        if (!covered(place, found)) found.push(mentionOf(place, one))
      }
  return found
}

function wordOccurrences(text: string, { start, end }: Span, lang: Language, learned: readonly LearnedName[]): Mention[] {
  const byPart = new Map<string, LearnedName | null>()
  // A part that two people share names neither.
  for (const one of learned) for (const part of one.parts) byPart.set(part, byPart.has(part) ? null : one)
  const found: Mention[] = []
  for (const match of text.slice(start, end).matchAll(/\p{Lu}[\p{L}'’-]+/gu)) {
    const one = byPart.get(stemOf(match[0], lang))
    if (!one) continue
    const place = { start: start + match.index, end: start + match.index + match[0].length }
    const last = found.at(-1)
    // Given name and family name side by side are one mention.
    if (last && last.name === one.name && /^[\s.]{1,2}$/u.test(text.slice(last.end, place.start)))
      found[found.length - 1] = { ...last, end: place.end }
    else found.push(mentionOf(place, one))
  }
  return found
}

function mentionOf(place: Span, { side, name, office }: LearnedName): Mention {
  return { ...place, kind: 'person', side, name, office }
}
