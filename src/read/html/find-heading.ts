import type { DomDocument, DomElement } from './dom.ts'

export interface Heading {
  readonly element: DomElement
  readonly text: string
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
        return { element, text }
    }
  }
  const alone = [...document.querySelectorAll('h1')]
    .map((element) => ({ element, text: ownText(element) }))
    .filter((one) => one.text !== null)
  return alone.length === 1 && plain.length === 0 ? (alone[0] as Heading) : null
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
