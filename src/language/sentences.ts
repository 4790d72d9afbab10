import type { Span } from '../model/index.ts'
import { isHan } from './normalise.ts'

const CLOSERS = '"”’»)]』」）】’”'
const HARD = '。！？!?…'
/** Dots set apart (“. . .”) are one mark. */
const SPACED_DOTS = /(?:\s?\.){2,}/uy
/**
 * Words that begin a sentence and seldom go on a name: behind an abbreviation or initials that may end a sentence ("U.S.", "Co.",
 * "p.m.") they show that it did.
 */
const OPENERS =
  /(?:The|This|That|These|Those|He|She|It|They|We|You|His|Her|Its|Their|Our|There|How|What|When|Why|Who|In|On|At|As|If|But|And|For|After|Before|During|Both)(?![\p{L}\p{N}])/uy
/** Abbreviations that stand before a name or a number, so that they never end a sentence. */
const LEADING = new Set(
  'mr mrs ms dr prof sr jr st mt hon rev gen adm col maj capt lt sgt gov sen rep amb sec pres no nos vol art fig vs e.g i.e cf approx г гг ул им акад проф см т.е т.н'.split(
    ' ',
  ),
)

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
    let end = afterDots(text, i, within.end)
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

/** Where a mark ends that begins at a stop; dots that are set apart count as one mark. */
function afterDots(text: string, at: number, limit: number): number {
  if (text[at] !== '.') return at + 1
  SPACED_DOTS.lastIndex = at
  const dots = SPACED_DOTS.exec(text)
  return dots ? Math.min(limit, at + dots[0].length) : at + 1
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
  if (text[stop - 1] === '[') return false
  if (!gap) return single ? isRunOn(text, stop) : isHan(following.charCodeAt(0))
  if (/\p{Ll}/u.test(following)) return false
  if (!single) return text[stop] !== '…' || /[\p{Lu}\p{Lo}"“«(]/u.test(following)
  const word = wordBefore(text, start, stop)
  const opens = isOpener(text, next)
  if (isInitial(word)) {
    if (/^[A-ZА-ЯЁ]$/u.test(word)) return false
    return !abbreviations.has(word.toLowerCase()) || (opens && !LEADING.has(word.toLowerCase()))
  }
  if (abbreviations.has(word.toLowerCase())) return opens && !LEADING.has(word.toLowerCase())
  if (/^\d{1,2}$/u.test(word) && isFirst(text, start, stop - word.length)) return false
  return !(/\p{N}/u.test(following) && /^(?:no|nos|art|p|pp|fig|ст|п|стр|рис)$/iu.test(word))
}

/** Two sentences that lost the space between them ("ties.The"), as pages made flat do; no name of a site or a file. */
function isRunOn(text: string, stop: number): boolean {
  return (
    /(?:\p{Ll}{3}|\p{N}{3})$/u.test(text.slice(Math.max(0, stop - 3), stop)) &&
    /^\p{Lu}(?:\p{Ll}|\s)/u.test(text.slice(stop + 1, stop + 3))
  )
}

function isOpener(text: string, at: number): boolean {
  OPENERS.lastIndex = at
  return OPENERS.test(text)
}

/** Nothing but white space stands between: a number here is that of a list. */
function isFirst(text: string, start: number, at: number): boolean {
  return text.slice(start, at).trim() === ''
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
