import type { Account, Statement } from '../../model/index.ts'
import { isPosition } from '../../model/index.ts'
import { accountName } from '../describe.ts'
import type { View } from '../view/view.ts'
import { anchors } from './anchors.ts'
import { html, type Markup } from './markup.ts'
import { isAlone } from './pieces.ts'

/** The accounts whole, as they were read, with every statement marked where it stands. */
export function textsSection(view: View): Markup {
  const { words } = view.reader.texts
  return html`<section id="texts"><h2>${words.texts}</h2>
<p class="note">${words.textsNote}</p>
<div class="texts">${view.comparison.accounts.map((account) => textOf(view, account))}</div></section>`
}

function textOf(view: View, account: Account): Markup {
  const statements = view.comparison.statements.filter((one) => one.account === account.id)
  const spans = account.blocks.length > 0 ? account.blocks : [{ start: 0, end: account.text.length, kind: 'paragraph' as const }]
  return html`<article class="text" id="${anchors.account(view, account.id)}"><h3><span class="letter">${view.refs.letter(account.id)}</span> ${accountName(account)}</h3>
${account.title && html`<p class="title" lang="${account.lang}">${account.title}</p>`}
<div lang="${account.lang}">${spans.map(({ start, end, kind }) => block(view, account.text, { start, end, kind }, statements))}</div></article>
`
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly kind: string
}

/** A block cut at every start and end of a statement in it. */
function block(view: View, text: string, { start, end, kind }: Stretch, statements: readonly Statement[]): Markup {
  const inside = statements.filter((one) => one.start < end && one.end > start)
  const cuts = [...new Set([start, end, ...inside.flatMap((one) => [one.start, one.end])])]
    .filter((at) => at >= start && at <= end)
    .sort((a, b) => a - b)
  const pieces = cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] as number
    const over = inside.filter((one) => one.start <= from && one.end >= to)
    return stretch(view, text.slice(from, to), over, { from, to })
  })
  return html`<p class="${kind}">${pieces}</p>
`
}

/** Words under their statements: marked where any covers them, with references where one begins and findings where it ends. */
function stretch(view: View, words: string, over: readonly Statement[], { from, to }: { from: number; to: number }): Markup {
  if (over.length === 0) return html`<span class="plain">${words}</span>`
  const begin = over.filter((one) => one.start === from)
  const finish = over.filter((one) => one.end === to)
  const kind = over.some((one) => isAlone(view, one)) ? ' alone' : over.every((one) => !isPosition(one.act)) ? ' slight' : ''
  return html`${begin.map((one) => html`<a class="ref" id="${anchors.text(view, one.id)}" href="#${anchors.codes(view, one.id)}">${view.refs.statement(one.id)}</a>`)}<span class="marked${kind}">${words}</span>${finish.map((one) => notes(view, one))}`
}

/** Findings are numbered by importance; the first few lead back from the text, the appendix names all. */
const MOST_FINDINGS = 3

/** Counterparts and findings that lead away from a statement. */
function notes(view: View, statement: Statement): Markup {
  const others = view.counterparts(statement.id)
  const links = others.map(({ id }) => html` <a class="ref to" href="#${anchors.text(view, id)}">${view.refs.statement(id)}</a>`)
  const findings = view
    .citedBy(statement.id)
    .slice(0, MOST_FINDINGS)
    .map(
      (number) =>
        html` <a class="cited" href="#${anchors.finding(number)}" aria-label="${view.reader.texts.words.finding} ${number}">${number}</a>`,
    )
  return html`<span class="notes">${others.length > 0 && html`<span aria-hidden="true"> ↔</span>`}${links}${findings}</span>`
}
