import type { Clue, Part } from './draft.ts'

/** Titles are no longer than this; a longer first line is text. */
const LONGEST = 200

/** The title of a text: its first heading, or a first line that is no sentence. */
export function inferTitle(text: string, parts: readonly Part[]): Clue | null {
  const first = parts[0]
  if (!first) return null
  const words = text.slice(first.start, first.end)
  if (words.length > LONGEST) return null
  if (first.kind === 'heading') return { value: words, reason: 'the first heading' }
  const alone = parts.length > 1 && !words.includes('\n') && !/[.:;,!?…。：；！？”"»]$/u.test(words)
  return alone ? { value: words, reason: 'the first line' } : null
}
