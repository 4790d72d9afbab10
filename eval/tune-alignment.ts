/**
 * Fits the weights of alignment on annotated meetings: `npm run tune:alignment`. Prints what the same fit reaches on meetings that
 * it has not seen (meetings in ten folds), by set, then the weights found on all. It changes nothing: weights are copied into
 * `src/align/score-pair.ts` by hand, with the unseen figure as their evidence.
 */
import { bitsBy, CHOICE, candidatesOf, describe } from '../src/align/align-accounts.ts'
import { alignAccounts } from '../src/align/index.ts'
import { PAIR_FEATURES, pairFeatures, WEIGHTS } from '../src/align/score-pair.ts'
import { defaultKnowledge } from '../src/knowledge/index.ts'
import type { Comparison } from '../src/model/index.ts'
import { fitLogistic } from '../src/statistics/index.ts'
import { evaluate } from './evaluate.ts'
import { figuresOf } from './figures.ts'
import type { GoldMeeting } from './gold.ts'
import { scoreLinks } from './score-findings.ts'
import { type Placement, placeStatements } from './score-statements.ts'
import { goldSets } from './sets.ts'
import { Slices } from './slices.ts'

const FOLDS = 10
const LEAST = [0.1, 0.15, 0.2, 0.25, 0.3]
const NEAR = [0.4, 0.5, 0.6, 0.7]

interface Case {
  readonly set: string
  readonly gold: GoldMeeting
  readonly got: Comparison
  readonly placed: Placement
  readonly rows: readonly (readonly number[])[]
  readonly right: readonly boolean[]
}

const knowledge = await defaultKnowledge()
const frequency = (key: string): number | null => knowledge.frequency(key)
const cases: Case[] = []
for (const set of goldSets().filter(({ name }) => name !== 'samples')) {
  const { comparisons } = await evaluate(set)
  for (const gold of set.meetings.filter(({ accounts }) => accounts.length > 1))
    cases.push(toCase(set.name, gold, comparisons.get(gold.meeting)!))
}
const fitted = cases.filter(({ set }) => !set.includes('held'))

/** Every candidate pair of a meeting, and whether the annotators hold it a correspondence. */
function toCase(set: string, gold: GoldMeeting, got: Comparison): Case {
  const placed = placeStatements(gold, got)
  const { sides } = got.meeting
  const described = describe({ ...got, sides, frequency })
  const groups = gold.groups.map(({ units }) => new Set(units.flatMap(([account, is]) => is.map((i) => `${account}:${i}`))))
  const groupsOf = (id: string): Set<number> => {
    const place = placed.byStatement.get(id)
    const units = place?.sentences.map((i) => `${place.account}:${i}`) ?? []
    return new Set(groups.flatMap((group, g) => (units.some((unit) => group.has(unit)) ? [g] : [])))
  }
  const pairs = candidatesOf(described)
  return {
    set,
    gold,
    got,
    placed,
    rows: pairs.map(([a, b]) => [1, ...pairFeatures(described[a]!, described[b]!, bitsBy(frequency), sides)]),
    right: pairs.map(([a, b]) => {
      const other = groupsOf(described[b]!.statement.id)
      return [...groupsOf(described[a]!.statement.id)].some((group) => other.has(group))
    }),
  }
}

function use(weights: readonly number[]): void {
  WEIGHTS.base = weights[0]!
  PAIR_FEATURES.forEach((name, i) => {
    WEIGHTS[name] = weights[i + 1]!
  })
}

const weightsFor = (of: readonly Case[]): number[] =>
  fitLogistic(
    of.flatMap(({ rows }) => rows),
    of.flatMap(({ right }) => right),
  ).map((weight) => Math.round(weight * 100) / 100)

/** Scores each case with weights that were fitted without it. */
function unseen(weights: readonly (readonly number[])[]): Map<string, Slices> {
  const sums = new Map<string, Slices>()
  cases.forEach(({ set, gold, got, placed }) => {
    const at = fitted.findIndex((one) => one.gold === gold)
    use(weights[at < 0 ? FOLDS : at % FOLDS]!)
    const links = alignAccounts({ ...got, sides: got.meeting.sides, frequency })
    const slices = sums.get(set) ?? new Slices()
    sums.set(set, slices)
    scoreLinks(gold, { ...got, links }, placed, slices)
  })
  return sums
}

function tell(name: string, sums: ReadonlyMap<string, Slices>): void {
  const parts = [...sums].map(([set, { all }]) => {
    const { alignment, counterpart } = figuresOf(all)
    return `${set} ${alignment.toFixed(3)} ${counterpart.toFixed(3)}`
  })
  console.log(`${name.padEnd(24)} ${parts.join(' · ')}`)
}

console.log('alignment F1 and counterpart balanced accuracy, by set')
const whole = weightsFor(fitted)
const weights = [...Array.from({ length: FOLDS }, (_, fold) => weightsFor(fitted.filter((__, i) => i % FOLDS !== fold))), whole]
const chosen = { ...CHOICE }
for (const least of LEAST)
  for (const nearBest of NEAR) {
    Object.assign(CHOICE, { least, nearBest })
    tell(`least ${least}, near ${nearBest}`, unseen(weights))
  }
Object.assign(CHOICE, chosen)
tell('unseen, as chosen', unseen(weights))
tell('found on all', unseen(weights.map(() => whole)))
console.log(JSON.stringify(Object.fromEntries(['base', ...PAIR_FEATURES].map((name, i) => [name, whole[i]])), null, 1))
