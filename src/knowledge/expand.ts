import { normaliseForm } from '../language/index.ts'

/** A form may name at most this many alternatives in all; more is nearly always a slip of the pen. */
const MAX_ALTERNATIVES = 512

/** `{a|b} c` → [`a c`, `b c`], normalised. Throws a RangeError that names the form when braces do not match. */
export function expandForm(form: string): string[] {
  const out: string[] = []
  const visit = (rest: string): void => {
    const open = rest.indexOf('{')
    if (open < 0) {
      if (rest.includes('}')) throw new RangeError(`“${form}”: a brace is closed that was not opened`)
      out.push(rest)
      if (out.length > MAX_ALTERNATIVES) throw new RangeError(`“${form}”: more than ${MAX_ALTERNATIVES} alternatives`)
      return
    }
    const close = rest.indexOf('}', open)
    if (close < 0) throw new RangeError(`“${form}”: a brace is opened that is not closed`)
    for (const choice of rest.slice(open + 1, close).split('|')) visit(rest.slice(0, open) + choice + rest.slice(close + 1))
  }
  visit(form)
  return [...new Set(out.map(normaliseForm))].filter((text) => text.length > 0)
}
