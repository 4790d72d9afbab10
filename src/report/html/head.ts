import type { Account } from '../../model/index.ts'
import { accountName } from '../describe.ts'
import type { View } from '../view/view.ts'
import { anchors } from './anchors.ts'
import { html, type Markup } from './markup.ts'

/** Who met, when and in what form; who tells it. */
export function headSection(view: View): Markup {
  const { comparison, reader } = view
  const { texts } = reader
  const { meeting, accounts } = comparison
  const sides = meeting.sides.map((side) => reader.side(side)).join(' – ')
  const facts = [
    texts.forms[meeting.form],
    meeting.date,
    meeting.place,
    meeting.initiator ? `${texts.words.initiator}: ${reader.side(meeting.initiator)}` : null,
  ].filter((fact) => fact !== null)
  return html`<header>
<p class="brand">Unsaid <span>${texts.words.comparison}</span></p>
<h1>${sides || texts.forms[meeting.form]}</h1>
<p class="facts">${facts.join(' · ')}</p>
<ul class="accounts" aria-label="${texts.words.accounts}">${accounts.map((account) => accountCard(view, account))}</ul>
</header>`
}

function accountCard(view: View, account: Account): Markup {
  const { texts, side } = view.reader
  const count = view.comparison.statements.filter((one) => one.account === account.id).length
  const facts = [
    account.side === null ? null : side(account.side),
    texts.accountKinds[account.kind],
    texts.languages[account.lang],
    texts.completeness[account.completeness],
    `${texts.words.statements}:\u00a0${count}`,
  ].filter((fact) => fact !== null)
  return html`<li><a class="letter" href="#${anchors.account(view, account.id)}">${view.refs.letter(account.id)}</a><div><strong lang="${account.lang}">${accountName(account)}</strong><br><span class="quiet">${facts.join(' · ')}</span></div></li>
`
}

/** Links to the sections, for those who read on a screen. */
export function contents(view: View, sections: readonly (readonly [id: string, title: string])[]): Markup {
  return html`<nav aria-label="${view.reader.texts.words.contents}">${sections.map(([id, title]) => html`<a href="#${id}">${title}</a> `)}</nav>`
}
