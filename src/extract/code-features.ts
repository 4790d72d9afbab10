import type { Hit } from '../knowledge/index.ts'
import { isHan, languageRules, normaliseForm } from '../language/index.ts'
import { contains, type Span, type StatementFeatures } from '../model/index.ts'
import type { Context, Sentence } from './context.ts'
import { cuesOfKind } from './parse-account.ts'

/** Facets by which statements of different accounts are matched. */
export function codeFeatures(span: Span, sentence: Sentence, context: Context): StatementFeatures {
  const { account } = context.parsed
  const inside = ownTerms(
    sentence.hits.filter((hit) => contains(span, hit)),
    cuesOfKind(sentence, 'report', 'impersonal'),
  )
  const covered = inside.filter(
    (hit) =>
      hit.family === 'term' ||
      hit.family === 'actor' ||
      hit.family === 'person' ||
      hit.family === 'office' ||
      hit.family === 'pair',
  )
  return {
    concepts: sorted(inside.flatMap((hit) => (hit.family === 'term' ? [hit.id] : []))),
    actors: sorted(
      inside
        .flatMap((hit) =>
          hit.family === 'actor'
            ? [hit.id]
            : hit.family === 'person'
              ? [context.knowledge.people.get(hit.id)?.side ?? '']
              : hit.family === 'pair'
                ? hit.sides
                : [],
        )
        .filter((id) => id !== ''),
    ),
    formulas: sorted(inside.flatMap((hit) => (hit.family === 'formula' ? [hit.id] : []))),
    words: sorted(restWords(account.text, span, covered, account.lang)),
  }
}

/**
 * Terms that say what a statement is about: none inside a name (no "united" and no "state" in the United States), and
 * none that only reports ("noted", 指出).
 */
function ownTerms(hits: readonly Hit[], cues: readonly Span[]): Hit[] {
  const names = hits.filter((hit) => hit.family === 'actor' || hit.family === 'person')
  return hits.filter(
    (hit) => hit.family !== 'term' || !(names.some((name) => contains(name, hit)) || cues.some((cue) => contains(cue, hit))),
  )
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}

/** Content words that no concept covers, stemmed; for Chinese the pairs of characters left over. */
function restWords(text: string, span: Span, covered: readonly Span[], lang: 'en' | 'zh' | 'ru'): string[] {
  const rules = languageRules[lang]
  const words: string[] = []
  let at = span.start
  const take = (from: number, to: number): void => {
    if (to <= from) return
    const piece = normaliseForm(text.slice(from, to))
    for (const word of piece.match(/[\p{L}\p{N}]+/gu) ?? []) {
      if (isHan(word.charCodeAt(0))) for (let i = 0; i + 2 <= word.length; i++) words.push(word.slice(i, i + 2))
      else if (word.length > 2 && !rules.stopWords.has(word)) words.push(rules.stem(word))
    }
  }
  for (const hit of covered) {
    take(at, hit.start)
    at = Math.max(at, hit.end)
  }
  take(at, span.end)
  return words.filter((word) => !rules.stopWords.has(word)).map((word) => `${lang}:${word}`)
}
