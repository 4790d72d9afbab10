import { fitLogistic, sigmoid } from '../statistics/index.ts'
import { type Chance, chancesOf } from './chances.ts'
import { type Chronicle, push } from './chronicle.ts'
import { type Cell, fitPooledRates, mentionRate, type PooledRates } from './silence-model.ts'
import type { Count } from './stats/beta-binomial.ts'
import { median } from './stats/ranks.ts'

/**
 * What is usual in a library, learned once and kept: a plain object. With it a question about two sides reads the
 * meetings of these two only.
 */
export interface Habits {
  readonly all: Forecasting
  /** Of chances that another account of the same meeting takes up. */
  readonly reported: Forecasting
  /** What an account of a publisher holds in the middle. */
  readonly usual: Readonly<Record<string, Size>>
  /** Chances and meetings that it was learned from. */
  readonly chances: number
  readonly meetings: number
}

interface Forecasting {
  readonly pooled: PooledRates
  /** What the forecast’s log-odds are made of: a constant, the pooled rate, the account’s length, its number of statements, meetings near in time. */
  readonly weights: readonly number[]
}

/** Natural logarithms of characters that are told, and of statements. */
interface Size {
  readonly extent: number
  readonly statements: number
}

/** Five weights are settled by far fewer chances than a library has. */
const MOST_ROWS = 20_000
/** Until something is learned the pooled rate counts as it is, and nothing else does. */
const PLAIN = [0, 1, 0, 0, 0]

export function habitsFrom(chronicle: Chronicle): Habits {
  return learnHabits(chancesOf(chronicle))
}

export function learnHabits(chances: readonly Chance[]): Habits {
  const usual = usualSizes(chances)
  const learn = (some: readonly Chance[]): Forecasting => {
    const pooled = fitPooledRates(countCells(some))
    const step = Math.max(1, Math.ceil(some.length / MOST_ROWS))
    const rows = some.filter((_, at) => at % step === 0)
    const rowOf = makeRows(some, pooled, usual)
    const said = rows.map((one) => one.said)
    return { pooled, weights: fitLogistic(rows.map(rowOf), said, { weights: PLAIN, ridge: PLAIN.map(() => 1) }) }
  }
  return {
    all: learn(chances),
    reported: learn(chances.filter(({ reportedBy }) => reportedBy.length > 0)),
    usual,
    chances: chances.length,
    meetings: new Set(chances.map(({ meeting }) => meeting)).size,
  }
}

/** Probability that a matter comes up at a chance, from habits and from the other meetings at hand: its own is left out. */
export function makeForecast(known: readonly Chance[], habits: Habits, which: 'all' | 'reported'): (chance: Chance) => number {
  const { pooled, weights } = habits[which]
  const rowOf = makeRows(which === 'all' ? known : known.filter(({ reportedBy }) => reportedBy.length > 0), pooled, habits.usual)
  return (chance) => sigmoid(rowOf(chance).reduce((sum, value, at) => sum + value * weights[at]!, 0))
}

/** Counts of how often matters came up, one a cell. */
export function countCells(chances: readonly Chance[]): Cell[] {
  const cells = new Map<string, { group: string; key: string; k: number; n: number }>()
  for (const chance of chances) {
    const { group, cell: key } = chance
    const cell = cells.get(key) ?? { group, key, k: 0, n: 0 }
    cell.n++
    if (chance.said) cell.k++
    cells.set(key, cell)
  }
  return [...cells.values()]
}

function usualSizes(chances: readonly Chance[]): Habits['usual'] {
  const accounts = new Map(chances.map((one) => [`${one.meeting} ${one.account}`, one]))
  const sizes = new Map<string, Size[]>()
  for (const one of accounts.values()) push(sizes, one.publisher, sizeOf(one))
  const middle = (list: readonly Size[], which: keyof Size): number => median(list.map((size) => size[which]))
  return Object.fromEntries(
    [...sizes].map(([publisher, list]) => [
      publisher,
      { extent: middle(list, 'extent'), statements: middle(list, 'statements') },
    ]),
  )
}

/** Shorter texts than this are alike. */
const SHORTEST = 30

function sizeOf({ extent, statements }: Pick<Chance, 'extent' | 'statements'>): Size {
  return { extent: Math.log(Math.max(SHORTEST, extent)), statements: Math.log(1 + statements) }
}

/** In meetings of the pair: by then the weight of a neighbour has fallen to a third. Found on held-out meetings. */
const MEMORY = 4
/** The pooled rate counts like so many meetings of the same day. */
const PRIOR = 2
/** Meetings further off weigh nothing. */
const HORIZON = 8 * MEMORY
const PULLS = Array.from({ length: HORIZON + 1 }, (_, distance) => Math.exp(-distance / MEMORY))

/** What is known of a cell, in all and by meeting of the pair, so that a chance costs what lies near it. */
class KnownCell {
  readonly all = { k: 0, n: 0 }
  private readonly turns = new Map<number, { k: number; n: number }>()

  add({ turn, said }: Chance): void {
    const here = this.turns.get(turn) ?? { k: 0, n: 0 }
    this.turns.set(turn, here)
    for (const count of [here, this.all]) {
      count.n++
      if (said) count.k++
    }
  }

  /** Without the meeting of that turn. */
  elsewhere(turn: number): Count {
    const { k, n } = this.turns.get(turn) ?? NOTHING
    return { k: this.all.k - k, n: this.all.n - n }
  }

  near(turn: number): { readonly sum: number; readonly weight: number } {
    let [sum, weight] = [0, 0]
    for (let distance = 1; distance <= HORIZON; distance++) {
      const pull = PULLS[distance]!
      for (const { k, n } of [this.turns.get(turn - distance) ?? NOTHING, this.turns.get(turn + distance) ?? NOTHING]) {
        weight += pull * n
        sum += pull * k
      }
    }
    return { sum, weight }
  }
}

const NOTHING: Count = { k: 0, n: 0 }

/** What a chance is forecast from; all that is known of its own meeting is left out. */
function makeRows(known: readonly Chance[], pooled: PooledRates, usual: Habits['usual']): (chance: Chance) => number[] {
  const cells = new Map<string, KnownCell>()
  for (const chance of known) {
    const cell = cells.get(chance.cell) ?? new KnownCell()
    cells.set(chance.cell, cell)
    cell.add(chance)
  }
  const empty = new KnownCell()
  return (chance) => {
    const { group } = chance
    const cell = cells.get(chance.cell) ?? empty
    const rate = mentionRate(pooled, group, { known: cell.elsewhere(chance.turn), learned: cell.all })
    const near = cell.near(chance.turn)
    const lately = (near.sum + PRIOR * rate) / (near.weight + PRIOR)
    const size = sizeOf(chance)
    // Of a publisher whom nobody knows every text is usual.
    const { extent, statements } = usual[chance.publisher] ?? size
    return [1, logit(rate), size.extent - extent, size.statements - statements, logit(lately) - logit(rate)]
  }
}

/** Nothing is certain. */
const CERTAIN = 1e-4

function logit(p: number): number {
  const inside = Math.min(1 - CERTAIN, Math.max(CERTAIN, p))
  return Math.log(inside / (1 - inside))
}
