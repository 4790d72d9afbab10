import type { Claim, Panel } from '../../paper/index.ts'
import { type FormulaLife, type FormulaUse, HEAT, HEAT_BOUNDS, type Period } from '../../track/index.ts'
import { pText } from './ladders.ts'
import type { PanelSetting } from './setting.ts'
import { panelTable, type Shown } from './table.ts'

export interface FormulaPanelInput {
  readonly lives: readonly FormulaLife[]
  readonly uses: readonly FormulaUse[]
  readonly period: Period
}

interface Row {
  readonly formula: string
  readonly side: string
  readonly year: string
  readonly texts: number
  readonly of: number
}

const FIELDS: readonly Shown<Row>[] = [
  { name: 'side', of: ({ side }) => side },
  { name: 'year', of: ({ year }) => year },
  { name: 'texts', of: ({ texts }) => texts },
  { name: 'of', of: ({ of }) => of },
  { name: 'share', of: (row) => shareOf(row) },
  { name: 'heat', of: (row) => heatOf(shareOf(row)) },
]

function shareOf({ texts, of }: Row): number {
  return Math.round((texts / of) * 1e4) / 1e4
}

function heatOf(share: number): string {
  return HEAT[HEAT_BOUNDS.filter((bound) => share >= bound).length]!
}

/** One panel a formula; a curve for each side that ever has it in its own voice. Those in most texts first. */
export function formulaPanels({ lives, uses, period }: FormulaPanelInput, setting: PanelSetting): Panel[] {
  const groups = new Map<string, FormulaLife[]>()
  for (const life of lives) if (life.texts > 0) groups.set(life.formula, [...(groups.get(life.formula) ?? []), life])
  return [...groups.values()].map((group) => formulaPanel(group, { uses, period, setting }))
}

interface World extends Pick<FormulaPanelInput, 'uses' | 'period'> {
  readonly setting: PanelSetting
}

function formulaPanel(group: readonly FormulaLife[], { uses, period, setting }: World): Panel {
  const [{ formula, owner }] = group as readonly [FormulaLife]
  const { texts, side, label } = setting
  const rows: Row[] = group.flatMap((life) => life.shares.map((share) => ({ ...share, formula, side: life.side })))
  let row = 0
  const steps = HEAT.map((heat, at) => ({ from: HEAT_BOUNDS[at - 1] ?? 0, label: texts.heat[heat] }))
  const title = texts.titles.formula(setting.formula(formula), side(owner))
  const own = uses.filter((use) => use.formula === formula && use.voice === 'own' && !use.weak)
  return {
    ...{ id: ['formula', formula].join('~'), kind: 'formula', title },
    claims: group.flatMap((life) => lifeClaims(life, setting)),
    described: [],
    notes: [texts.notes.formula],
    chart: {
      ...{ kind: 'curves', title, unit: texts.units.formula, steps, events: [] },
      series: group.map((life) => ({
        label: side(life.side),
        points: life.shares.map((share) => ({
          date: middleOf(share.year, period),
          value: shareOf({ ...share, formula, side: life.side }),
          row: row++,
        })),
      })),
    },
    table: panelTable(rows, {
      fields: FIELDS,
      label,
      codes: { heat: texts.heat, side: Object.fromEntries(group.map((life) => [life.side, side(life.side)])) },
      words: (one) =>
        own
          .filter((use) => use.side === one.side && use.date.startsWith(one.year))
          .flatMap(({ meeting, passage }) => setting.cite(meeting, [passage])),
    }),
  }
}

function lifeClaims(life: FormulaLife, { texts, side, formula, cite }: PanelSetting): Claim[] {
  const { first, last, dropped, owner } = life
  const claims: Claim[] = []
  if (first && life.side !== owner)
    claims.push({
      text: texts.adopted({ side: side(life.side), first: first.date, texts: life.texts, of: life.of }),
      words: cite(first.meeting, [first.passage]),
    })
  if (dropped && last)
    claims.push({
      text: texts.dropped({
        ...{ side: side(life.side), last: last.date, silent: dropped.silent, p: pText(dropped.p) },
        by: life.replacedBy && formula(life.replacedBy),
      }),
      words: cite(last.meeting, [last.passage]),
    })
  return claims
}

/** The middle of the part of a year that lies in the period: a year's share has no day of its own. */
function middleOf(year: string, { since, until }: Period): string {
  const from = Date.parse(since !== undefined && since > `${year}-01-01` ? since : `${year}-01-01`)
  const to = Date.parse(until !== undefined && until < `${year}-12-31` ? until : `${year}-12-31`)
  return new Date((from + to) / 2).toISOString().slice(0, 10)
}
