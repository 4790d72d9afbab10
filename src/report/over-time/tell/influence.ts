import type { BarChart } from '../../../chart/index.ts'
import { COMPONENTS, type Presence } from '../../../track/index.ts'
import { type Field, type Figure, makeTable, rounded } from '../figure.ts'
import type { Telling } from './positions.ts'

const maybe = (value: number | null | undefined): number | null => (value === null || value === undefined ? null : rounded(value))

const FIELDS: readonly Field<Presence>[] = [
  { name: 'country', about: 'third country', of: ({ country }) => country },
  { name: 'power', about: 'power', of: ({ power }) => power },
  { name: 'meetings', about: 'meetings of the two in the period', of: ({ meetings }) => meetings },
  ...COMPONENTS.map(
    (component): Field<Presence> => ({
      name: component,
      about: `${component}: value (see docs/over-time.md)`,
      of: ({ values }) => rounded(values[component]),
    }),
  ),
  ...COMPONENTS.map(
    (component): Field<Presence> => ({
      name: `${component}Share`,
      about: `${component}: share among the powers asked`,
      of: ({ shares }) => maybe(shares[component]),
    }),
  ),
  { name: 'composite', about: 'weighted mean of the shares', of: ({ composite }) => maybe(composite) },
  { name: 'low', about: 'lower end of its 95 % bootstrap interval', of: ({ interval }) => maybe(interval?.[0]) },
  { name: 'high', about: 'upper end', of: ({ interval }) => maybe(interval?.[1]) },
  { name: 'lowest', about: 'lowest composite with other weights', of: ({ sensitivity }) => maybe(sensitivity?.[0]) },
  { name: 'highest', about: 'highest composite with other weights', of: ({ sensitivity }) => maybe(sensitivity?.[1]) },
  { name: 'leads', about: 'share of 500 random sets of weights under which this power leads', of: ({ leads }) => maybe(leads) },
]

/** A user’s outside index, drawn beside and never computed with. */
export interface OutsideIndex {
  readonly name: string
  readonly values: readonly { readonly country: string; readonly power: string; readonly value: number }[]
}

const MOST_CHARTS = 8

export function tellInfluence(
  presences: readonly Presence[],
  beside: readonly OutsideIndex[],
  { texts, names }: Telling,
): Figure {
  const countries = [...new Set(presences.map(({ country }) => country))]
  return {
    title: texts.titles.influence,
    claims: presences
      .filter((one) => one.composite !== null && hasRival(one, presences))
      .map((presence) => texts.presence(names, presence)),
    notes: texts.notes.influence,
    charts: countries.slice(0, MOST_CHARTS).flatMap((country): BarChart[] => [
      {
        kind: 'bars',
        title: texts.influenceTitle(names, country),
        unit: texts.influenceUnit,
        bars: presences
          .filter((one) => one.country === country && one.composite !== null)
          .map(({ power, composite, interval }) => ({ label: names.side(power), value: composite as number, interval })),
      },
      ...beside.flatMap(({ name, values }): BarChart[] => {
        const ours = values.filter((one) => one.country === country)
        return ours.length === 0
          ? []
          : [
              {
                kind: 'bars',
                title: texts.besideTitle(names, country, name),
                unit: name,
                bars: ours.map(({ power, value }) => ({ label: names.side(power), value, interval: null })),
              },
            ]
      }),
    ]),
    table: makeTable(FIELDS, presences),
  }
}

/** A share of what one power has alone says nothing. */
function hasRival({ country, power }: Presence, presences: readonly Presence[]): boolean {
  return presences.some((one) => one.country === country && one.power !== power)
}
