/** A stretch of the analyst’s own words. */
export type Prose =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

const ITEM = /^\s*[-•]\s+/u

/** Paragraphs are parted by empty lines; lines that begin with a dash are a list. */
export function proseOf(text: string): Prose[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part): Prose[] => {
      const lines = part.split('\n')
      if (lines.every((line) => ITEM.test(line))) return [{ kind: 'list', items: lines.map((line) => line.replace(ITEM, '')) }]
      return [{ kind: 'paragraph', text: lines.join(' ') }]
    })
}
