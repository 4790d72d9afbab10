import type { Part } from '../draft.ts'
import { type DomElement, type DomNode, ELEMENT, TEXT } from './dom.ts'

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Elements without words of the account: captions, asides and forms belong to the page, not to the text. */
const MUTE: ReadonlySet<string> = new Set(
  'figcaption aside nav footer script style noscript template iframe object embed svg math canvas audio video button select option input textarea head title meta link'.split(
    ' ',
  ),
)

/** The words of an element, one line a block: white space folded as a browser shows it. */
export function toText(root: DomElement): { text: string; parts: Part[] } {
  const writer = new Writer()
  walk(root, writer, false)
  writer.close()
  return { text: writer.text, parts: writer.parts }
}

class Writer {
  text = ''
  readonly parts: Part[] = []
  private line = ''
  private heading = false

  add(words: string): void {
    this.line += words
  }

  open(heading: boolean): void {
    this.close()
    this.heading = heading
  }

  close(): void {
    const words = this.line.replaceAll(/[\s\u200b\ufeff]+/gu, ' ').trim()
    this.line = ''
    const kind = this.heading ? 'heading' : 'paragraph'
    this.heading = false
    if (words === '') return
    if (this.text !== '') this.text += '\n\n'
    this.parts.push({ kind, start: this.text.length, end: this.text.length + words.length })
    this.text += words
  }
}

function walk(node: DomNode, writer: Writer, heading: boolean): void {
  if (node.nodeType === TEXT) {
    writer.add(node.textContent ?? '')
    return
  }
  if (node.nodeType !== ELEMENT) return
  const { localName } = node as DomElement
  const name = localName.toLowerCase()
  if (MUTE.has(name)) return
  if (name === 'br') {
    writer.open(heading)
    return
  }
  const block = BLOCKS.has(name)
  const titled = heading || HEADINGS.has(name)
  if (block) writer.open(titled)
  for (const child of Array.from(node.childNodes)) walk(child, writer, titled)
  if (block) writer.open(heading)
  else if (name === 'td' || name === 'th') writer.add(' ')
}
