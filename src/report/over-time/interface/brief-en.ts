import type { Issue, SideId } from '../../../model/index.ts'
import type { FormulaUse, Period, TrackedMeeting, WordingChange } from '../../../track/index.ts'
import type { Names } from '../names.ts'
import { changeText } from './en.ts'

interface Given {
  readonly by: SideId
  readonly of: SideId
  readonly own: number
  readonly any: number
}

export const briefTexts = {
  headings: {
    short: 'In short',
    meetings: 'Meetings',
    backing: 'Backing given and returned',
    leftOut: 'Left out, and borne out',
    wording: 'Change of wording',
    never: 'Never said',
    changes: 'Against earlier meetings',
    formulas: 'Formulas',
    sources: 'Sources',
  },
  notes: [
    'Made by a program from the accounts named below. It describes what they say and leave out; it does not know why.',
    'An account’s silence is claimed only where the account covers the whole meeting; a recording covers a part and proves nothing of the rest.',
    'Words are quoted in their original language; the line beneath a quotation is made by machine from its codes and is no translation.',
  ],
  title: (sides: readonly string[], { since, until }: Period): string => {
    const when =
      since && until ? `${since} to ${until}` : since ? `since ${since}` : until ? `until ${until}` : 'all meetings at hand'
    return `${sides.join(' and ')}: ${when}`
  },
  noMeetings: 'No meeting of this period is at hand.',
  meeting: (names: Names, { date, meeting, accounts }: TrackedMeeting): string => {
    const who = meeting.participants.map(({ name, side }) => `${name} (${names.side(side)})`)
    const people = who.length > 0 ? who.join(', ') : meeting.sides.map(names.side).join(' and ')
    const told = accounts.map(
      ({ publisher, id, kind, completeness }) =>
        `${publisher ?? id} (${kind}${completeness === 'whole' ? '' : `, ${completeness}`})`,
    )
    return `${date}, ${meeting.form === 'unknown' ? 'meeting' : meeting.form}: ${people}. Told by ${told.join(', ')}.`
  },
  backing: (
    names: Names,
    { by, of, issue, meetings, own }: { by: SideId; of: SideId; issue: Issue; meetings: number; own: boolean },
  ): string => {
    const times = meetings === 1 ? 'at one meeting' : `at ${meetings} meetings`
    const where = own
      ? 'as its own accounts say'
      : `according to others only: no account that ${names.side(by)} published itself says so`
    return `${names.side(by)} backed ${names.side(of)} on ${names.issue(issue)} ${times}, ${where}.`
  },
  unreturned: (names: Names, more: Given, less: Given): string => {
    const given = `${names.side(more.by)}’s own accounts back ${names.side(more.of)} on ${count(more.own, 'core issue')}`
    const back =
      less.own === 0
        ? `${names.side(less.by)}’s own accounts name none on which it backs ${names.side(less.of)}`
        : `${names.side(less.by)}’s own accounts do so on ${less.own}`
    return `${given}; ${back}${less.own === 0 && less.any > 0 ? ', though others report that it did' : ''}.`
  },
  wording: (names: Names, change: WordingChange): string => {
    const { holder, toward, issue, from, to, pieces, base } = change
    const days = Math.round((Date.parse(to.date) - Date.parse(from.date)) / 86_400_000)
    const level =
      from.level === to.level
        ? 'the position counts as equally firm'
        : `the position goes from ${from.level} to ${to.level} on the scale of −9 to 9`
    const rate = base.of > 1 ? ` It changed at ${base.changed} of ${base.of} steps in all.` : ''
    return `${names.side(holder)} to ${names.side(toward)} on ${names.issue(issue)}, ${count(days, 'day')} apart: ${changeText(pieces)}; ${level}. This is a change of wording, no shift.${rate}`
  },
  unnamed: (
    names: Names,
    { side, issue, accounts, reports, forms }: { side: SideId; issue: Issue; accounts: number; reports: number; forms: number },
  ): string =>
    `“${names.issue(issue)}” is named in none of the ${count(accounts, 'account')} that ${names.side(side)} published (${forms} forms were looked for), while others report ${count(reports, 'statement')} by it on the matter.`,
  unused: (
    names: Names,
    {
      issue,
      accounts,
      unused,
      used,
    }: { issue: Issue; accounts: number; unused: readonly string[]; used: readonly { name: string; accounts: number }[] },
  ): string =>
    `Of ${count(accounts, 'account')} that speak of “${names.issue(issue)}”, none uses the name ${unused.map((name) => `“${name}”`).join(' or ')}; the names used are ${used.map((one) => `“${one.name}” (${one.accounts})`).join(', ')}.`,
  tooFew: (all: number, least: number): string =>
    `${count(all, 'meeting')} of these sides are at hand; a shift is claimed only from ${least} on, so nothing is said of one.`,
  noShift: (all: number): string => `Held against all ${all} meetings at hand, no shift falls into this period.`,
  formula: (
    names: Names,
    {
      side,
      voice,
      owner,
      label,
      times,
    }: { side: SideId; voice: FormulaUse['voice']; owner: SideId; label: string; times: number },
  ): string => {
    const whose = owner === side ? 'its own' : `${names.side(owner)}’s`
    const how = voice === 'own' ? 'in its own account' : 'as another’s account has it'
    return `${names.side(side)} used ${whose} formula “${label}” ${how} (${times === 1 ? 'once' : `${times} times`}).`
  },
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
