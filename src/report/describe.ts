import {
  type Account,
  type Comparison,
  type Issue,
  type Language,
  type Side,
  type SideId,
  type Statement,
  sidesOf,
} from '../model/index.ts'
import { type InterfaceTexts, interfaceTexts } from './interface/index.ts'

/** Names for ids in one language; `Knowledge` is one. */
export interface Labels {
  issueLabel(id: Issue, lang: Language): string
  sideLabel(id: SideId, lang: Language): string
}

/** A reader's view of a comparison: its language, its texts, and names for ids. */
export interface Reader {
  readonly lang: Language
  readonly texts: InterfaceTexts
  readonly issue: (id: Issue) => string
  readonly side: (side: Side | SideId | null) => string
}

export function makeReader(lang: Language, labels: Labels, meetingSides: readonly SideId[]): Reader {
  const texts = interfaceTexts[lang]
  const side = (value: Side | SideId | null): string => {
    if (value === null || value === 'none') return texts.words.nobody
    if (value === 'joint' && meetingSides.length === 2) return texts.words.together
    return joinNames(
      sidesOf(value, meetingSides).map((id) => labels.sideLabel(id, lang)),
      lang,
    )
  }
  return { lang, texts, issue: (id) => labels.issueLabel(id, lang), side }
}

/** What a statement does, as a noun: “firm support”. */
export function actNoun({ act, intensity }: Statement, { texts }: Reader): string {
  return texts.acts[act][intensity - 1]!
}

/** Between names, and before the last one. `Intl.ListFormat` says the same, and takes some milliseconds to begin. */
const BETWEEN: Readonly<Record<Language, readonly [string, string]>> = {
  en: [', ', ' and '],
  zh: ['、', '和'],
  ru: [', ', ' и '],
}

function joinNames(names: readonly string[], lang: Language): string {
  const [comma, and] = BETWEEN[lang]
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(comma)}${and}${names.at(-1)}`
}

/** Numbers shown at most in a statement's line; more make it harder to read than the sentence itself. */
const MOST_QUANTITIES = 3

/** A line in the reader's language made from a statement's codes: who · act and firmness · issue · names and numbers. */
export function statementLine(statement: Statement, reader: Reader): string {
  const { texts } = reader
  const { colon, comma } = texts.line
  const who =
    statement.speaker && statement.speaker !== 'joint'
      ? `${reader.side(statement.side)} (${statement.speaker})`
      : reader.side(statement.side)
  const act = actNoun(statement, reader)
  const issues = statement.issues.length > 0 ? statement.issues.map(reader.issue).join(texts.line.comma) : texts.words.generally
  const named = statement.features.actors.filter((id) => id !== statement.side).map((id) => reader.side(id))
  const quantities = statement.quantities
    .slice(0, MOST_QUANTITIES)
    .map(({ value, unit }) => (unit ? `${value} ${unit}` : String(value)))
  const names = named.length > 0 ? ` (${texts.words.names}${colon}${named.join(comma)})` : ''
  const told = statement.toldBy.length > 0 ? ` (${texts.words.toldBy} ${statement.toldBy.map(reader.side).join(', ')})` : ''
  return `${who} · ${act} · ${issues}${names}${quantities.length > 0 ? ` · ${quantities.join(comma)}` : ''}${told}`
}

/** What to call an account: its publisher where known, with the id. */
export function accountName(account: Account): string {
  return account.publisher ?? account.id
}

/** Title of a meeting: who met, in what form, when. */
export function meetingTitle({ meeting }: Comparison, reader: Reader): string {
  const sides = meeting.sides.map((side) => reader.side(side)).join(' – ')
  return [sides, reader.texts.forms[meeting.form], meeting.date].filter((part) => part).join(' · ')
}
