import { CHART_WORDS, drawAsSvg } from '../../chart/index.ts'
import {
  type BriefPaper,
  type Cite,
  type CitedWords,
  type Cites,
  type Claim,
  citesOf,
  type FigureBlock,
  type FindingBlock,
  type HypothesesBlock,
  type PaperBlock,
  proseOf,
  sourceAddress,
  wordsOf,
} from '../../paper/index.ts'
import { html, Markup } from '../html/markup.ts'
import { pageHead } from '../html/page-head.ts'
import { printedTable } from './figure-table.ts'
import { printedMatrix } from './matrix.ts'
import { PAPER_STYLE } from './style.ts'
import { type PaperTexts, paperTexts } from './texts.ts'

export interface PaperPageOptions {
  /** The program that made findings and figures. */
  readonly program: string
  /** Where words can be read within what the page is published with; default: nowhere but at their source. */
  readonly addressOf?: (words: CitedWords) => string | null
  /** A way back, for pages of a site. */
  readonly back?: { readonly href: string; readonly text: string }
}

interface Page extends PaperPageOptions {
  readonly paper: BriefPaper
  readonly cites: Cites
  readonly texts: PaperTexts
}

/** A brief as one page that needs nothing else: no script, nothing loaded; prints as it stands. */
export function paperAsHtml(paper: BriefPaper, options: PaperPageOptions): string {
  const page: Page = { ...options, paper, cites: citesOf(paper), texts: paperTexts[paper.lang] }
  const { back } = options
  return html`<!doctype html>
<html lang="${paper.lang}">
${pageHead(paper.title, PAPER_STYLE)}
<body>
${back ? html`<nav><a href="${back.href}">${back.text}</a></nav>` : null}
<main>
<h1>${paper.title}</h1>
${paper.blocks.map((block) => blockMarkup(block, page))}
${page.cites.list.length > 0 && html`<section class="sources"><h2>${page.texts.sources}</h2><ol>${page.cites.list.map((cite) => sourceMarkup(cite, page))}</ol></section>`}
<p class="note">${page.texts.made(page.program)}</p>
</main>
</body>
</html>
`.text
}

function notes(words: readonly CitedWords[], { cites }: Page): Markup {
  const numbers = [...new Set(words.map(cites.numberOf))]
  return html`${numbers.map((number) => html`<a class="cite" href="#c${number}">[${number}]</a>`)}`
}

function sourceMarkup({ number, words }: Cite, { texts, addressOf }: Page): Markup {
  const { publisher, title, date, account, start, end, quote, lang } = words
  const name = [publisher ?? account, title, date].filter(Boolean).join(', ')
  const source = sourceAddress(words)
  const here = addressOf?.(words) ?? null
  return html`<li id="c${number}" value="${number}">${source ? html`<a href="${source}">${name}</a>` : name} <span class="note">${texts.place(account, start, end)}${here ? html` · <a href="${here}">${texts.inText}</a>` : null}</span><blockquote lang="${lang}">${quote}</blockquote></li>
`
}

function blockMarkup(block: PaperBlock, page: Page): Markup {
  switch (block.kind) {
    case 'heading':
      return html`<h2>${block.text}</h2>
`
    case 'text':
      return proseMarkup(block.text, notes(block.words, page))
    case 'finding':
      return findingMarkup(block, page)
    case 'figure':
      return figureMarkup(block, page)
    case 'hypotheses':
      return hypothesesMarkup(block, page)
  }
}

function proseMarkup(text: string, cited: Markup): Markup {
  const prose = proseOf(text)
  const parts = prose.map((part, at) => {
    const end = at === prose.length - 1 ? cited : null
    if (part.kind === 'paragraph') return html`<p>${part.text}${end}</p>`
    return html`<ul>${part.items.map((item, place) => html`<li>${item}${place === part.items.length - 1 && end}</li>`)}</ul>`
  })
  return html`${parts}
`
}

function findingMarkup({ sentence, words, nearest, confidence }: FindingBlock, page: Page): Markup {
  const [first] = words
  return html`<section class="finding"><p class="sentence">${sentence}${notes(words, page)} <span class="note">${page.texts.confidence} ${Math.round(confidence * 100)} %</span></p>${first ? html`<blockquote lang="${first.lang}">${first.quote}</blockquote>` : null}${nearest.length > 0 && html`<p class="note">${page.texts.nearest}: ${notes(nearest, page)}</p>`}</section>
`
}

function figureMarkup(block: FigureBlock, page: Page): Markup {
  const { panel, table } = block
  const { texts, paper } = page
  const list = (claims: readonly Claim[], title: string): Markup | false =>
    claims.length > 0 &&
    html`<ul aria-label="${title}">${claims.map(({ text, words }) => html`<li>${text}${notes(words, page)}</li>`)}</ul>`
  const printed = printedTable(panel)
  const shown = table || panel.chart === null
  return html`<figure><figcaption>${panel.title}</figcaption>${list(panel.claims, texts.claims)}${panel.chart ? new Markup(drawAsSvg([panel.chart], { words: CHART_WORDS[paper.lang], bare: true })) : null}${list(panel.described, texts.described)}${shown && printed.rows.length > 0 && html`<div class="scroll" tabindex="0" role="region" aria-label="${panel.title}"><table><thead><tr>${printed.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${printed.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`}${shown && printed.leftOut > 0 && html`<p class="note">${texts.rowsLeftOut(printed.leftOut)}</p>`}${panel.notes.map((note) => html`<p class="note">${note}</p>`)}${wordsOf(block).length > 0 && html`<p class="note">${texts.sources}: ${notes(wordsOf(block), page)}</p>`}</figure>
`
}

function hypothesesMarkup({ analysis }: HypothesesBlock, page: Page): Markup {
  const { texts } = page
  const printed = printedMatrix(analysis, texts)
  const cell = (text: string): Markup => html`<td class="mark">${text}</td>`
  return html`<figure><figcaption>${analysis.question}</figcaption><ul class="hypotheses">${printed.hypotheses.map((text) => html`<li>${text}</li>`)}</ul>
<div class="scroll" tabindex="0" role="region" aria-label="${analysis.question}"><table><thead><tr><th scope="col">${texts.evidence}</th><th scope="col">${texts.weight}</th>${printed.hypotheses.map((_, at) => html`<th scope="col">H${at + 1}</th>`)}<th scope="col">${texts.apart}</th></tr></thead>
<tbody>${printed.rows.map((row) => html`<tr><th scope="row">${row.text}${notes(analysis.words[row.id] ?? [], page)}</th>${[row.weight, ...row.ratings, row.apart].map(cell)}</tr>`)}</tbody>
<tfoot><tr><th scope="row">${texts.inconsistency}</th><td></td>${printed.standings.map(({ score }) => cell(score.toFixed(2)))}<td></td></tr><tr><th scope="row">${texts.rank}</th><td></td>${printed.standings.map(({ rank }) => cell(String(rank)))}<td></td></tr></tfoot></table></div>
<ul>${printed.sensitivity.map((text) => html`<li>${text}</li>`)}</ul><p class="note">${texts.method}</p></figure>
`
}
