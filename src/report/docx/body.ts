import { CHART_WORDS, layoutChart, widthOf } from '../../chart/index.ts'
import type { Language } from '../../model/index.ts'
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
import { printedTable } from '../paper/figure-table.ts'
import { printedMatrix } from '../paper/matrix.ts'
import { type PaperTexts, paperTexts } from '../paper/texts.ts'
import { drawingXml } from './drawing.ts'
import { type Xml, xml } from './xml.ts'

/** What the document’s main part is made with; addresses are numbered as they come. */
interface Page {
  readonly paper: BriefPaper
  readonly cites: Cites
  readonly texts: PaperTexts
  readonly addresses: string[]
  figures: number
}

export interface Body {
  readonly content: Xml
  /** Addresses outside, by the number of their relation, from 1. */
  readonly addresses: readonly string[]
}

export function bodyOf(paper: BriefPaper, program: string): Body {
  const page: Page = { paper, cites: citesOf(paper), texts: paperTexts[paper.lang], addresses: [], figures: 0 }
  const { list } = page.cites
  const content = xml`${paragraph('Title', run(paper.title))}${paper.blocks.map((block) => blockXml(block, page))}${list.length > 0 && xml`${paragraph('Heading1', run(page.texts.sources))}${list.map((cite) => sourceXml(cite, page))}`}${paragraph('Note', run(page.texts.made(program)))}`
  return { content, addresses: page.addresses }
}

const TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN', ru: 'ru-RU' }

interface Look {
  readonly lang?: Language
  readonly style?: string
}

function run(text: string, { lang, style }: Look = {}): Xml {
  const properties = xml`${style ? xml`<w:rStyle w:val="${style}"/>` : null}${lang ? xml`<w:lang w:val="${TAGS[lang]}" w:eastAsia="zh-CN"/>` : null}`
  return xml`<w:r>${properties.text === '' ? null : xml`<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

function paragraph(style: string | null, content: Xml): Xml {
  return xml`<w:p>${style ? xml`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : null}${content}</w:p>`
}

/** Numbers that lead to the sources at the end. */
function notes(words: readonly CitedWords[], { cites }: Page): Xml {
  const numbers = [...new Set(words.map(cites.numberOf))]
  return xml`${numbers.map((number) => xml`<w:hyperlink w:anchor="${`c${number}`}" w:history="1">${run(`[${number}]`, { style: 'Cite' })}</w:hyperlink>`)}`
}

function sourceXml({ number, words }: Cite, page: Page): Xml {
  const { publisher, title, date, account, start, end, quote, lang } = words
  const name = [publisher ?? account, title, date].filter(Boolean).join(', ')
  const address = sourceAddress(words)
  const named = address === null ? run(name) : linkTo(address, name, page)
  const place = run(` (${page.texts.place(account, start, end)}): `, { style: 'Small' })
  return paragraph(
    'Source',
    xml`<w:bookmarkStart w:id="${number}" w:name="${`c${number}`}"/>${run(`${number}. `)}<w:bookmarkEnd w:id="${number}"/>${named}${place}${run(quote, { lang })}`,
  )
}

function linkTo(address: string, text: string, page: Page): Xml {
  page.addresses.push(address)
  return xml`<w:hyperlink r:id="${`rId${ADDRESSES + page.addresses.length}`}" w:history="1">${run(text, { style: 'Link' })}</w:hyperlink>`
}

/** Relations of the main part before its addresses: styles, numbering, settings. */
export const ADDRESSES = 3

function blockXml(block: PaperBlock, page: Page): Xml {
  switch (block.kind) {
    case 'heading':
      return paragraph('Heading1', run(block.text))
    case 'text':
      return proseXml(block.text, notes(block.words, page))
    case 'finding':
      return findingXml(block, page)
    case 'figure':
      return figureXml(block, page)
    case 'hypotheses':
      return hypothesesXml(block, page)
  }
}

function proseXml(text: string, cited: Xml): Xml {
  const prose = proseOf(text)
  return xml`${prose.map((part, at) => {
    const end = at === prose.length - 1 ? cited : null
    if (part.kind === 'paragraph') return paragraph(null, xml`${run(part.text)}${end}`)
    return part.items.map((item, place) => bullet(xml`${run(item)}${place === part.items.length - 1 && end}`))
  })}`
}

function bullet(content: Xml): Xml {
  return xml`<w:p><w:pPr><w:pStyle w:val="Bullet"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${content}</w:p>`
}

function findingXml({ sentence, words, nearest, confidence }: FindingBlock, page: Page): Xml {
  const { texts } = page
  const [first] = words
  const sure = run(` ${texts.confidence} ${Math.round(confidence * 100)} %`, { style: 'Small' })
  return xml`${paragraph('Finding', xml`${run(sentence)}${notes(words, page)}${sure}`)}${first ? paragraph('Quote', run(first.quote, { lang: first.lang })) : null}${nearest.length > 0 && paragraph('Note', xml`${run(`${texts.nearest}: `)}${notes(nearest, page)}`)}`
}

/** Pixels between the margins of the page. */
const WIDTH = 604
const PLOT_HEIGHT = 190

function figureXml(block: FigureBlock, page: Page): Xml {
  const { panel, table } = block
  const { paper, texts } = page
  const claim = ({ text, words }: Claim): Xml => bullet(xml`${run(text)}${notes(words, page)}`)
  const printed = printedTable(panel)
  const shown = (table || panel.chart === null) && printed.rows.length > 0
  const options = { width: WIDTH, plotHeight: PLOT_HEIGHT, bare: true, words: CHART_WORDS[paper.lang] }
  const drawn = panel.chart && drawingXml(layoutChart(panel.chart, options), ++page.figures, panel.title)
  return xml`${paragraph('Caption', run(panel.title))}${panel.claims.map(claim)}${drawn}${panel.described.map(claim)}${
    shown &&
    tableXml(
      [printed.head, ...printed.rows].map((row) => row.map((cell) => run(cell))),
      sharesOf([printed.head, ...printed.rows]),
    )
  }${shown && printed.leftOut > 0 && paragraph('Note', run(texts.rowsLeftOut(printed.leftOut)))}${panel.notes.map((note) => paragraph('Note', run(note)))}${wordsOf(block).length > 0 && paragraph('Note', xml`${run(`${texts.sources}: `)}${notes(wordsOf(block), page)}`)}`
}

/** Between these a column’s width follows its longest words, so that numbers leave room to quotations. */
const [NARROW, WIDE] = [11, 60]

/** What part of the width each column gets. */
function sharesOf(rows: readonly (readonly string[])[]): number[] {
  const longest = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? '') / 6)))
  const rooms = longest.map((one) => Math.min(WIDE, Math.max(NARROW, one)))
  const all = rooms.reduce((sum, room) => sum + room, 0)
  return rooms.map((room) => room / all)
}

/** Twentieths of points between the margins. */
const TABLE = 9070

/** The first row is the head, and is repeated on every page. */
function tableXml(rows: readonly (readonly Xml[])[], shares: readonly number[]): Xml {
  return xml`<w:tbl><w:tblPr><w:tblStyle w:val="Records"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${shares.map((share) => xml`<w:gridCol w:w="${Math.round(share * TABLE)}"/>`)}</w:tblGrid>${rows.map((row, at) => xml`<w:tr><w:trPr><w:cantSplit/>${at === 0 ? xml`<w:tblHeader/>` : null}</w:trPr>${row.map((cell, place) => xml`<w:tc><w:tcPr><w:tcW w:w="${Math.round((shares[place] ?? 0) * TABLE)}" w:type="dxa"/></w:tcPr>${paragraph(at === 0 ? 'CellHead' : 'Cell', cell)}</w:tc>`)}</w:tr>`)}</w:tbl><w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr></w:p>`
}

/** The evidence takes half, the rest is shared. */
function matrixShares(columns: number): number[] {
  return Array.from({ length: columns }, (_, at) => (at === 0 ? 0.5 : 0.5 / (columns - 1)))
}

function hypothesesXml({ analysis }: HypothesesBlock, page: Page): Xml {
  const { texts } = page
  const printed = printedMatrix(analysis, texts)
  const letters = printed.hypotheses.map((_, at) => `H${at + 1}`)
  const cells = (...all: readonly string[]): Xml[] => all.map((cell) => run(cell))
  const rows = printed.rows.map((row) => [
    xml`${run(row.text)}${notes(analysis.words[row.id] ?? [], page)}`,
    ...cells(row.weight, ...row.ratings, row.apart),
  ])
  const standings = [
    cells(texts.inconsistency, '', ...printed.standings.map(({ score }) => score.toFixed(2)), ''),
    cells(texts.rank, '', ...printed.standings.map(({ rank }) => String(rank)), ''),
  ]
  const head = cells(texts.evidence, texts.weight, ...letters, texts.apart)
  return xml`${paragraph('Caption', run(analysis.question))}${printed.hypotheses.map((text) => bullet(run(text)))}${tableXml([head, ...rows, ...standings], matrixShares(head.length))}${printed.sensitivity.map((text) => bullet(run(text)))}${paragraph('Note', run(texts.method))}`
}
