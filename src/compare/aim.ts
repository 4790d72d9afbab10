import type { Act, Language, SideId, Statement } from '../model/index.ts'
import type { Context } from './context.ts'
import type { ActorMention } from './input.ts'

/**
 * Verbs that take the one they are aimed at as their object, with what may stand between. A side named elsewhere in the
 * clause may be the victim, the topic or a bystander ("condemned the sanctions against Russia"), so nothing else counts.
 */
const BEFORE: Partial<Record<Act, Readonly<Record<Language, RegExp>>>> = {
  support: {
    en: /\b(?:support(?:s|ed|ing)?(?: for)?|back(?:s|ed|ing)?|stand(?:s|ing)? (?:with|by)|stood (?:with|by)|(?:in )?solidarity with|understand(?:s|ing of)?|understood|respect(?:s|ed)?)(?: for)?(?: the)? $/iu,
    zh: /(?:支持|声援|理解|尊重|同情)了?$/u,
    ru: /(?:поддерж\p{L}+|солидар\p{L}+ с|понима\p{L}+|уважа\p{L}+) $/iu,
  },
  oppose: {
    en: /\b(?:oppos(?:es|ed|ing)|condemn(?:s|ed|ing)?|denounc(?:es|ed|ing)|criticis(?:es|ed|ing)|criticiz(?:es|ed|ing)|object(?:s|ed|ing) to)(?: the)? $/iu,
    zh: /(?:反对|谴责|批评)了?$/u,
    ru: /(?:осужда\p{L}+|осудил\p{L}*|критику\p{L}+|раскритиковал\p{L}*|выступ\p{L}+ против) $/iu,
  },
  warn: {
    en: /\bwarn(?:s|ed|ing)?(?: the)? $/iu,
    zh: /(?:警告|告诫|正告)了?$/u,
    ru: /(?:предупре\p{L}+|предостер\p{L}+) $/iu,
  },
  propose: {
    en: /\b(?:urg(?:es|ed|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|upon)|invit(?:es|ed|ing)|request(?:s|ed|ing)?|encourag(?:es|ed|ing)|press(?:es|ed|ing)?)(?: the)? $/iu,
    zh: /(?:希望|敦促|要求|呼吁|邀请|促请|请)$/u,
    ru: /(?:призва\p{L}+|призыва\p{L}+|просит|просил\p{L}*|попросил\p{L}*|пригласил\p{L}*) $/iu,
  },
  praise: {
    en: /\b(?:thank(?:s|ed|ing)?|congratulat(?:es|ed|ing)|commend(?:s|ed|ing)?|prais(?:es|ed|ing))(?: the)? $/iu,
    zh: /(?:感谢|祝贺|赞赏|赞扬)了?$/u,
    ru: /(?:поблагодарил\p{L}*|благодарит|поздрав\p{L}+|похвалил\p{L}*) $/iu,
  },
}

/** A name that goes on into a list, a pair or somebody's belongings is not itself the object. */
const AFTER: Readonly<Record<Language, RegExp>> = {
  en: /^(?:[’']s?\b|(?:,)? (?:and|or)\b|-|\/)/iu,
  zh: /^(?:的|和|与|同|、|内政|主权|领土|公民|人民)/u,
  ru: /^(?:,? (?:и|или) |-)/iu,
}
/** Where the act is support, thanks or praise, what belongs to somebody may stand for him ("supports China’s position"). */
const BELONGINGS: Readonly<Record<Language, RegExp>> = { en: /^[’']s?\b/u, zh: /^(?:的|主权|领土)/u, ru: /^$/u }
const FRIENDLY = new Set<Act>(['support', 'praise'])

/** Adjectives and capitals may belong to anything; a name, a people, a government or "the Chinese side" is somebody. */
const SOMEBODY = new Set<ActorMention['role']>(['name', 'government', 'side', 'person'])

function isObject(statement: Statement, lang: Language, mention: ActorMention): boolean {
  const before = BEFORE[statement.act]?.[lang]
  if (!before?.test(statement.quote.slice(0, mention.start))) return false
  const after = statement.quote.slice(mention.end)
  return !AFTER[lang].test(after) || (FRIENDLY.has(statement.act) && BELONGINGS[lang].test(after))
}

/** The side that the words themselves make the object of the act; null where their grammar does not show one. */
export function aimOf(context: Context, statement: Statement): SideId | null {
  if (!BEFORE[statement.act] || statement.polarity === 'negative' || !context.actorsIn) return null
  const { lang } = context.account(statement.account)
  const speakers = context.speaksFor(statement)
  const found = context
    .actorsIn(statement.quote, lang)
    .filter(({ role, side }) => SOMEBODY.has(role) && !speakers.includes(side))
    .find((mention) => isObject(statement, lang, mention))
  return found?.side ?? null
}
