import type { Statement } from '../../model/index.ts'
import { actNoun, statementLine } from '../describe.ts'
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
<dl>${codes(view, statement).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}${links.length > 0 && html`<div><dt>${view.reader.texts.words.counterpart}</dt><dd>${links}</dd></div>`}${findings.length > 0 && html`<div><dt>${view.reader.texts.words.findings}</dt><dd>${findings}</dd></div>`}</dl></div></li>
`
}

/** Names and values of the codes that are set, ids beside words so that they can be looked up. */
function codes(view: View, one: Statement): (readonly [string, string])[] {
  const { reader } = view
  const { texts } = reader
  const { words } = texts
  const all: readonly (readonly [string, string | null])[] = [
    [words.side, sideCode(view, one)],
    [words.speaker, one.speaker],
    [words.act, `${actNoun(one, reader)} (${one.act})`],
    [words.firmness, `${one.intensity} · ${texts.firmness[one.intensity - 1]}`],
    [words.issue, one.issues.map((id) => `${reader.issue(id)} (${id})`).join(', ') || null],
    [words.voice, texts.voices[one.voice]],
    [words.addressee, one.addressee && reader.side(one.addressee)],
    [words.target, one.target && reader.side(one.target)],
    [words.polarity, one.polarity === 'negative' ? texts.polarities.negative : null],
    [words.modality, one.modality === 'actual' ? null : texts.modalities[one.modality]],
    [words.quantities, one.quantities.map(({ value, unit }) => `${value}${unit ? ` ${unit}` : ''}`).join(', ') || null],
    [words.toldBy, one.toldBy.map((id) => reader.side(id)).join(', ') || null],
    [words.confidence, `${Math.round(one.confidence * 100)} %`],
    ['id', one.id],
  ]
  return all.filter((pair): pair is readonly [string, string] => pair[1] !== null && pair[1] !== '')
}

function sideCode({ reader }: View, { side }: Statement): string {
  const id = typeof side === 'string' ? side : side.join(', ')
  return `${reader.side(side)} (${id})`
}
