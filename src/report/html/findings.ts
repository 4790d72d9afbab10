import type { Evidence, Finding } from '../../model/index.ts'
import { boundNote, sureness } from '../view/bound-note.ts'
import type { View } from '../view/view.ts'
import { anchors } from './anchors.ts'
import { html, type Markup } from './markup.ts'
import { accountTag, quotation } from './pieces.ts'

/** Findings shown at once; the rest stands behind them. */
const FIRST = 7
/** Quotations shown at once beside a finding. */
const QUOTES = 2

export function findingsSection(view: View): Markup {
  const { words } = view.reader.texts
  const all = view.comparison.findings.map((finding, index) => findingCard(view, finding, index + 1))
  const rest = all.slice(FIRST)
  const note = boundNote(view.comparison, view.reader)
  return html`<section id="findings"><h2>${words.findings}</h2>
<p class="note">${words.findingsNote}</p>
${
  note &&
  html`<p class="note">${note}</p>
`
}${all.length === 0 ? html`<p>${words.noFindings}</p>` : all.slice(0, FIRST)}
${rest.length > 0 && html`<details class="rest"><summary>${words.furtherFindings} (${rest.length})</summary>${rest}</details>`}
</section>`
}

function findingCard(view: View, finding: Finding, number: number): Markup {
  const { reader } = view
  const { kinds, meanings, words } = reader.texts
  const about = [finding.issue && reader.issue(finding.issue), finding.side && reader.side(finding.side)].filter(
    (part): part is string => Boolean(part),
  )
  const figures = [
    `${words.salience} ${finding.salience.toFixed(2)}`,
    finding.surprise === null ? null : `${words.surprise} ${finding.surprise.toFixed(1)} ${words.bits}`,
  ].filter((figure) => figure !== null)
  return html`<article class="finding" id="${anchors.finding(number)}">
<h3><span class="number">${number}</span><span class="about">${about.join(' · ') || meanings[finding.kind]}</span><span class="kind" title="${meanings[finding.kind]}">${kinds[finding.kind]}</span><span class="sure">${sureness(finding, reader)}</span></h3>
<p class="sentence">${finding.sentence}</p>
${body(view, finding)}
<p class="figures">${meanings[finding.kind]} · ${figures.join(' · ')} · <code>${finding.id}</code></p>
</article>
`
}

function body(view: View, finding: Finding): Markup | null {
  if (finding.evidence.length === 0) return null
  return finding.omittedBy.length > 0 ? saidAndUnsaid(view, finding) : byAccount(view, finding)
}

/** Two fields: the words on the left, what stands in their place on the right. */
function saidAndUnsaid(view: View, finding: Finding): Markup {
  const { words } = view.reader.texts
  const silent = (one: Evidence): boolean => finding.omittedBy.includes(one.account) && !finding.reportedBy.includes(one.account)
  return html`<div class="pair">
<div class="said"><h4>${words.reportedBy} ${finding.reportedBy.map((id) => accountTag(view, id))}</h4>${quotations(
    view,
    finding.evidence.filter((one) => !silent(one)),
  )}</div>
<div class="unsaid"><h4>${words.omittedBy} ${finding.omittedBy.map((id) => accountTag(view, id))}</h4>${quotations(view, finding.evidence.filter(silent))}${searched(view, finding)}</div>
</div>`
}

/** Where nobody leaves anything out, the accounts stand beside each other. */
function byAccount(view: View, finding: Finding): Markup {
  const ids = [...new Set(finding.evidence.map(({ account }) => account))]
  return html`<div class="pair">${ids.map(
    (id) =>
      html`<div class="said"><h4>${accountTag(view, id)}</h4>${quotations(
        view,
        finding.evidence.filter(({ account }) => account === id),
      )}</div>`,
  )}</div>`
}

function quotations(view: View, evidence: readonly Evidence[]): Markup {
  const rest = evidence.slice(QUOTES)
  const more = `${view.reader.texts.words.furtherQuotes}: ${rest.length}`
  return html`${evidence.slice(0, QUOTES).map((one) => quotation(view, one))}${rest.length > 0 && html`<details><summary>${more}</summary>${rest.map((one) => quotation(view, one))}</details>`}`
}

/** How silence was checked: what was looked for, what came nearest and why it does not count. */
function searched(view: View, { searched: forms, nearest }: Finding): Markup | null {
  const { words } = view.reader.texts
  if (!forms) return null
  const near = nearest ?? []
  return html`${near.length === 0 ? html`<p class="none">${words.noNearest}</p>` : html`<p class="none">${words.nearest}</p>${near.slice(0, 1).map((one) => quotation(view, one, one.why))}`}
<details><summary>${forms.length} ${words.searchedForms}</summary><p class="forms">${forms.join(' · ')}</p>${near.slice(1).map((one) => quotation(view, one, one.why))}</details>`
}
