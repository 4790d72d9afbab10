import type { CitedWords, Panel } from '../../paper/index.ts'
import { COMPONENTS, type Presence } from '../../track/index.ts'
import type { PanelSetting } from './setting.ts'
import { panelTable, type Shown } from './table.ts'

const rounded = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 1e4) / 1e4

const FIELDS: readonly Shown<Presence>[] = [
  { name: 'power', of: ({ power }) => power },
  { name: 'meetings', of: ({ meetings }) => meetings },
  ...COMPONENTS.flatMap((component): Shown<Presence>[] => [
    { name: component, of: ({ values }) => rounded(values[component]) },
    { name: `${component}Share`, of: ({ shares }) => rounded(shares[component]) },
  ]),
  { name: 'composite', of: ({ composite }) => rounded(composite) },
  { name: 'low', of: ({ interval }) => rounded(interval?.[0]) },
  { name: 'high', of: ({ interval }) => rounded(interval?.[1]) },
  { name: 'lowest', of: ({ sensitivity }) => rounded(sensitivity?.[0]) },
  { name: 'highest', of: ({ sensitivity }) => rounded(sensitivity?.[1]) },
  { name: 'leads', of: ({ leads }) => rounded(leads) },
]

/** One panel a country. `words`: what the components of a power there rest on. */
export function influencePanels(
  presences: readonly Presence[],
  words: (presence: Presence) => readonly CitedWords[],
  setting: PanelSetting,
): Panel[] {
  const countries = [...new Set(presences.map(({ country }) => country))]
  return countries.map((country) =>
    influencePanel(
      presences.filter((one) => one.country === country),
      words,
      setting,
    ),
  )
}

function influencePanel(
  presences: readonly Presence[],
  words: (presence: Presence) => readonly CitedWords[],
  { texts, side, label, shared }: PanelSetting,
): Panel {
  const [{ country }] = presences as readonly [Presence]
  const percent = (share: number): string => new Intl.NumberFormat(shared.locale, { style: 'percent' }).format(share)
  const range = (ends: readonly [number, number] | null): [string, string] | null => ends && [percent(ends[0]), percent(ends[1])]
  const title = texts.titles.influence(side(country))
  const rival = presences.length > 1
  const columnOf = (name: string): string => {
    const component = COMPONENTS.find((one) => name === `${one}Share`)
    if (component) return `${label(component)}, ${label('share').toLowerCase()}`
    return label(name === 'lowest' || name === 'highest' ? `${name}_` : name)
  }
  return {
    ...{ id: ['influence', country].join('~'), kind: 'influence', title },
    claims: [],
    // A share of what one power has alone says nothing.
    described: presences
      .filter(({ composite }) => rival && composite !== null)
      .map((one) => ({
        text: texts.presence({
          ...{ power: side(one.power), share: percent(one.composite ?? 0), meetings: one.meetings },
          ...{ interval: range(one.interval), other: range(one.sensitivity), leads: percent(one.leads ?? 0) },
        }),
        words: words(one).slice(0, 1),
      })),
    notes: [texts.notes.influence],
    chart: {
      ...{ kind: 'bars', title, unit: texts.units.influence },
      bars: presences.flatMap(({ power, composite, interval, sensitivity }, row) =>
        composite === null ? [] : [{ label: side(power), value: rounded(composite)!, interval, range: sensitivity, row }],
      ),
    },
    table: panelTable(presences, {
      fields: FIELDS,
      label: columnOf,
      codes: { power: Object.fromEntries(presences.map(({ power }) => [power, side(power)])) },
      words,
    }),
  }
}
