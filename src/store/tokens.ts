import { isHan, languageRules, normaliseForm } from '../language/index.ts'
import type { Language, Statement } from '../model/index.ts'

/** Words of a text as they are searched: stems in English and Russian (`en:sanct`), pairs of characters in Chinese (`zh:制裁`). */
export function wordTokens(text: string, lang: Language): string[] {
  const { stem, stopWords } = languageRules[lang]
  const tokens = new Set<string>()
  for (const run of normaliseForm(text).match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? []) {
    if (isHan(run.charCodeAt(0))) {
      const characters = [...run]
      if (characters.length === 1) tokens.add(`zh:${run}`)
      for (let at = 0; at + 1 < characters.length; at++) tokens.add(`zh:${characters[at]}${characters[at + 1]}`)
    } else if (!stopWords.has(run)) tokens.add(`${lang === 'zh' ? 'en' : lang}:${lang === 'zh' ? run : stem(run)}`)
  }
  return [...tokens]
}

/** What a statement is found by: its words, and the ids of what they name, which are the same in every language. */
export function tokensOf({ quote, issues, features }: Statement, lang: Language): string[] {
  const { concepts, actors, formulas } = features
  return [
    ...wordTokens(quote, lang),
    ...concepts.map((id) => `concept:${id}`),
    ...actors.map((id) => `actor:${id}`),
    ...formulas.map((id) => `formula:${id}`),
    ...issues.map((id) => `issue:${id}`),
  ]
}
