import { canBeSilentIn, isPosition, type Statement } from '../../model/index.ts'
import { makeSynopsis, type SynopsisRow } from '../view/synopsis.ts'
import type { View } from '../view/view.ts'
import { html, type Markup } from './markup.ts'
import { accountTag, isAlone, isTelling, letterTag, machineLine, refLink, relationChips } from './pieces.ts'

/** More columns than this are wider than a screen and scroll by themselves. */
const MOST_COLUMNS = 4

/** The accounts in columns; what tells the same thing shares a row, and what is missing leaves an empty field. */
export function sideBySideSection(view: View): Markup {
  const { comparison, reader } = view
  const { words } = reader.texts
  return html`<section id="side-by-side"><h2>${words.sideBySide}</h2>
<p class="note">${words.sideBySideNote}</p>
<div${comparison.accounts.length > MOST_COLUMNS && html` class="scroll" tabindex="0" role="region" aria-label="${words.sideBySide}"`}><div class="synopsis" style="--columns: ${comparison.accounts.length}">
<div class="row heads">${comparison.accounts.map(({ id }) => html`<div>${accountTag(view, id)}</div>`)}</div>
${makeSynopsis(comparison).map((row) => rowOf(view, row))}
</div></div></section>`
}

function rowOf(view: View, row: SynopsisRow): Markup {
  const position = [...row.values()].flat().some(isTelling)
  return html`<div class="row">${view.comparison.accounts.map((account) => {
    const statements = row.get(account.id) ?? []
    if (statements.length > 0) return html`<div class="cell">${statements.map((one) => entry(view, one))}</div>`
    return position
      ? gap(view, account.id, canBeSilentIn(account, view.comparison.meeting.sides))
      : html`<div class="cell blank"></div>`
  })}</div>
`
}

function gap(view: View, account: string, silent: boolean): Markup {
  const { notHere, partialHere } = view.reader.texts.words
  return html`<div class="cell ${silent ? 'gap' : 'partial'}"><p>${letterTag(view, account)} ${silent ? notHere : partialHere}</p></div>`
}

function entry(view: View, statement: Statement): Markup {
  const { words } = view.reader.texts
  const { lang } = view.comparison.accounts.find(({ id }) => id === statement.account)!
  const alone = isAlone(view, statement) && view.comparison.accounts.length > 1
  return html`<div class="entry${alone && ' alone'}${!isPosition(statement.act) && ' slight'}"><p class="words" lang="${lang}">${refLink(view, statement.id)} ${statement.quote}</p>${machineLine(view, statement)}
${alone && html`<span class="chip chip-alone"><span aria-hidden="true">◆ </span>${words.onlyHere}</span>`}${relationChips(view, statement.id)}</div>`
}
