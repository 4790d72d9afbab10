import type { Part } from '../draft.ts'
import { mendControls } from '../platform.ts'
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

/** A part with the share of its letters that are links. */
export interface LinkedPart extends Part {
  readonly linked: number
}

/** The words of an element, one line a block: white space folded as a browser shows it. */
export function toText(root: DomElement): { text: string; parts: LinkedPart[] } {
  const writer = new Writer()
  walk(root, writer, { heading: false, linked: false })
  writer.close()
  return { text: writer.text, parts: writer.parts }
}

class Writer {
  text = ''
  readonly parts: LinkedPart[] = []
  private line = ''
  private heading = false
  private linked = 0

  add(words: string, linked: boolean): void {
    this.line += words
    if (linked) this.linked += inkOf(words)
  }

  open(heading: boolean): void {
    this.close()
    this.heading = heading
  }

  close(): void {
    const words = mendControls(this.line)
      .replaceAll(/\u00ad|\u200b|\ufeff/gu, '')
      .replaceAll(/\s+/gu, ' ')
      .trim()
    const linked = words === '' ? 0 : this.linked / inkOf(words)
    this.line = ''
    this.linked = 0
    const kind = this.heading ? 'heading' : 'paragraph'
    this.heading = false
    if (words === '') return
    if (this.text !== '') this.text += '\n\n'
    this.parts.push({ kind, start: this.text.length, end: this.text.length + words.length, linked })
    this.text += words
  }
}

function inkOf(words: string): number {
  return Math.max(1, words.replaceAll(/\s/gu, '').length)
}

interface Place {
  readonly heading: boolean
  readonly linked: boolean
}

function walk(node: DomNode, writer: Writer, place: Place): void {
  if (node.nodeType === TEXT) {
    writer.add(node.textContent ?? '', place.linked)
    return
  }
  if (node.nodeType !== ELEMENT) return
  const { localName } = node as DomElement
  const name = localName.toLowerCase()
  if (MUTE.has(name)) return
  if (name === 'br') {
    writer.open(place.heading)
    return
  }
  const block = BLOCKS.has(name)
  const inside = { heading: place.heading || HEADINGS.has(name), linked: place.linked || name === 'a' }
  if (block) writer.open(inside.heading)
  for (const child of Array.from(node.childNodes)) walk(child, writer, inside)
  if (block) writer.open(place.heading)
  else if (name === 'td' || name === 'th') writer.add(' ', false)
}
