import type { View } from '../view/view.ts'
import { anchors } from './anchors.ts'
import { html, type Markup } from './markup.ts'
import { quotation } from './pieces.ts'

/** What a reader wants first: three sentences; those that tell a finding lead to it, with the words that prove it. */
export function headlineSection(view: View): Markup {
  const { comparison, reader } = view
  const line = (sentence: string): Markup => {
    const number = comparison.findings.findIndex((finding) => finding.sentence === sentence) + 1
    const [proof] = comparison.findings[number - 1]?.evidence ?? []
    return html`<p>${sentence}${number > 0 && html` <a class="more" href="#${anchors.finding(number)}">${reader.texts.words.finding} ${number}</a>`}</p>
${proof ? quotation(view, proof) : null}`
  }
  return html`<section id="short" class="short"><h2>${reader.texts.words.headline}</h2>
${comparison.headline.map(line)}</section>`
}
