import type { MatrixRow } from '../../model/index.ts'
import { actNoun } from '../describe.ts'
import { type CellState, MARKS } from '../view/coverage.ts'
import { issuesByImportance, type View } from '../view/view.ts'
import { html, type Markup } from './markup.ts'
import { letterTag, refLink, sideNote } from './pieces.ts'

const STATES: readonly CellState[] = ['position', 'mention', 'silent', 'unknown']

/** Issue × side × account. Each state has a mark, a ground and a word, so that colour is never needed. */
export function matrixSection(view: View): Markup {
  const { comparison, reader } = view
  const { words } = reader.texts
  const issues = issuesByImportance(comparison)
  return html`<section id="coverage"><h2>${words.coverage}</h2>
<p class="note">${words.coverageNote}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${words.coverage}"><table class="matrix">
<thead><tr><th scope="col">${words.issue}</th><th scope="col">${words.side}</th>${comparison.accounts.map((account) => html`<th scope="col">${letterTag(view, account.id)}<span class="column">${account.publisher ?? account.id}${sideNote(view, account)}</span></th>`)}</tr></thead>
${issues.map((issue) =>
  issueRows(
    view,
    comparison.matrix.filter((row) => row.issue === issue),
  ),
)}
</table></div>
<ul class="legend">${STATES.map((state) => html`<li><span class="cell-${state} mark" aria-hidden="true">${MARKS[state]}</span> ${stateWord(view, state)}</li>`)}</ul>
</section>`
}

function stateWord(view: View, state: CellState): string {
  const { position, mention, silent, cannotKnow } = view.reader.texts.words
  return { position, mention, silent, unknown: cannotKnow }[state]
}

function issueRows(view: View, rows: readonly MatrixRow[]): Markup {
  return html`<tbody>${rows.map(
    (row, index) =>
      html`<tr>${index === 0 && html`<th scope="rowgroup" rowspan="${rows.length}">${view.reader.issue(row.issue)}</th>`}<th scope="row" class="side">${view.reader.side(row.side)}</th>${view.comparison.accounts.map(({ id }) => cell(view, row, id))}</tr>
`,
  )}</tbody>`
}

function cell(view: View, row: MatrixRow, account: string): Markup {
  const { state, statements } = view.cell(row, account)
  const mark = html`<span class="mark" aria-hidden="true">${MARKS[state]}</span>`
  if (statements.length === 0)
    return html`<td class="cell-${state}">${mark}<span class="word">${stateWord(view, state)}</span></td>`
  return html`<td class="cell-${state}">${statements.map((id) => html`<span class="held">${mark}${actNoun(view.statement(id), view.reader)} ${refLink(view, id)}</span>`)}</td>`
}
