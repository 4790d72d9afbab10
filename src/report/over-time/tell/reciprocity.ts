import type { Backing, Ledger } from '../../../track/index.ts'
import { type Field, type Figure, makeTable } from '../figure.ts'
import type { Telling } from './positions.ts'

type Row = Backing & { readonly meeting: string; readonly date: string }

const FIELDS: readonly Field<Row>[] = [
  { name: 'date', about: 'day of the meeting', of: ({ date }) => date },
  { name: 'meeting', about: 'id of the meeting', of: ({ meeting }) => meeting },
  { name: 'by', about: 'side that backs', of: ({ by }) => by },
  { name: 'of', about: 'side that is backed', of: ({ of }) => of },
  { name: 'issue', about: 'its core issue', of: ({ issue }) => issue },
  { name: 'reading', about: 'whose account tells it: own (the backer’s), other, record', of: ({ reading }) => reading },
  { name: 'joint', about: 'true where said of both sides together', of: ({ joint }) => joint },
  { name: 'account', about: 'id of the account', of: ({ passage }) => passage.account },
  { name: 'statement', about: 'id of the statement', of: ({ passage }) => passage.statement },
  { name: 'quote', about: 'its words', of: ({ passage }) => passage.quote },
]

export function tellReciprocity(ledger: Ledger, { texts, names, events }: Telling): Figure {
  const { a, b, entries } = ledger
  const curve = (which: 0 | 1) => {
    let total = 0
    return entries.map(({ date, given }) => {
      total += given[which].length
      return { date, value: total }
    })
  }
  return {
    title: texts.ledgerTitle(names, ledger),
    claims: texts.ledger(names, ledger),
    notes: texts.notes.reciprocity,
    charts:
      entries.length === 0
        ? []
        : [
            {
              kind: 'curves',
              title: texts.ledgerTitle(names, ledger),
              unit: texts.ledgerUnit,
              series: [
                { label: texts.backs(names, a, b), points: curve(0) },
                { label: texts.backs(names, b, a), points: curve(1) },
              ],
              events,
            },
          ],
    table: makeTable(
      FIELDS,
      entries.flatMap(({ backings, meeting, date }) => backings.map((one): Row => ({ ...one, meeting, date }))),
    ),
  }
}
