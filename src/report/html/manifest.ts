import type { View } from '../view/view.ts'
import { html, type Markup } from './markup.ts'
import { letterTag } from './pieces.ts'

/** What is needed to derive the result again, what was inferred of each document, and what could not be read. */
export function manifestSection(view: View): Markup {
  const { manifest, accounts } = view.comparison
  const { words } = view.reader.texts
  const parameters = Object.entries(manifest.parameters).map(([name, value]) => `${name} = ${value}`)
  return html`<section id="manifest"><h2>${words.manifest}</h2>
<p class="note">${words.manifestNote}</p>
<dl class="manifest">
<div><dt>${words.program}</dt><dd>${manifest.program}</dd></div>
<div><dt>${words.knowledge}</dt><dd><code>${manifest.knowledge}</code></dd></div>
<div><dt>${words.parameters}</dt><dd>${parameters.join(' · ')}</dd></div>
${manifest.documents.map(
  ({ id, sha256 }) => html`<div><dt>${letterTag(view, id)} ${id}</dt><dd><code>${sha256}</code>${inferred(view, id)}</dd></div>
`,
)}</dl>${accounts.length > 0 && problems(view)}</section>`
}

function inferred(view: View, id: string): Markup | null {
  const { texts } = view.reader
  const account = view.comparison.accounts.find((one) => one.id === id)
  const fields = Object.keys(account?.inferred ?? {})
  if (fields.length === 0) return null
  const names: Readonly<Record<string, string>> = {
    title: texts.words.account,
    publisher: texts.words.publisher,
    side: texts.words.side,
    lang: texts.words.language,
    date: texts.words.date,
    kind: texts.words.kind,
    completeness: texts.words.covers,
  }
  return html`<br><span class="quiet">${texts.words.inferred}: ${fields.map((field) => names[field] ?? field).join(', ')}</span>`
}

function problems(view: View): Markup | null {
  const { problems: all } = view.comparison
  if (all.length === 0) return null
  return html`<h3>${view.reader.texts.words.problems}</h3><ul>${all.map(({ message, hint }) => html`<li>${message}${hint && html` — ${hint}`}</li>`)}</ul>`
}
