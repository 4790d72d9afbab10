import {
  type BriefPaper,
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
import { escapeMarkdown } from '../markdown/escape.ts'
import { drawInTerminal } from '../over-time/chart/terminal.ts'
import { printedTable } from './figure-table.ts'
import { printedMatrix } from './matrix.ts'
import { type PaperTexts, paperTexts } from './texts.ts'

interface Page {
  readonly cites: Cites
  readonly texts: PaperTexts
}

/** Width of a chart in characters. */
const WIDTH = 96

/** A brief as Markdown: citations are footnotes, a chart is drawn in characters with its table below. */
export function paperAsMarkdown(paper: BriefPaper, program: string): string {
  const page: Page = { cites: citesOf(paper), texts: paperTexts[paper.lang] }
  const parts = [
    `# ${escapeMarkdown(paper.title)}`,
    ...paper.blocks.map((block) => blockText(block, page)),
    `> ${page.texts.made(program)}`,
    page.cites.list.map(({ number, words }) => `[^${number}]: ${sourceText(words, page.texts)}`).join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function sourceText(words: CitedWords, texts: PaperTexts): string {
  const { publisher, title, date, account, start, end, quote } = words
  const address = sourceAddress(words)
  const name = escapeMarkdown([publisher ?? account, title, date].filter(Boolean).join(', '))
  const linked = address === null ? name : `[${name}](<${address.replaceAll(/[<>\s]/gu, encodeURIComponent)}>)`
  return `${linked} (${escapeMarkdown(texts.place(account, start, end))}): “${escapeMarkdown(quote)}”`
}

function notes(words: readonly CitedWords[], { cites }: Page): string {
  return [...new Set(words.map(cites.numberOf))].map((number) => `[^${number}]`).join('')
}

function blockText(block: PaperBlock, page: Page): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`
    case 'text':
      return proseText(block.text, notes(block.words, page))
    case 'finding':
      return findingText(block, page)
    case 'figure':
      return figureText(block, page)
    case 'hypotheses':
      return hypothesesText(block, page)
  }
}

function proseText(text: string, cited: string): string {
  const parts = proseOf(text).map((part) =>
    part.kind === 'paragraph' ? escapeMarkdown(part.text) : part.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n'),
  )
  return `${parts.join('\n\n')}${cited}`
}

function findingText({ sentence, words, nearest }: FindingBlock, page: Page): string {
  const near = nearest.length > 0 ? ` (${page.texts.nearest}:${notes(nearest, page)})` : ''
  return `**${escapeMarkdown(sentence)}**${notes(words, page)}${near}`
}

function figureText(block: FigureBlock, page: Page): string {
  const { panel, table } = block
  const claim = ({ text, words }: Claim): string => `- ${escapeMarkdown(text)}${notes(words, page)}`
  const printed = printedTable(panel)
  return [
    `### ${escapeMarkdown(panel.title)}`,
    panel.claims.map(claim).join('\n'),
    panel.chart ? `\`\`\`text\n${drawInTerminal(panel.chart, WIDTH).replaceAll('`', '′')}\n\`\`\`` : '',
    panel.described.map(claim).join('\n'),
    table || !panel.chart ? tableText(printed.head, printed.rows) : '',
    (table || !panel.chart) && printed.leftOut > 0 ? page.texts.rowsLeftOut(printed.leftOut) : '',
    ...panel.notes.map((note) => `> ${escapeMarkdown(note)}`),
    wordsOf(block).length > 0 ? `${page.texts.sources}: ${notes(wordsOf(block), page)}` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

function hypothesesText({ analysis }: HypothesesBlock, page: Page): string {
  const { texts } = page
  const printed = printedMatrix(analysis, texts)
  const letters = printed.hypotheses.map((_, at) => `H${at + 1}`)
  const rows = printed.rows.map((row) => [row.text, row.weight, ...row.ratings, row.apart])
  const foot = [
    [texts.inconsistency, '', ...printed.standings.map(({ score }) => score.toFixed(2)), ''],
    [texts.rank, '', ...printed.standings.map(({ rank }) => String(rank)), ''],
  ]
  const cited = analysis.evidence.flatMap(({ id }) => analysis.words[id] ?? [])
  return [
    `### ${escapeMarkdown(analysis.question)}`,
    printed.hypotheses.map((text) => `- ${escapeMarkdown(text)}`).join('\n'),
    tableText([texts.evidence, texts.weight, ...letters, texts.apart], [...rows, ...foot]),
    printed.sensitivity.map((text) => `- ${escapeMarkdown(text)}`).join('\n'),
    `> ${texts.method}${notes(cited, page)}`,
  ].join('\n\n')
}
