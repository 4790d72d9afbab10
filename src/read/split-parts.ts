import type { Span } from '../model/index.ts'
import type { Part } from './draft.ts'

/** A heading is short; bold lines longer than this are emphasised text. */
const LONGEST_HEADING = 160
/** Lines of wrapped text are at most this long (mail and plain-text habits wrap at 65 to 100 columns). */
const WRAPPED_WIDTH = 100
/** Below this share of lines that end a sentence, line ends are taken for wrapping. */
const WRAPPED_STOPS = 0.5

/** Headings and paragraphs of Markdown or plain text, without their marks. */
export function splitParts(text: string): Part[] {
  const lines = listLines(text)
  const wrapped = isWrapped(text, lines)
  const parts: Part[] = []
  let open: { start: number; end: number } | null = null
  const close = (): void => {
    if (open) parts.push({ kind: 'paragraph', ...open })
    open = null
  }
  for (const line of lines) {
    const content = text.slice(line.start, line.end)
    if (content === '' || isRule(content)) {
      close()
      continue
    }
    const heading = headingSpan(content)
    const mark = /^(?:[-*+•]\s+|>\s*)/u.exec(content)?.[0].length ?? 0
    if (heading || mark || !wrapped) close()
    if (heading) parts.push({ kind: 'heading', start: line.start + heading.start, end: line.start + heading.end })
    else if (open) open = { start: (open as Span).start, end: line.end }
    else if (line.start + mark < line.end) open = { start: line.start + mark, end: line.end }
    if (!wrapped) close()
  }
  close()
  return parts
}

/** Lines without the white space around them. */
function listLines(text: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    lines.push(trimSpan(text, { start, end }))
    start = end + 1
  }
  return lines
}

/** The span without white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return { start, end }
}

/** Rules and underlines of headings hold no words. */
function isRule(line: string): boolean {
  return /^(?:[-*_=~#]\s*){3,}$/u.test(line)
}

function headingSpan(line: string): Span | null {
  const hash = /^#{1,6}[ \t]+(.+?)[ \t]*#*$/u.exec(line)
  if (hash) return { start: line.indexOf(hash[1]!, 1), end: line.indexOf(hash[1]!, 1) + hash[1]!.length }
  const bold = /^(\*\*|__)([^*_]+?)\1$/u.exec(line)
  if (!bold || bold[2]!.length > LONGEST_HEADING || /[.:!?。：！？…]$/u.test(bold[2]!.trim())) return null
  return { start: 2, end: line.length - 2 }
}

/** True where lines are broken by width and paragraphs by empty lines, as in mails. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const inner = lines.filter(
    (line, index) => line.end > line.start && index + 1 < lines.length && lines[index + 1]!.end > lines[index + 1]!.start,
  )
  if (inner.length < 3 || !lines.some((line, index) => index > 0 && index + 1 < lines.length && line.start === line.end))
    return false
  if (inner.some(({ start, end }) => end - start > WRAPPED_WIDTH || /\p{Script=Han}/u.test(text[end - 1]!))) return false
  const stops = inner.filter(({ end }) => /[.!?:;…”"»)]/u.test(text[end - 1]!)).length
  return stops / inner.length < WRAPPED_STOPS
}
