import type { AccountHabit, FidelityEntry, ProtocolEntry, ProtocolHabits } from '../../../track/index.ts'
import { type Field, type Figure, makeTable, rounded } from '../figure.ts'
import type { Telling } from './positions.ts'

type Row = AccountHabit & { readonly entry: ProtocolEntry }

const FIELDS: readonly Field<Row>[] = [
  { name: 'date', about: 'day of the meeting', of: ({ entry }) => entry.date },
  { name: 'meeting', about: 'id of the meeting', of: ({ entry }) => entry.meeting },
  { name: 'form', about: 'call, video-call, meeting, visit, summit, unknown', of: ({ entry }) => entry.form },
  { name: 'sides', about: 'sides that met', of: ({ entry }) => entry.sides.join(' ') },
  {
    name: 'ranks',
    about: 'rank of each side’s highest participant, 1 = head of state or government',
    of: ({ entry }) =>
      Object.entries(entry.ranks)
        .map(([side, rank]) => `${side}:${rank}`)
        .join(' '),
  },
  { name: 'initiator', about: 'side that asked; empty where nobody says', of: ({ entry }) => entry.initiator },
  { name: 'account', about: 'id of the account', of: ({ account }) => account },
  { name: 'publisher', about: 'its publisher', of: ({ publisher }) => publisher },
  { name: 'side', about: 'side that publishes it', of: ({ side }) => side },
  { name: 'lang', about: 'its language', of: ({ lang }) => lang },
  { name: 'length', about: 'characters of its text; compare within a language only', of: ({ length }) => length },
  { name: 'lag', about: 'days from the meeting to the account’s date', of: ({ lag }) => lag },
  {
    name: 'tone',
    about: 'mean level of the words for the talks, −3 … 3',
    of: ({ tone }) => (tone === null ? null : rounded(tone, 2)),
  },
  {
    name: 'order',
    about: 'issues by first statement, with their share of the words',
    of: ({ order }) => order.map(({ issue, share }) => `${issue}:${rounded(share, 2)}`).join(' '),
  },
]

export interface Protocol {
  readonly entries: readonly ProtocolEntry[]
  readonly habits: ProtocolHabits
  readonly fidelity: readonly FidelityEntry[]
}

export function tellProtocol({ entries, habits, fidelity }: Protocol, { texts, names }: Telling): Figure {
  return {
    title: texts.titles.protocol,
    claims: [
      texts.asked(names, habits),
      ...habits.publishers.map(texts.habit),
      ...fidelity.map((entry) => texts.fidelity(names, entry)),
    ],
    notes: texts.notes.protocol,
    charts: [
      {
        kind: 'bars',
        title: texts.lengthTitle,
        unit: texts.lengthUnit,
        bars: habits.publishers.map(({ publisher, length }) => ({ label: publisher, value: length, interval: null })),
      },
    ],
    table: makeTable(
      FIELDS,
      entries.flatMap((entry) => entry.accounts.map((one): Row => ({ ...one, entry }))),
    ),
  }
}
