import { normaliseForm } from '../language/index.ts'

/** A form may name at most this many alternatives in all; more is nearly always a slip of the pen. */
const MAX_ALTERNATIVES = 1024

/** `{a|b} c` → [`a c`, `b c`], normalised; braces nest. Throws a RangeError that names the form when they do not match. */
export function expandForm(form: string): string[] {
  const plain = alternatives(form, form)
  return [...new Set(plain.map(normaliseForm))].filter((text) => text.length > 0)
}

function alternatives(text: string, form: string): string[] {
  const open = text.indexOf('{')
  if (open < 0) {
    if (text.includes('}')) throw new RangeError(`“${form}”: a brace is closed that was not opened`)
    return [text]
  }
  const close = matching(text, open)
  if (close < 0) throw new RangeError(`“${form}”: a brace is opened that is not closed`)
  const head = text.slice(0, open)
  if (head.includes('}')) throw new RangeError(`“${form}”: a brace is closed that was not opened`)
  const choices = splitAlternatives(text.slice(open + 1, close), true).flatMap((choice) => alternatives(choice, form))
  const tails = alternatives(text.slice(close + 1), form)
  if (choices.length * tails.length > MAX_ALTERNATIVES)
    throw new RangeError(`“${form}”: more than ${MAX_ALTERNATIVES} alternatives`)
  return choices.flatMap((choice) => tails.map((tail) => head + choice + tail))
}

function matching(text: string, open: number): number {
  let depth = 0
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++
    else if (text[i] === '}' && --depth === 0) return i
  }
  return -1
}

/** Splits at `|` outside braces; empty alternatives are kept only where asked for. */
export function splitAlternatives(forms: string, keepEmpty = false): string[] {
  const out: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < forms.length; i++) {
    if (forms[i] === '{') depth++
    else if (forms[i] === '}') depth--
    else if (forms[i] === '|' && depth === 0) {
      out.push(forms.slice(from, i))
      from = i + 1
    }
  }
  out.push(forms.slice(from))
  return keepEmpty ? out : out.filter((form) => form.trim() !== '')
}
