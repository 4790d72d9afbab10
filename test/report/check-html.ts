import { parseHTML } from 'linkedom'
import type { Comparison } from '../../src/model/index.ts'

/** Elements that the page is made of; any other came from outside. */
const ELEMENTS = new Set(
  'html head meta title style body header main nav section article h1 h2 h3 h4 p a span strong br ul ol li dl dt dd div table thead tbody tr th td details summary blockquote footer code'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(
  'id class href lang title charset name content http-equiv style tabindex role aria-label aria-hidden scope rowspan rel'.split(
    ' ',
  ),
)

const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** Everything that must hold of a page, whatever was compared; each fault is one line. */
export function checkHtml(page: string, comparison: Comparison): string[] {
  const { document } = parseHTML(page)
  const all = [...document.querySelectorAll('*')]
  const ids = all.map((element) => element.getAttribute('id')).filter((id) => id !== null && id !== '')
  const known = new Set(ids)
  const faults: string[] = []
  if (known.size !== ids.length) faults.push('two elements share an id')
  for (const element of all) {
    const name = element.localName
    if (!ELEMENTS.has(name)) faults.push(`there is an element ${name}`)
    for (const { name: attribute } of [...element.attributes])
      if (!ATTRIBUTES.has(attribute)) faults.push(`${name} has an attribute ${attribute}`)
    const href = element.getAttribute('href')
    if (href !== null && !(href.startsWith('#') && known.has(href.slice(1)))) faults.push(`${href} leads nowhere in the page`)
  }
  const text = flat(document.body.textContent ?? '')
  for (const { id, evidence, sentence } of comparison.findings) {
    if (!text.includes(flat(sentence))) faults.push(`the sentence of finding ${id} is not in the page`)
    for (const { quote } of evidence)
      if (!text.includes(flat(quote))) faults.push(`the words “${quote.slice(0, 40)}” of finding ${id} are not in the page`)
  }
  if (/url\(|@import/u.test(document.querySelector('style')?.textContent ?? '')) faults.push('the style loads something')
  return faults
}
