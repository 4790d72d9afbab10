import type { DomDocument, DomElement } from './dom.ts'

export interface Heading {
  readonly element: DomElement
  readonly text: string
  /** True where its words are those of the title that the page’s head gives. */
  readonly named: boolean
}

/** Where titles stand: headings first; on pages of the 2000s, bold words or a cell of a table. */
const PLACES = ['h1', 'h2, h3', 'b, strong, font, td, div, p, span']
const SHORTEST = 6
const LONGEST = 200
/** What stands between a title and the name of its site. */
const SEPARATOR = /^\s*(?:$|[|•·»—–_:-])/u

/** The element that shows the page's title: its words begin one of the titles that the page's head gives. */
export function findHeading(document: DomDocument, titles: readonly string[]): Heading | null {
  const plain = titles.map(plainTitle).filter((title) => title !== '')
  for (const place of PLACES) {
    for (const element of document.querySelectorAll(place)) {
      const text = ownText(element)
      if (text !== null && plain.some((title) => title.startsWith(text) && SEPARATOR.test(title.slice(text.length))))
        return { element, text, named: true }
    }
  }
  return onlyHeading(document)
}

/** A page's one first-order heading, unless it is the name of the site: a link home, or in the page's header. */
function onlyHeading(document: DomDocument): Heading | null {
  const [element, ...others] = document.querySelectorAll('h1')
  const text = element && others.length === 0 ? ownText(element) : null
  return element && text !== null && !element.querySelector('a') && !isInHeader(element) ? { element, text, named: false } : null
}

function isInHeader(element: DomElement): boolean {
  for (let node: DomElement | null = element; node; node = node.parentNode as DomElement | null) {
    if (node.localName === 'header' && (node.parentNode as DomElement | null)?.localName === 'body') return true
    if (node.localName === 'a') return true
  }
  return false
}

function ownText(element: DomElement): string | null {
  const raw = element.textContent ?? ''
  if (raw.length > LONGEST * 2) return null
  const text = plainTitle(raw)
  return text.length >= SHORTEST && text.length <= LONGEST ? text : null
}

/** A title without what says that there is a film or a picture beside it. */
export function plainTitle(raw: string): string {
  const text = raw.replaceAll(/[\s\u200b\ufeff]+/gu, ' ').trim()
  return text.replace(/^[[【](?:视频|图文|组图|高清组图|图|video|photos?|видео|фото)[\]】]\s*/iu, '')
}
