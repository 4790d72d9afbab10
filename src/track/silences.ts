import type { Issue, SideId } from '../model/index.ts'
import { type Chance, chancesOf } from './chances.ts'
import { type Chronicle, compareText, type Period, within } from './chronicle.ts'
import { type Habits, learnHabits, makeForecast } from './habits.ts'
import { bits } from './silence-model.ts'
import type { Count } from './stats/beta-binomial.ts'

/** What a chance is forecast from, and nobody asks for. */
type Aid = 'extent' | 'statements' | 'turn' | 'group' | 'cell'

export interface Silence extends Omit<Chance, 'said' | 'meeting' | Aid> {
  readonly meeting: string
  /** Probability of the silence in such an account, from the other meetings. */
  readonly probability: number
  readonly bits: number
  /** In how many of so many other whole accounts of this kind the matter came up. */
  readonly base: { readonly times: number; readonly of: number }
  /** Bits where it also counts that another account of the same meeting reports the matter; null where none does. */
  readonly bitsReported: number | null
}

export interface SilenceQuery extends Period {
  readonly holder?: SideId
  readonly toward?: SideId
  readonly issue?: Issue
}

/**
 * Silences in whole accounts, the most surprising first. The probability of each is worked out without its own meeting, from
 * the habits of the library: those given, else those of the meetings at hand.
 */
export function findSilences(chronicle: Chronicle, query: SilenceQuery = {}, given?: Habits): Silence[] {
  const habits = given ?? learnHabits(chancesOf(chronicle))
  const chances = chancesOf(chronicle, query)
  const forecasts = { all: makeForecast(chances, habits, 'all'), reported: makeForecast(chances, habits, 'reported') }
  const asked = chances.filter((chance) => !chance.said && isAsked(chance, query))
  const cells = countBy(chances, ({ cell }) => cell)
  const places = new Set(asked.map(placeOf))
  const here = countBy(
    chances.filter((one) => places.has(placeOf(one))),
    placeOf,
  )
  return asked
    .map((chance): Silence => {
      const { meeting, date, account, publisher, holder, toward, issue, reading, reportedBy } = chance
      const probability = 1 - forecasts.all(chance)
      const [all, own] = [cells.get(chance.cell)!, here.get(placeOf(chance))!]
      return {
        ...{ date, account, publisher, holder, toward, issue, reading, reportedBy },
        meeting: chronicle.meetings[meeting]!.id,
        probability,
        bits: bits(probability),
        base: { times: all.k - own.k, of: all.n - own.n },
        bitsReported: chance.reportedBy.length === 0 ? null : bits(1 - forecasts.reported(chance)),
      }
    })
    .sort(
      (a, b) =>
        b.bits - a.bits || compareText(a.date, b.date) || compareText(a.account, b.account) || compareText(a.issue, b.issue),
    )
}

/** A cell at one meeting. */
const placeOf = (chance: Chance): string => `${chance.meeting} ${chance.cell}`

function countBy(chances: readonly Chance[], key: (chance: Chance) => string): Map<string, Count> {
  const counts = new Map<string, Count>()
  for (const chance of chances) {
    const name = key(chance)
    const { k, n } = counts.get(name) ?? { k: 0, n: 0 }
    counts.set(name, { k: k + (chance.said ? 1 : 0), n: n + 1 })
  }
  return counts
}

function isAsked(chance: Chance, { holder, toward, issue, ...period }: SilenceQuery): boolean {
  return (
    (holder === undefined || chance.holder === holder) &&
    (toward === undefined || chance.toward === toward) &&
    (issue === undefined || chance.issue === issue) &&
    within(chance.date, period)
  )
}
