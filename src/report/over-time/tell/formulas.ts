import type { CurveChart } from '../../../chart/index.ts'
import type { FormulaLife } from '../../../track/index.ts'
import { type Field, type Figure, makeTable, rounded } from '../figure.ts'
import type { Telling } from './positions.ts'

const FIELDS: readonly Field<FormulaLife>[] = [
  { name: 'formula', about: 'id of the formula', of: ({ formula }) => formula },
  { name: 'owner', about: 'side that coined or keeps it', of: ({ owner }) => owner },
  { name: 'verified', about: 'false where owner and origin are from general knowledge alone', of: ({ verified }) => verified },
  { name: 'side', about: 'side in whose mouth it stands', of: ({ side }) => side },
  { name: 'texts', about: 'own texts of the side that hold it in its own voice …', of: ({ texts }) => texts },
  { name: 'of', about: '… of so many own texts', of: ({ of }) => of },
  { name: 'share', about: 'texts / of', of: ({ texts, of }) => (of === 0 ? null : rounded(texts / of)) },
  {
    name: 'heat',
    about: 'cold below 2 %, tepid, warm from 5 %, hot from 15 %, scalding from 30 %, boiling from 50 % of texts',
    of: ({ heat }) => heat,
  },
  { name: 'first', about: 'day of the first use in its own voice', of: ({ first }) => first?.date ?? null },
  { name: 'last', about: 'day of the last', of: ({ last }) => last?.date ?? null },
  { name: 'firstWords', about: 'words of the first use', of: ({ first }) => first?.passage.quote ?? null },
  {
    name: 'attributed',
    about: 'day on which another’s account first gave it to the side',
    of: ({ attributed }) => attributed?.date ?? null,
  },
  { name: 'weak', about: 'day of the first looser wording (weak adoption)', of: ({ weak }) => weak?.date ?? null },
  { name: 'quoted', about: 'times held at arm’s length', of: ({ quoted }) => quoted },
  {
    name: 'droppedAfter',
    about: 'own texts since the last use, where so long a gap is below 5 % likely',
    of: ({ dropped }) => dropped?.silent ?? null,
  },
  {
    name: 'p',
    about: 'probability of that gap at the earlier rate; after Holm over all formulas asked',
    of: ({ dropped }) => (dropped ? rounded(dropped.p, 6) : null),
  },
  {
    name: 'replacedBy',
    about: 'formula of the same owner and issue that came up as this one went',
    of: ({ replacedBy }) => replacedBy,
  },
]

/** Curves in one chart, and charts. */
const MOST_CURVES = 6
const MOST_CHARTS = 8

/** Lives as `trackFormulas` gives them. */
export function tellFormulas(lives: readonly FormulaLife[], { texts, names, events }: Telling): Figure {
  const dropped = lives.filter((life) => life.dropped)
  const adopted = lives.filter((life) => life.side !== life.owner && life.first)
  return {
    title: texts.titles.formulas,
    claims: [...adopted.map((life) => texts.adopted(names, life)), ...dropped.map((life) => texts.dropped(names, life))],
    notes: texts.notes.formulas,
    charts: chartsOf(lives, { texts, names, events }),
    table: makeTable(FIELDS, lives),
  }
}

function chartsOf(lives: readonly FormulaLife[], { texts, names, events }: Telling): CurveChart[] {
  const sides = [...new Set(lives.filter(({ texts: count }) => count > 0).map(({ side }) => side))]
  return sides.slice(0, MOST_CHARTS).map((side) => ({
    kind: 'curves',
    title: texts.formulaTitle(names, side),
    unit: texts.formulaUnit,
    series: lives
      .filter((life) => life.side === side && life.texts > 0)
      .slice(0, MOST_CURVES)
      .map((life) => ({
        label: names.formula(life.formula),
        points: life.shares.map(({ year, texts: count, of }) => ({ date: `${year}-07-01`, value: count / of })),
      })),
    events,
  }))
}
