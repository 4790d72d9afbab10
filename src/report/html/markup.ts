/** Markup that is safe to put into a page. Only `html` makes it, and everything that it is given is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | null | false | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Characters that a page may not hold or that would turn the direction of what follows: they are shown as U+FFFD. */
const UNSHOWN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

export function escapeText(text: string): string {
  return text.replaceAll(UNSHOWN, '\ufffd').replaceAll(/[&<>"']/gu, (char) => ENTITIES[char] as string)
}

function toText(part: Part): string {
  if (part instanceof Markup) return part.text
  if (part === null || part === false) return ''
  return typeof part === 'string' || typeof part === 'number' ? escapeText(String(part)) : part.map(toText).join('')
}

/**
 * Markup from a template: whatever stands between the literal parts is escaped unless it is markup itself; lists are
 * joined, `null` and `false` are nothing. Attributes have to be quoted in the literal.
 */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(literals.reduce((all, literal, index) => all + toText(parts[index - 1] ?? null) + literal))
}
