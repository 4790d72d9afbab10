import type { Statement } from '../../model/index.ts'
import { statementLine } from '../describe.ts'
import { codesOf } from '../view/codes.ts'
import type { View } from '../view/view.ts'
import { anchors } from './anchors.ts'
import { html, type Markup } from './markup.ts'
import { accountTag } from './pieces.ts'

/** Every statement with its codes, account by account in the order of the text. */
export function appendixSection(view: View): Markup {
  const { comparison, reader } = view
  return html`<section id="statements"><h2>${reader.texts.words.appendix}</h2>
${comparison.accounts.map(
  ({ id }) => html`<h3>${accountTag(view, id)}</h3>
<ol class="codes">${comparison.statements.filter((one) => one.account === id).map((one) => entry(view, one))}</ol>`,
)}</section>`
}

function entry(view: View, statement: Statement): Markup {
  const { lang } = view.comparison.accounts.find(({ id }) => id === statement.account)!
  const links = view
    .counterparts(statement.id)
    .map(
      ({ id, relations, confidence }) =>
        html` <a class="ref" href="#${anchors.codes(view, id)}">${view.refs.statement(id)}</a> ${relations.map((one) => view.reader.texts.relations[one]).join(', ')} (${Math.round(confidence * 100)} %)`,
    )
  const findings = view
    .citedBy(statement.id)
    .map((number) => html`<a class="cited" href="#${anchors.finding(number)}">${number}</a> `)
  return html`<li id="${anchors.codes(view, statement.id)}"><a class="ref" href="#${anchors.text(view, statement.id)}">${view.refs.statement(statement.id)}</a>
<div><p class="words" lang="${lang}">${statement.quote}</p><p class="machine">${statementLine(statement, view.reader)}</p>
<dl>${codesOf(view, statement).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}${links.length > 0 && html`<div><dt>${view.reader.texts.words.counterpart}</dt><dd>${links}</dd></div>`}${findings.length > 0 && html`<div><dt>${view.reader.texts.words.findings}</dt><dd>${findings}</dd></div>`}</dl></div></li>
`
}
