import type { Account, Language, Span } from '../model/index.ts'
import { overlap } from '../model/index.ts'
import type { Mention, Parsed, Sentence } from './context.ts'
import { joinMentions } from './find-mentions.ts'
import type { LearnedName } from './learn-names.ts'
import { covered, stemOf } from './name-forms.ts'

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
