import {
  type FirstSince,
  MIN_MEETINGS,
  type NoLongerSaid,
  type PositionSeries,
  type Shift,
  type ShiftAnswer,
  type WordingChange,
} from '../../../track/index.ts'
import { type Field, type Figure, makeTable, rounded } from '../figure.ts'
import { chartsOf, type Telling } from './positions.ts'

interface Row {
  readonly kind: 'shift' | 'first-since' | 'no-longer-said' | 'change-of-wording'
  readonly of: Pick<PositionSeries, 'holder' | 'issue' | 'toward' | 'reading'>
  readonly date: string
  readonly meeting: string
  readonly measure: string
  readonly before: number | string | null
  readonly after: number | string | null
  readonly times: number | null
  readonly of_: number | null
  readonly p: number | null
  readonly adjusted: number | null
  readonly says: string
}

const FIELDS: readonly Field<Row>[] = [
  { name: 'kind', about: 'shift, first-since, no-longer-said, change-of-wording', of: ({ kind }) => kind },
  { name: 'holder', about: 'side whose position it is', of: ({ of }) => of.holder },
  { name: 'issue', about: 'issue of the codebook', of: ({ of }) => of.issue },
  { name: 'toward', about: 'side that it was said to', of: ({ of }) => of.toward },
  { name: 'reading', about: 'whose accounts: own, other, record', of: ({ of }) => of.reading },
  { name: 'date', about: 'day of the first meeting after the change', of: ({ date }) => date },
  { name: 'meeting', about: 'id of that meeting', of: ({ meeting }) => meeting },
  {
    name: 'measure',
    about: 'position (median level) or mention (share of meetings); act or wording',
    of: ({ measure }) => measure,
  },
  { name: 'before', about: 'value before', of: ({ before }) => before },
  { name: 'after', about: 'value after', of: ({ after }) => after },
  { name: 'times', about: 'base rate: how often this happened before …', of: ({ times }) => times },
  { name: 'of', about: '… in how many meetings', of: ({ of_ }) => of_ },
  { name: 'p', about: 'p-value of this series alone', of: ({ p }) => p },
  { name: 'adjusted', about: 'p-value after Holm over all series asked', of: ({ adjusted }) => adjusted },
  { name: 'says', about: 'the row as a sentence', of: ({ says }) => says },
]

/** Shifts are claims; everything else is described with its base rate and claims nothing. */
export function tellShifts(changes: ShiftAnswer, telling: Telling): Figure {
  const { texts, names } = telling
  const { series, asked } = changes
  const shifted = series.filter((one) => changes.shifts.some((shift) => isOf(shift, one)))
  const rows = [
    ...changes.shifts.map((shift) => shiftRow(shift, telling)),
    ...changes.noLonger.map((one) => noLongerRow(one, telling)),
    ...changes.firsts.map((one) => firstRow(one, telling)),
    ...changes.wordings.map((one) => wordingRow(one, telling)),
  ]
  return {
    title: texts.titles.shifts,
    claims: [
      ...changes.shifts.map((shift) => texts.shift(names, shift)),
      ...changes.noLonger.map((one) => texts.noLonger(names, one)),
    ],
    notes: texts.notes.shifts({ asked, series: series.length, least: MIN_MEETINGS }),
    charts: chartsOf(shifted, changes.shifts, telling),
    table: makeTable(FIELDS, rows),
  }
}

function isOf(a: Row['of'], b: Row['of']): boolean {
  return a.holder === b.holder && a.issue === b.issue && a.toward === b.toward
}

function shiftRow(shift: Shift, { texts, names }: Telling): Row {
  const { date, meeting, measure, before, after, p, adjusted } = shift
  return {
    ...{ kind: 'shift', of: shift, date, meeting, measure, before: rounded(before.value), after: rounded(after.value) },
    ...{ times: null, of_: before.meetings + after.meetings, p: rounded(p, 6), adjusted: rounded(adjusted, 6) },
    says: texts.shift(names, shift),
  }
}

function noLongerRow(one: NoLongerSaid, { texts, names }: Telling): Row {
  const { last, base } = one
  return {
    ...{ kind: 'no-longer-said', of: one, date: last.date, meeting: last.meeting, measure: 'mention' },
    ...{ before: rounded(base.times / Math.max(1, base.of)), after: 0, times: base.times, of_: base.of },
    ...{ p: null, adjusted: rounded(one.p, 6), says: texts.noLonger(names, one) },
  }
}

function firstRow(one: FirstSince, { texts, names }: Telling): Row {
  const { point, since, act, base } = one
  return {
    ...{ kind: 'first-since', of: one, date: point.date, meeting: point.meeting, measure: 'act', before: since, after: act },
    ...{ times: base.times, of_: base.of, p: null, adjusted: null, says: texts.first(names, one) },
  }
}

function wordingRow(one: WordingChange, { texts, names }: Telling): Row {
  const { to, from, base } = one
  return {
    ...{ kind: 'change-of-wording', of: one, date: to.date, meeting: to.meeting, measure: 'wording' },
    ...{ before: from.passage.quote, after: to.passage.quote, times: base.changed, of_: base.of, p: null, adjusted: null },
    says: texts.wording(names, one),
  }
}
