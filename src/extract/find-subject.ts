import type { Language } from '../model/index.ts'
import type { CueHit, Mention, Sentence } from './context.ts'
import { cuesOfKind } from './parse-account.ts'

/** How far a subject may stand before its verb, in code units. Longer stretches hold another clause. */
const REACH: Readonly<Record<Language, number>> = { en: 60, zh: 40, ru: 90 }

/** Marks that a subject does not reach across. */
const BREAKS: Readonly<Record<Language, RegExp>> = { en: /[;:]/u, zh: /[；：]/u, ru: /[;:]/u }

/**
 * The mention that is the subject of a reporting verb: the nearest before it that no preposition governs.
 * `from` is where the clause begins. After the verb only for inverted tags (“…,” said the President).
 */
export function findSubject(sentence: Sentence, verb: CueHit, from: number, text: string, lang: Language): Mention | null {
  const before = sentence.mentions.filter((mention) => mention.end <= verb.start && mention.start >= from)
  for (let i = before.length - 1; i >= 0; i--) {
    const mention = before[i]!
    const between = text.slice(mention.end, verb.start)
    if (between.length > REACH[lang] || BREAKS[lang].test(between)) break
    if (canBeSubject(mention, sentence, text, lang)) return mention
  }
  return invertedSubject(sentence, verb, text)
}

/** “…,” said the President of X. */
function invertedSubject(sentence: Sentence, verb: CueHit, text: string): Mention | null {
  const next = sentence.mentions.find((mention) => mention.start >= verb.end && mention.start - verb.end <= 5)
  if (!next || !/["”»]\s*[,–—-]?\s*$/u.test(text.slice(Math.max(sentence.start, verb.start - 4), verb.start))) return null
  return next
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

function isGoverned(mention: Mention, sentence: Sentence, text: string): boolean {
  return cuesOfKind(sentence, 'governor').some((cue) => {
    if (cue.end > mention.start || mention.start - cue.end > 14) return false
    return /^\s*(?:the|его|her|his|全体|全)?\s*$/iu.test(text.slice(cue.end, mention.start))
  })
}
