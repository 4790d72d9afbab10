import { possessive } from '../../sentences/en.ts'
import { type BriefTexts, daysBetween, exchangeOf, signed } from './brief-texts.ts'

export const briefEn: BriefTexts = {
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
  title: (sides, { since, until }) => {
    const when =
      since && until ? `${since} to ${until}` : since ? `since ${since}` : until ? `until ${until}` : 'all meetings at hand'
    return `${sides.join(' and ')}: ${when}`
  },
  noMeetings: 'No meeting of this period is at hand.',
  meeting: (names, { date, meeting, accounts }) => {
    const who = meeting.participants.map(({ name, side }) => `${name} (${names.side(side)})`)
    const people = who.length > 0 ? list(who) : list(meeting.sides.map(names.side))
    const told = accounts.map(
      ({ publisher, id, kind, completeness }) =>
        `${publisher ?? id} (${names.kind(kind)}${completeness === 'whole' ? '' : `, ${names.completeness(completeness)}`})`,
    )
    return `${date}, ${names.form(meeting.form)}: ${people}. Told by ${list(told)}.`
  },
  backing: (names, { by, of, issue, meetings, own }) => {
    const times = meetings === 1 ? 'at one meeting' : `at ${meetings} meetings`
    const where = own
      ? 'as its own accounts say'
      : `according to others only: no account that ${names.side(by)} published itself says so`
    return `${names.side(by)} backed ${names.side(of)} on ${names.issue(issue)} ${times}, ${where}.`
  },
  unreturned: (names, more, less) => {
    const given = `${possessive(names.side(more.by))} own accounts back ${names.side(more.of)} on ${list(more.own.map(names.issue))}`
    if (less.own.length > 0)
      return `${given}; ${possessive(names.side(less.by))} own accounts back ${names.side(less.of)} on ${list(less.own.map(names.issue))} only.`
    const told = less.any.length > 0 ? `, though others report that it did, on ${list(less.any.map(names.issue))}` : ''
    return `${given}; ${possessive(names.side(less.by))} own accounts name no core interest on which it backs ${names.side(less.of)}${told}.`
  },
  leftOut: (date, sentence) => `${date}: ${sentence}`,
  wording: (names, change) => {
    const { holder, toward, issue, from, to, base } = change
    const { replaced, removed, added } = exchangeOf(change)
    const parts = [
      ...replaced.map(([before, after]) => `“${before}” became “${after}”`),
      ...(removed.length > 0 ? [`${list(removed.map(quoted))} fell away`] : []),
      ...(added.length > 0 ? [`${list(added.map(quoted))} came in`] : []),
    ]
    const level =
      from.level === to.level
        ? `The position counts as equally firm (${signed(to.level)})`
        : `On the scale from −9 (firm warning) to +9 (firm agreement) the position goes from ${signed(from.level)} to ${signed(to.level)}`
    const rate = base.of > 1 ? `; it changed at ${base.changed} of ${base.of} steps in all` : ''
    return `${names.side(holder)} to ${names.side(toward)} on ${names.issue(issue)}, within ${count(daysBetween(from.date, to.date), 'day')}: ${parts.join('; ')}. ${level}${rate}. This is a change of wording, no shift.`
  },
  unnamed: (names, { side, issue, accounts, reports, forms }) => {
    const whose = accounts === 1 ? 'not named in the one account' : `named in none of the ${accounts} accounts`
    return `“${names.issue(issue)}” is ${whose} that ${names.side(side)} published (${forms} forms were looked for), while others report ${count(reports, 'statement')} by it on the matter.`
  },
  unused: (names, { issue, accounts, unused, used }) =>
    `Of ${count(accounts, 'account')} that speak of “${names.issue(issue)}”, none uses the name ${unused.map(quoted).join(' or ')}; the names used are ${list(used.map(({ name, accounts: times }) => `“${name}” (${times})`))}.`,
  tooFew: (all, least) =>
    all === 1
      ? `One meeting is at hand; a shift is claimed only from ${least} on, so nothing is said of one.`
      : `${all} meetings are at hand; a shift is claimed only from ${least} on, so nothing is said of one.`,
  noShift: (all) => `Held against all ${all} meetings at hand, no shift falls into this period.`,
  formula: (names, { side, voice, owner, label, times }) => {
    const whose = owner === side ? 'its own' : possessive(names.side(owner))
    const how = voice === 'own' ? 'in its own account' : 'as another’s account has it'
    return `${names.side(side)} used ${whose} formula “${label}” ${how} (${times === 1 ? 'once' : `${times} times`}).`
  },
  source: ({ publisher, title, date, place }) => `${publisher}${title ? `, ${title}` : ''}, ${date} (${place})`,
}

const quoted = (words: string): string => `“${words}”`

function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
