import { UnsaidError } from '../../model/index.ts'

/** Browsers stop nesting here too; real pages stay below 100. */
const DEEPEST = 512
/** Official pages have some thousand elements. */
const MOST_ELEMENTS = 60_000

const VOID: ReadonlySet<string> = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements that pages often leave open and parsers close by themselves. */
const SELF_CLOSING: ReadonlySet<string> = new Set(
  'p li dd dt tr td th thead tbody tfoot option optgroup rp rt colgroup'.split(' '),
)

/** An error where a page is too deep or too large to be taken apart safely; null where it is not. */
export function checkPage(html: string, name: string): UnsaidError | null {
  let depth = 0
  let elements = 0
  let deepest = 0
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b/giu)) {
    const tag = match[2]!.toLowerCase()
    if (VOID.has(tag)) continue
    if (match[1] === '/') {
      if (!SELF_CLOSING.has(tag)) depth = Math.max(0, depth - 1)
      continue
    }
    elements++
    if (!SELF_CLOSING.has(tag)) deepest = Math.max(deepest, ++depth)
  }
  const hint = 'save the text of the article as .txt'
  if (deepest > DEEPEST)
    return new UnsaidError('unreadable', `${name} nests elements more than ${DEEPEST} deep`, { hint, subject: name })
  return elements > MOST_ELEMENTS
    ? new UnsaidError('too-large', `${name} has more than ${MOST_ELEMENTS} elements`, { hint, subject: name })
    : null
}
