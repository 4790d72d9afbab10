import type { Language, Span } from '../model/index.ts'
import { overlap } from '../model/index.ts'
import type { Mention } from './context.ts'

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

/** A name and where it ends. */
export interface Found {
  readonly name: string
  readonly end: number
}

/** The words beside an office that no hit covers and that look like a name; null where there are none. */
export function nameBeside(office: Mention, text: string, lang: Language, hits: readonly Span[]): Found | null {
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

export function covered(span: Span, hits: readonly Span[]): boolean {
  return hits.some((hit) => overlap(hit, span) > 0)
}

/** A name is used again by its first or its last part, whichever the language and the country put there. */
export function partsOfName(name: string, lang: Language): string[] {
  if (lang === 'zh') return [...new Set([name, name.split(/[·・]/u).at(-1)!])].filter((part) => part.length >= 2)
  const words = name.split(/\s+/u).filter((word) => word.length >= SHORTEST_PART && /^\p{Lu}\p{Ll}/u.test(word))
  return [...new Set([words[0], words.at(-1)].flatMap((word) => (word ? [stemOf(word, lang)] : [])))]
}

/** Russian names lose their case ending, English ones their possessive. */
export function stemOf(word: string, lang: Language): string {
  if (lang === 'ru') return word.replace(/(?:ого|ому|ым|им|ом|ем|ой|ей|ою|а|я|у|ю|е|и|ы|ь|й|о)$/u, '')
  return word.replace(/['’]s?$/u, '')
}
