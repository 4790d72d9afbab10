/** XML from a template: whatever stands between the literal parts is escaped unless it is XML itself. */
export class Xml {
  constructor(readonly text: string) {}
}

type Part = Xml | string | number | null | false | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 does not know, and what would turn the direction of what follows. */
const UNSHOWN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu

function toText(part: Part): string {
  if (part instanceof Xml) return part.text
  if (part === null || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number')
    return String(part)
      .replaceAll(UNSHOWN, '\ufffd')
      .replaceAll(/[&<>"]/gu, (char) => ENTITIES[char]!)
  return part.map(toText).join('')
}

export function xml(literals: TemplateStringsArray, ...parts: readonly Part[]): Xml {
  return new Xml(literals.reduce((all, literal, index) => all + toText(parts[index - 1] ?? null) + literal))
}
