import type { Span } from '../model/index.ts'
import { isHan } from './normalise.ts'

const CLOSERS = '"”’»)]』」）】’”'
const HARD = '。！？!?…'

/**
 * Sentences of a stretch of text, without the white space around them.
 *
 * A full stop ends a sentence when what follows looks like the start of one and what stands before is neither an
 * abbreviation nor an initial; Chinese stops, question and exclamation marks always do, closing quotes included.
 * Own rules rather than `Intl.Segmenter`, whose answer changes with the version of ICU.
 */
export function splitSentences(text: string, within: Span, abbreviations: ReadonlySet<string>): Span[] {
  const out: Span[] = []
  let start = within.start
  for (let i = within.start; i < within.end; i++) {
    const char = text[i]!
    if (char === '\n') {
      if (isLineEnd(text, i, within.end)) {
        push(out, text, start, i)
        start = i + 1
      }
      continue
    }
    const hard = HARD.includes(char)
    if (!hard && char !== '.') continue
    let end = i + 1
    while (end < within.end && (HARD.includes(text[end]!) || text[end] === '.')) end++
    while (end < within.end && CLOSERS.includes(text[end]!)) end++
    const ends = hard && isCjkStop(char) ? true : endsSentence(text, start, i, end, within.end, abbreviations)
    if (ends) {
      push(out, text, start, end)
      start = end
    }
    i = end - 1
  }
  push(out, text, start, within.end)
  return out
}

function isCjkStop(char: string): boolean {
  return char === '。' || char === '！' || char === '？'
}

/** Single line breaks inside a paragraph of a spaced script are wrapping, except before a list item or after a stop. */
function isLineEnd(text: string, at: number, end: number): boolean {
  if (at + 1 >= end || text[at + 1] === '\n' || text[at + 1] === '\r') return true
  const before = lastVisible(text, at)
  return before === '' || '.!?…。！？:：;；”"»)'.includes(before) || isHan(before.charCodeAt(0)) || /[-*•\d]/u.test(text[at + 1]!)
}

function lastVisible(text: string, at: number): string {
  for (let i = at - 1; i >= 0; i--) {
    if (text[i] === '\n') return ''
    if (!/\s/u.test(text[i]!)) return text[i]!
  }
  return ''
}

function endsSentence(
  text: string,
  start: number,
  stop: number,
  end: number,
  limit: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  if (end >= limit) return true
  let next = end
  while (next < limit && /\s/u.test(text[next]!)) next++
  if (next >= limit) return true
  const following = text[next]!
  const gap = next > end
  const single = text[stop] === '.' && end === stop + 1
  if (!gap) return !single && isHan(following.charCodeAt(0))
  if (/\p{Ll}/u.test(following)) return false
  if (!single) return text[stop] !== '…' || /[\p{Lu}\p{Lo}"“«(]/u.test(following)
  const word = wordBefore(text, start, stop)
  if (isInitial(word)) return /^[A-ZА-ЯЁ]$/u.test(word) ? false : !abbreviations.has(word.toLowerCase())
  if (abbreviations.has(word.toLowerCase())) return false
  if (/^\d{1,2}$/u.test(word) && stop - word.length === start) return false
  return !(/\p{N}/u.test(following) && /^(?:no|nos|art|p|pp|fig|ст|п|стр|рис)$/iu.test(word))
}

function wordBefore(text: string, start: number, stop: number): string {
  let i = stop
  while (i > start && /[\p{L}\p{N}.]/u.test(text[i - 1]!)) i--
  return text.slice(i, stop)
}

function isInitial(word: string): boolean {
  return (
    /^(?:\p{Lu}|\p{Lu}\.\p{Lu}|\p{Lu}\p{Ll})$/u.test(word) &&
    !/^(?:It|He|We|Us|So|Do|Go|Up|Is|Or|Он|Мы|Их|Её|Ее|Им|Ту|То|Да|Не)$/u.test(word)
  )
}

function push(out: Span[], text: string, start: number, end: number): void {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text[from]!)) from++
  while (to > from && /\s/u.test(text[to - 1]!)) to--
  if (to > from) out.push({ start: from, end: to })
}
