import type { LadderPoint, Note } from '../../chart/index.ts'
import { signed } from '../../chart/index.ts'
import type { Claim, Panel } from '../../paper/index.ts'
import {
  type FirstSince,
  MIN_MEETINGS,
  type NoLongerSaid,
  type PositionPoint,
  type PositionSeries,
  READINGS,
  type Shift,
  type Stretch,
  type WordingChange,
} from '../../track/index.ts'
import type { PanelSetting } from './setting.ts'
import { panelTable, type Shown } from './table.ts'
import type { StretchTold } from './texts/texts.ts'

/** What was found in a set of series that were asked together. */
export interface LadderFindings {
  /** How many questions the p-values pay for. */
  readonly asked: number
  readonly shifts: readonly Shift[]
  readonly noLonger: readonly NoLongerSaid[]
  readonly firsts: readonly FirstSince[]
  readonly wordings: readonly WordingChange[]
}

type Row = PositionPoint & { readonly reading: PositionSeries['reading'] }

const FIELDS: readonly Shown<Row>[] = [
  { name: 'date', of: ({ date }) => date },
  { name: 'meeting', of: ({ meeting }) => meeting },
  { name: 'reading', of: ({ reading }) => reading },
  { name: 'state', of: ({ state }) => state },
  { name: 'level', of: ({ level }) => level },
  { name: 'lowest', of: ({ range }) => range?.[0] ?? null },
  { name: 'highest', of: ({ range }) => range?.[1] ?? null },
  { name: 'act', of: ({ act }) => act },
  { name: 'joint', of: ({ joint }) => joint },
  { name: 'quote', of: ({ passages }) => passages[0]?.quote ?? null },
]

/** One ladder for each holder, issue and counterpart; its readings are the lines. Those with most positions first. */
export function ladderPanels(series: readonly PositionSeries[], found: LadderFindings, setting: PanelSetting): Panel[] {
  const groups = new Map<string, PositionSeries[]>()
  for (const one of series) {
    const key = ['ladder', one.holder, one.issue, one.toward].join('~')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const weight = (group: readonly PositionSeries[]): number =>
    group.reduce((sum, { points }) => sum + points.filter(({ state }) => state === 'position').length, 0)
  return [...groups]
    .sort(([a, x], [b, y]) => weight(y) - weight(x) || (a < b ? -1 : 1))
    .map(([id, group]) => ladderPanel(id, group, { found, setting }))
}

interface World {
  readonly found: LadderFindings
  readonly setting: PanelSetting
}

function ladderPanel(id: string, group: readonly PositionSeries[], { found, setting }: World): Panel {
  const [{ holder, issue, toward }] = group as readonly [PositionSeries]
  const { texts, label } = setting
  const ours = <T extends Pick<PositionSeries, 'holder' | 'issue' | 'toward'>>(all: readonly T[]): T[] =>
    all.filter((one) => one.holder === holder && one.issue === issue && one.toward === toward)
  const rows: Row[] = group.flatMap(({ reading, points }) => points.map((point) => ({ ...point, reading })))
  let row = 0
  const pointsOf = new Map(
    group.map(({ reading, points }) => [
      reading,
      points.map(({ date, state, level, range }): LadderPoint => ({ date, state, level, range, row: row++ })),
    ]),
  )
  // A reading is drawn alike in every ladder, whichever others are there.
  const lines = READINGS.map((reading) => ({ label: texts.readings[reading], points: pointsOf.get(reading) ?? [] }))
  const shifts = ours(found.shifts).map((shift) => ({ shift, claim: shiftClaim(shift, group, { found, setting }) }))
  const covered = Math.max(...group.map(({ points }) => points.filter(({ state }) => state !== 'not-covered').length))
  return {
    id,
    kind: 'ladder',
    title: texts.titles.ladder(setting.side(holder), setting.side(toward), setting.issue(issue)),
    claims: [...shifts.map(({ claim }) => claim), ...ours(found.noLonger).map((one) => noLongerClaim(one, setting))],
    described: [
      ...ours(found.firsts).map((one) => firstClaim(one, setting)),
      ...ours(found.wordings).map((one) => wordingClaim(one, setting)),
    ],
    notes: [texts.notes.ladder, ...(covered < MIN_MEETINGS ? [texts.tooFew(covered, MIN_MEETINGS)] : [])],
    chart: {
      kind: 'ladder',
      title: texts.titles.ladder(setting.side(holder), setting.side(toward), setting.issue(issue)),
      series: lines,
      shifts: shifts.map(({ shift, claim }): Note => ({ date: shift.date, text: claim.text })),
      events: [],
    },
    table: panelTable(rows, {
      fields: FIELDS,
      label,
      codes: { reading: texts.readings, state: texts.chart.states, act: plainActs(setting) },
      words: ({ meeting, passages }) => setting.cite(meeting, passages),
    }),
  }
}

function plainActs({ shared }: PanelSetting): Record<string, string> {
  return Object.fromEntries(Object.entries(shared.acts).map(([act, [, plain]]) => [act, plain]))
}

/** Passages shown behind a shift: the nearest on either side of it. */
const NEAREST = 2

function shiftClaim(shift: Shift, group: readonly PositionSeries[], { found, setting }: World): Claim {
  const { texts } = setting
  const points = group.find(({ reading }) => reading === shift.reading)?.points ?? []
  const said = points.filter(({ passages }) => passages.length > 0)
  const before = said.filter(({ date }) => date < shift.date).slice(-NEAREST)
  const after = said.filter(({ date }) => date >= shift.date).slice(0, NEAREST)
  const told = (stretch: Stretch): StretchTold => stretchTold(shift, stretch, setting)
  const reading = texts.readings[shift.reading]
  return {
    text: texts.shift({
      ...{ date: shift.date, reading, before: told(shift.before), after: told(shift.after) },
      ...{ p: pText(shift.adjusted), asked: found.asked },
    }),
    words: [...before, ...after].flatMap(({ meeting, passages }) => setting.cite(meeting, passages.slice(0, 1))),
  }
}

function stretchTold({ measure }: Shift, { meetings, value, act }: Stretch, { shared }: PanelSetting): StretchTold {
  return {
    measure,
    meetings,
    value: measure === 'position' ? signed(value) : String(Math.round(value * meetings)),
    act: act && shared.acts[act][1],
  }
}

function noLongerClaim({ last, silent, base, p }: NoLongerSaid, { texts, cite }: PanelSetting): Claim {
  return {
    text: texts.noLonger({ last: last.date, silent, ...base, p: pText(p) }),
    words: cite(last.meeting, last.passages.slice(0, 1)),
  }
}

function firstClaim({ point, act, since, between, base }: FirstSince, { texts, shared, cite }: PanelSetting): Claim {
  return {
    text: texts.first({ act: shared.acts[act][1], date: point.date, since, between, ...base }),
    words: cite(point.meeting, point.passages.slice(0, 1)),
  }
}

function wordingClaim({ from, to, base, pieces }: WordingChange, { texts, cite }: PanelSetting): Claim {
  return {
    text: texts.wording({ from: from.date, to: to.date, levels: [signed(from.level), signed(to.level)], ...base }),
    words: [...cite(from.meeting, [from.passage]), ...cite(to.meeting, [to.passage])],
    pieces,
  }
}

/** Below this a p-value is given as a bound. */
const SMALL = 0.001

export function pText(p: number): string {
  return p < SMALL ? `< ${SMALL}` : p.toFixed(3)
}
