import { type Account, type Evidence, isPosition, type Relation, type Statement } from '../../model/index.ts'
import { accountName, statementLine } from '../describe.ts'
import type { InterfaceTexts } from '../interface/index.ts'
import type { View } from '../view/view.ts'
import { anchors } from './anchors.ts'
import { html, type Markup } from './markup.ts'

/** “B7”, leading to the statement in the full text. */
export function refLink(view: View, statement: string): Markup {
  return html`<a class="ref" href="#${anchors.text(view, statement)}">${view.refs.statement(statement)}</a>`
}

/** The letter of an account as it stands everywhere in the report. */
export function letterTag(view: View, account: string): Markup {
  return html`<a class="letter" href="#${anchors.account(view, account)}">${view.refs.letter(account)}</a>`
}

/** Letter and name of an account. */
export function accountTag(view: View, id: string): Markup {
  const account = view.comparison.accounts.find((one) => one.id === id)
  if (!account) return html`<span class="account-tag">${letterTag(view, id)} ${id}</span>`
  return html`<span class="account-tag">${letterTag(view, id)} ${accountName(account)}${sideNote(view, account)}</span>`
}

/** “ (China)”: whose authorities publish it, which a name in a foreign script does not tell. */
export function sideNote(view: View, { side }: Account): Markup | null {
  return side === null ? null : html` <span class="side">(${view.reader.side(side)})</span>`
}

/** The line made from a statement's codes, where the reader's language is another. */
export function machineLine(view: View, statement: Statement): Markup | null {
  const { reader } = view
  const { lang } = view.comparison.accounts.find(({ id }) => id === statement.account)!
  if (lang === reader.lang) return null
  return html`<p class="machine" title="${reader.texts.words.machineMade}"><span aria-hidden="true">⚙ </span>${statementLine(statement, reader)}</p>`
}

/** Original words in their language, the reader's line beside, and where they stand. */
export function quotation(view: View, evidence: Evidence, why?: string): Markup {
  const account = view.comparison.accounts.find(({ id }) => id === evidence.account)!
  const [first] = view.refs.at(evidence)
  const source = first ? refLink(view, first) : letterTag(view, evidence.account)
  const line = first && covers(view.statement(first), evidence) ? machineLine(view, view.statement(first)) : null
  return html`<blockquote><p class="words" lang="${account.lang}">${evidence.quote}</p>${line}<footer>${source} ${accountName(account)}${why === undefined ? null : html` <span class="why">— ${view.reader.texts.words.doesNotCount} ${why}</span>`}</footer></blockquote>`
}

/** A line made from a whole statement would say too much of a word within it. */
function covers(statement: Statement, evidence: Evidence): boolean {
  return evidence.end - evidence.start >= (statement.end - statement.start) / 2
}

const RELATION_WORDS: Readonly<Record<Relation, keyof InterfaceTexts['words']>> = {
  same: 'sameAs',
  weaker: 'weakerThan',
  stronger: 'strongerThan',
  reframed: 'otherTerms',
  contradicts: 'contradictsOther',
  reattributed: 'givenToOther',
}
const RELATION_MARKS: Readonly<Record<Relation, string>> = {
  same: '=',
  weaker: '▽',
  stronger: '△',
  reframed: '≈',
  contradicts: '≠',
  reattributed: '⇄',
}

/** “▽ milder than B7”, one for each counterpart; nothing for those that say the same. */
export function relationChips(view: View, statement: string): Markup[] {
  return view
    .counterparts(statement)
    .flatMap(({ id, relations }) =>
      relations
        .filter((relation) => relation !== 'same')
        .map(
          (relation) =>
            html`<span class="chip chip-${relation}"><span aria-hidden="true">${RELATION_MARKS[relation]} </span>${view.reader.texts.words[RELATION_WORDS[relation]]} ${refLink(view, id)}</span>`,
        ),
    )
}

/** A position on a matter. Courtesies without one are missed by nobody. */
export function isTelling({ act, side, issues }: Statement): boolean {
  return isPosition(act) && side !== 'none' && issues.length > 0
}

/** True where an account that covers the meeting whole has nothing that corresponds. */
export function isAlone(view: View, statement: Statement): boolean {
  return isTelling(statement) && view.counterparts(statement.id).length === 0
}
