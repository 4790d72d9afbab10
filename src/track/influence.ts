import type { Knowledge } from '../knowledge/index.ts'
import { type SideId, type Statement, sidesOf } from '../model/index.ts'
import { type Chronicle, type Period, push, within } from './chronicle.ts'
import { type FormulaUse, findFormulaUses } from './formulas.ts'
import { keepLedger } from './reciprocity.ts'
import { bootstrap } from './stats/bootstrap.ts'
import { makeRandom } from './stats/random.ts'

export const COMPONENTS = ['contacts', 'backing', 'pledges', 'formulas', 'commitments'] as const
export type Component = (typeof COMPONENTS)[number]
export type Weights = Readonly<Record<Component, number>>

/** What one power has in one country, over the meetings of the period. */
export interface Presence {
  readonly country: SideId
  readonly power: SideId
  readonly meetings: number
  /** Rank-weighted contacts; issues on which the country backs the power; the power’s pledges; texts of the country with a formula of the power in its own voice; matters on which the country commits itself or agrees. */
  readonly values: Readonly<Record<Component, number>>
  /** Share among the powers asked, by component; null where none of them has anything. */
  readonly shares: Readonly<Record<Component, number | null>>
  /** Weighted mean of the shares that exist. */
  readonly composite: number | null
  /** 95 % bootstrap interval over the country’s meetings. */
  readonly interval: readonly [number, number] | null
  /** Lowest and highest composite with each component left out in turn, and with equal weights. */
  readonly sensitivity: readonly [number, number] | null
  /** Share of 500 random sets of weights under which this power leads. */
  readonly leads: number | null
}

export interface InfluenceQuery extends Period {
  readonly powers: readonly SideId[]
  /** Default: every side that met one of the powers and is none. */
  readonly countries?: readonly SideId[]
}

/** One meeting of a country with a power, as the components count it. */
interface Contact {
  readonly power: SideId
  readonly values: Record<Component, number>
}

/**
 * A description of what the accounts hold, not a measurement of power: every component is counted on its own, and the
 * composite is the weighted mean of their shares, with weights from the knowledge.
 */
export function trackInfluence(chronicle: Chronicle, knowledge: Knowledge, query: InfluenceQuery): Presence[] {
  const countries = query.countries ?? countriesOf(chronicle, query)
  const uses = new Map<string, FormulaUse[]>()
  for (const use of findFormulaUses(chronicle, knowledge, query)) push(uses, use.meeting, use)
  return countries.flatMap((country) => {
    const contacts = query.powers
      .filter((power) => power !== country)
      .flatMap((power) => contactsOf(chronicle, { country, power }, { knowledge, query, uses }))
    return contacts.length === 0 ? [] : presencesOf(country, contacts, query.powers, knowledge.influence.weights)
  })
}

function countriesOf(chronicle: Chronicle, { powers, ...period }: InfluenceQuery): SideId[] {
  const found = new Set<SideId>()
  for (const { date, meeting } of chronicle.meetings)
    if (within(date, period) && meeting.sides.some((side) => powers.includes(side)))
      for (const side of meeting.sides) if (!powers.includes(side)) found.add(side)
  return [...found].sort()
}

interface World {
  readonly knowledge: Knowledge
  readonly query: InfluenceQuery
  /** By meeting. */
  readonly uses: ReadonlyMap<string, readonly FormulaUse[]>
}

function contactsOf(
  chronicle: Chronicle,
  { country, power }: { country: SideId; power: SideId },
  { knowledge, query, uses }: World,
): Contact[] {
  const ledger = keepLedger(chronicle, [country, power], knowledge.coreInterests.sides, query)
  const backed = new Map(ledger.entries.map(({ meeting, given }) => [meeting, given[0].length]))
  return chronicle
    .among([country, power])
    .map((at) => chronicle.meetings[at]!)
    .filter(({ date }) => within(date, query))
    .map(({ id, meeting, statements }): Contact => {
      const ranks = meeting.participants.flatMap(({ side, office }) =>
        side === power && office !== null ? (knowledge.offices.get(office)?.rank ?? []) : [],
      )
      const theirs = (uses.get(id) ?? []).filter(
        (use) => use.side === country && use.voice === 'own' && !use.weak && knowledge.formulas.get(use.formula)?.owner === power,
      )
      return {
        power,
        values: {
          contacts: knowledge.influence.ranks[String(Math.min(...ranks, LOWEST_RANK))] ?? 0,
          backing: backed.get(id) ?? 0,
          pledges: countMatters(statements, power, meeting.sides, (one) => one.act === 'commit' && one.side === power),
          formulas: new Set(theirs.map(({ formula }) => formula)).size,
          commitments: countMatters(statements, country, meeting.sides, (one) => one.act === 'commit' || one.act === 'agree'),
        },
      }
    })
}

/** Where nobody’s office is known. */
const LOWEST_RANK = 5

/** Issues on which the side has a statement of the kind, each once a meeting, whoever tells it. */
function countMatters(
  statements: readonly Statement[],
  side: SideId,
  sides: readonly SideId[],
  fits: (one: Statement) => boolean,
): number {
  return new Set(statements.filter((one) => sidesOf(one.side, sides).includes(side) && fits(one)).flatMap(({ issues }) => issues))
    .size
}

function presencesOf(country: SideId, contacts: readonly Contact[], powers: readonly SideId[], weights: Weights): Presence[] {
  const present = powers.filter((power) => contacts.some((one) => one.power === power))
  const totals = totalsOf(contacts)
  const leaders = randomWeights(country).map((set) => leaderOf(totals, present, set))
  return present.map((power): Presence => {
    const composite = compositeOf(totals, power, weights)
    const varied = weightSets(weights).flatMap((set) => compositeOf(totals, power, set) ?? [])
    return {
      ...{ country, power, meetings: contacts.filter((one) => one.power === power).length },
      values: byComponent((component) => totals.get(power)?.[component] ?? 0),
      shares: byComponent((component) => shareOf(totals, power, component)),
      composite,
      interval: bootstrap(
        contacts,
        `${country} ${power}`,
        (sample) => compositeOf(totalsOf(sample), power, weights) ?? Number.NaN,
      ),
      sensitivity: composite === null ? null : [Math.min(composite, ...varied), Math.max(composite, ...varied)],
      leads: composite === null ? null : leaders.filter((leader) => leader === power).length / leaders.length,
    }
  })
}

function byComponent<T>(value: (component: Component) => T): Record<Component, T> {
  return Object.fromEntries(COMPONENTS.map((component) => [component, value(component)])) as Record<Component, T>
}

/** Sums by power. */
type Totals = ReadonlyMap<SideId, Readonly<Record<Component, number>>>

function totalsOf(contacts: readonly Contact[]): Totals {
  const totals = new Map<SideId, Record<Component, number>>()
  for (const { power, values } of contacts) {
    const sums = totals.get(power)
    if (sums) for (const component of COMPONENTS) sums[component] += values[component]
    else totals.set(power, { ...values })
  }
  return totals
}

function shareOf(totals: Totals, power: SideId, component: Component): number | null {
  let all = 0
  for (const values of totals.values()) all += values[component]
  return all === 0 ? null : (totals.get(power)?.[component] ?? 0) / all
}

function compositeOf(totals: Totals, power: SideId, weights: Weights): number | null {
  let [sum, weight] = [0, 0]
  for (const component of COMPONENTS) {
    const share = shareOf(totals, power, component)
    if (share === null) continue
    sum += weights[component] * share
    weight += weights[component]
  }
  return weight === 0 ? null : sum / weight
}

function leaderOf(totals: Totals, powers: readonly SideId[], weights: Weights): SideId | undefined {
  return [...powers].sort((a, b) => (compositeOf(totals, b, weights) ?? 0) - (compositeOf(totals, a, weights) ?? 0))[0]
}

/** Each component left out in turn, and all alike. */
function weightSets(weights: Weights): Weights[] {
  return [...COMPONENTS.map((left) => ({ ...weights, [left]: 0 })), byComponent(() => 1)]
}

const RANDOM_SETS = 500

/** Weights drawn evenly over all that add up to one (exponential draws, which is a flat Dirichlet). */
function randomWeights(seed: string): Weights[] {
  const random = makeRandom(`weights ${seed}`)
  return Array.from({ length: RANDOM_SETS }, () => byComponent(() => -Math.log(1 - random())))
}
