import type { LadderChart, Note } from '../../../chart/index.ts'
import { type PositionPoint, type PositionSeries, READINGS, type Shift } from '../../../track/index.ts'
import { type Field, type Figure, makeTable } from '../figure.ts'
import type { TrackTexts } from '../interface/texts.ts'
import type { Names } from '../names.ts'

export interface Telling {
  readonly texts: TrackTexts
  readonly names: Names
  readonly events: readonly Note[]
}

type Row = PositionPoint & { readonly series: PositionSeries }

const FIELDS: readonly Field<Row>[] = [
  { name: 'holder', about: 'side whose position it is', of: ({ series }) => series.holder },
  { name: 'issue', about: 'issue of the codebook', of: ({ series }) => series.issue },
  { name: 'toward', about: 'side that it was said to', of: ({ series }) => series.toward },
  { name: 'reading', about: 'whose accounts: own, other, record', of: ({ series }) => series.reading },
  { name: 'date', about: 'day of the meeting', of: ({ date }) => date },
  { name: 'meeting', about: 'id of the meeting', of: ({ meeting }) => meeting },
  { name: 'state', about: 'position, touched, silent, not-covered', of: ({ state }) => state },
  {
    name: 'level',
    about: 'ordinal position, −9 (firm warning) … 9 (firm agreement); empty without one',
    of: ({ level }) => level,
  },
  { name: 'lowest', about: 'lowest level of the meeting', of: ({ range }) => range?.[0] ?? null },
  { name: 'highest', about: 'highest level of the meeting', of: ({ range }) => range?.[1] ?? null },
  { name: 'act', about: 'act of the statement that gives the level', of: ({ act }) => act },
  { name: 'intensity', about: 'its intensity, 1 … 3', of: ({ intensity }) => intensity },
  { name: 'joint', about: 'true where said as the position of all sides', of: ({ joint }) => joint },
  {
    name: 'statements',
    about: 'ids of the statements, the deciding one first',
    of: ({ passages }) => passages.map(({ statement }) => statement).join(' '),
  },
  { name: 'quote', about: 'words of the deciding statement', of: ({ passages }) => passages[0]?.quote ?? null },
]

/** Series with most positions first. */
export function tellPositions(series: readonly PositionSeries[], shifts: readonly Shift[], telling: Telling): Figure {
  const weight = (one: PositionSeries): number => one.points.filter(({ state }) => state === 'position').length
  const sorted = [...series].sort((a, b) => weight(b) - weight(a))
  return {
    title: telling.texts.titles.positions,
    claims: [],
    notes: telling.texts.notes.positions,
    charts: chartsOf(sorted, shifts, telling),
    table: makeTable(
      FIELDS,
      sorted.flatMap((one) => one.points.map((point): Row => ({ ...point, series: one }))),
    ),
  }
}

/** One chart for each holder, issue and counterpart; its readings are the lines. */
export function chartsOf(
  series: readonly PositionSeries[],
  shifts: readonly Shift[],
  { texts, names, events }: Telling,
): LadderChart[] {
  const groups = new Map<string, PositionSeries[]>()
  for (const one of series) {
    const key = [one.holder, one.issue, one.toward].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].map((group): LadderChart => {
    const [{ holder, issue, toward }] = group as [PositionSeries]
    const ours = shifts.filter((shift) => shift.holder === holder && shift.issue === issue && shift.toward === toward)
    return {
      kind: 'ladder',
      title: texts.seriesTitle(names, { holder, issue, toward }),
      series: READINGS.map((reading) => ({
        label: texts.readings[reading],
        points: group.find((one) => one.reading === reading)?.points ?? [],
      })),
      shifts: ours.map((shift) => ({ date: shift.date, text: texts.shift(names, shift) })),
      events,
    }
  })
}
