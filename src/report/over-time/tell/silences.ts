import type { Silence } from '../../../track/index.ts'
import { type Field, type Figure, makeTable, rounded } from '../figure.ts'
import type { Telling } from './positions.ts'

const FIELDS: readonly Field<Silence>[] = [
  { name: 'date', about: 'day of the meeting', of: ({ date }) => date },
  { name: 'meeting', about: 'id of the meeting', of: ({ meeting }) => meeting },
  { name: 'account', about: 'id of the silent account', of: ({ account }) => account },
  { name: 'publisher', about: 'its publisher', of: ({ publisher }) => publisher },
  { name: 'holder', about: 'side that it is silent about', of: ({ holder }) => holder },
  { name: 'toward', about: 'side that was met', of: ({ toward }) => toward },
  { name: 'issue', about: 'issue of the codebook', of: ({ issue }) => issue },
  { name: 'reading', about: 'own: the holder’s own account; other', of: ({ reading }) => reading },
  { name: 'bits', about: 'surprise: −log2 of the probability of the silence', of: ({ bits }) => rounded(bits, 2) },
  { name: 'probability', about: 'of the silence, from the other meetings', of: ({ probability }) => rounded(probability) },
  { name: 'times', about: 'base rate: in how many other accounts of this publisher it came up …', of: ({ base }) => base.times },
  { name: 'of', about: '… out of how many', of: ({ base }) => base.of },
  { name: 'reportedBy', about: 'accounts of the same meeting that report it', of: ({ reportedBy }) => reportedBy.join(' ') },
  {
    name: 'bitsReported',
    about: 'surprise where that counts too; empty where none reports it',
    of: ({ bitsReported }) => (bitsReported === null ? null : rounded(bitsReported, 2)),
  },
]

/** Silences told in sentences; the table has all. */
const MOST_TOLD = 10

/** Silences as `findSilences` gives them, the most surprising first. */
export function tellSilences(silences: readonly Silence[], { texts, names }: Telling): Figure {
  const told = silences.slice(0, MOST_TOLD)
  return {
    title: texts.titles.silences,
    claims: told.map((silence) => texts.silence(names, silence)),
    notes: texts.notes.silences,
    charts: [
      {
        kind: 'bars',
        title: texts.titles.silences,
        unit: texts.bits,
        bars: told.map(({ date, holder, issue, bits }) => ({
          label: `${date} ${names.side(holder)}: ${names.issue(issue)}`,
          value: bits,
          interval: null,
        })),
      },
    ],
    table: makeTable(FIELDS, silences),
  }
}
