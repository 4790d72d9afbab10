import type { Span } from '../model/index.ts'
import type { Part } from './draft.ts'
import {
  BEFORE_QUOTATION,
  DOUBLED_NAMES,
  INTERPRETED,
  INTERPRETED_OPENING,
  INTERPRETER,
  LABEL_FORMS,
  LABEL_REMARK,
  type LabelForm,
  NO_HAN_LABEL,
  NO_LABEL,
} from './label-forms.ts'

/** A speaker's label at its place. */
export interface Label {
  /** Where the turn begins: bold marks included. */
  readonly start: number
  /** Behind the colon. */
  readonly end: number
  readonly name: Span
  readonly interpreted: boolean
}

interface Candidate extends Label {
  readonly form: LabelForm['id']
  readonly sure: boolean
  /** Begins its paragraph. */
  readonly opens: boolean
  readonly key: string
}

/** Labels are no longer than this, tooltips included. */
const WINDOW = 220
/** Stands before a window that was cut, so that its first character does not count as a start. */
const CUT = '\u0001'

/** Labels of speakers, at the starts of lines and inside flattened text; empty where the text is no transcript. */
export function findLabels(text: string, parts: readonly Part[]): Label[] {
  const candidates = parts.filter((part) => part.kind === 'paragraph').flatMap((part) => candidatesOf(text, part))
  return keepCredible(candidates)
}

function candidatesOf(text: string, part: Part): Candidate[] {
  const found: Candidate[] = []
  const bare = bareQuestion(text, part)
  if (bare) found.push(bare)
  const colons = /[:：][*_]{0,3}(?=\s|$|[“"«„(（[]|(?<=：[*_]{0,3})\S)|(?<=\p{Script=Han}):(?=\p{Script=Han})/gu
  for (const match of text.slice(part.start, part.end).matchAll(colons)) {
    const colon = part.start + match.index
    const candidate = candidateAt(text, part, colon, colon + match[0].length)
    if (candidate && candidate.start >= (found.at(-1)?.end ?? 0)) found.push(candidate)
  }
  return found
}

/** The questions of White House transcripts: a line that begins with Q and no colon. */
function bareQuestion(text: string, part: Part): Candidate | null {
  const match = /^(Q)(?:\t|\s+)(?=[\p{Lu}(“"])/u.exec(text.slice(part.start, part.start + 20))
  if (!match) return null
  const name = { start: part.start, end: part.start + 1 }
  return {
    start: part.start,
    end: part.start + match[0].length,
    name,
    interpreted: false,
    form: 'role',
    sure: false,
    opens: true,
    key: 'Q',
  }
}

function candidateAt(text: string, part: Part, colon: number, end: number): Candidate | null {
  const from = Math.max(part.start, colon - WINDOW)
  const raw = (from > part.start ? CUT : '') + text.slice(from, colon)
  const offset = from - (from > part.start ? CUT.length : 0)
  let window = raw.replace(/[*_\s]+$/u, '')
  const remark = LABEL_REMARK.exec(window)
  if (remark) window = window.slice(0, remark.index)
  window = window.replace(/[*_\s]+$/u, '')
  const match = matchForm(window, text.slice(end, end + 3))
  if (!match) return null
  const { name, form, sure } = match
  const start = offset + name.start
  const marks = /[*_]{1,3}$/u.exec(text.slice(part.start, start))?.[0].length ?? 0
  const interpreted = INTERPRETED.test(remark?.[1] ?? '') || INTERPRETED_OPENING.test(text.slice(end, end + 80))
  return {
    start: start - marks,
    end: Math.min(end, part.end),
    name: { start, end: offset + name.end },
    interpreted: interpreted || INTERPRETER.test(window.slice(name.start)),
    form,
    sure: sure || interpreted,
    opens: start - marks === part.start,
    key: text.slice(start, offset + name.end).replaceAll(/\s+/gu, ' '),
  }
}

function matchForm(window: string, following: string): { name: Span; form: LabelForm['id']; sure: boolean } | null {
  for (const pattern of DOUBLED_NAMES) {
    const match = pattern.exec(window)
    if (match) return { name: { start: match.index, end: match.index + match[1]!.length }, form: 'titled', sure: true }
  }
  for (const { id, pattern, sure, anywhere } of LABEL_FORMS) {
    const match = pattern.exec(window)
    if (!match || NO_LABEL.test(match[1]!) || (id === 'han' && NO_HAN_LABEL.test(match[1]!))) continue
    const before = window.slice(0, match.index)
    const flowing = anywhere && /[\p{L}\p{N},;–—-]\s*$/u.test(before)
    if (flowing && (/^\s*["“«„]/u.test(following) || BEFORE_QUOTATION.test(before))) continue
    return { name: { start: match.index, end: match.index + match[1]!.length }, form: id, sure }
  }
  return null
}

/** Forms that are no label by themselves count in the company of sure ones, or where the same name comes back. */
function keepCredible(candidates: readonly Candidate[]): Label[] {
  const sure = new Set(candidates.filter((one) => one.sure && (one.form !== 'han' || candidates.length > 1)))
  const count = new Map<string, number>()
  for (const { key } of candidates) count.set(key, (count.get(key) ?? 0) + 1)
  const lastNames = new Set([...sure].map(({ key }) => key.split(/[\s.]+/u).at(-1)))
  const dialogue = isDialogue(candidates, count)
  return candidates.filter((one) => {
    if (sure.has(one)) return true
    const again = count.get(one.key)! > 1
    if (sure.size > 0)
      return one.form === 'short'
        ? again || lastNames.has(one.key)
        : one.form === 'capitals' || one.form === 'han'
          ? one.opens || again
          : true
    return dialogue && (again || one.opens)
  })
}

/** Without a sure label: two speakers or more that open paragraphs, one of them more than once. */
function isDialogue(candidates: readonly Candidate[], count: ReadonlyMap<string, number>): boolean {
  const opening = new Set(candidates.filter((one) => one.opens).map((one) => one.key))
  return opening.size >= 2 && [...opening].some((key) => count.get(key)! > 1)
}
