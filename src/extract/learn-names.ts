import type { Hit, Knowledge } from '../knowledge/index.ts'
import type { Language, Meeting, SideId, Span } from '../model/index.ts'
import type { Mention, Parsed } from './context.ts'
import { officeOn } from './find-mentions.ts'
import { covered, nameBeside, partsOfName } from './name-forms.ts'

/** Somebody whom the knowledge does not have, as the accounts introduce them: by an office and a country beside the name. */
export interface LearnedName {
  readonly name: string
  readonly side: SideId
  readonly office: string | null
  readonly lang: Language
  /** Parts by which the person is named later on, each without its ending. */
  readonly parts: readonly string[]
}

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
  const speakers = all.flatMap((parsed) => hanSpeakers(parsed, meeting))
  return [
    ...speakers,
    ...[...new Set(lead.map(({ account }) => account.lang))].flatMap((lang) => {
      const own = lead.filter(({ account }) => account.lang === lang)
      const open = meeting.sides.filter((side) => !own.some((parsed) => namesSomebody(parsed, side)))
      if (open.length !== 1) return []
      const beside = collect(own, (mention) => (mention.side === null ? open[0]! : null))
      return beside.length > 0 ? beside : own.flatMap((parsed) => companions(parsed, open[0]!))
    }),
  ]
}

/** Who opens a sentence by saying something: 登盛表示, 乔纳森代表…. */
const HAN_SPEAKER =
  /^([\u3400-\u9fff·]{2,8}?)(?:还|则|也|首先|再次|随后|最后|高度|衷心|热烈)?(?:表示|说|指出|强调|认为|代表|感谢|欢迎|祝贺|赞同|赞赏|转达|介绍|重申|回应|积极评价|高度评价)/u

/** Chinese accounts name whom somebody met without an office, and let him speak later: he is of the side that is not the publisher's. */
function hanSpeakers({ account, sentences, titleMentions, titleHits }: Parsed, meeting: Meeting): LearnedName[] {
  const other = meeting.sides.find((side) => side !== account.side)
  if (account.lang !== 'zh' || account.side === null || other === undefined || !meeting.sides.includes(account.side)) return []
  const lead = `${account.title ?? ''}\n${account.text.slice(0, sentences[LEAD_SENTENCES - 1]?.start ?? 0)}`
  const first = { account, sentences: sentences.slice(0, 1), titleMentions, titleHits }
  if (!namesSomebody(first, account.side) || namesSomebody(first, other)) return []
  const found = new Map<string, LearnedName>()
  for (const { start, end, mentions } of sentences.slice(1)) {
    const name = HAN_SPEAKER.exec(account.text.slice(start, end))?.[1]
    if (!name || !lead.includes(name) || mentions.some((one) => one.start < start + name.length)) continue
    found.set(name, { name, side: other, office: null, lang: 'zh', parts: [name] })
  }
  return [...found.values()]
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
