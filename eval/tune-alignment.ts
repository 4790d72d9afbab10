/**
 * Searches the weights of alignment on annotated meetings by coordinate descent: `npm run tune:alignment`. Prints what the
 * same search reaches on meetings that it has not seen (meetings in five folds), then the weights found on all. It
 * changes nothing: weights are copied into `src/align` by hand, with the unseen figure as their evidence.
 */
import { CHOICE, FACTOR } from '../src/align/align-accounts.ts'
import { alignAccounts } from '../src/align/index.ts'
import { COMPANY } from '../src/align/lift-neighbours.ts'
import { WEIGHTS } from '../src/align/score-pair.ts'
import { defaultKnowledge } from '../src/knowledge/index.ts'
import type { Comparison } from '../src/model/index.ts'
import { evaluate } from './evaluate.ts'
import { figuresOf } from './figures.ts'
import type { GoldMeeting } from './gold.ts'
import { scoreLinks } from './score-findings.ts'
import { type Placement, placeStatements } from './score-statements.ts'
import { goldSets } from './sets.ts'
import { Slices } from './slices.ts'

const FOLDS = 5
const ROUNDS = 3
/** Factors by which a weight is tried, larger steps first. */
const STEPS = [1.5, 1 / 1.5, 1.15, 1 / 1.15, 1.05, 1 / 1.05]

const GROUPS: Record<string, Record<string, number>> = { WEIGHTS, CHOICE, FACTOR, COMPANY }
const names = Object.entries(GROUPS).flatMap(([group, values]) => Object.keys(values).map((name) => [group, name] as const))

interface Case {
  readonly gold: GoldMeeting
  readonly got: Comparison
  readonly placed: Placement
}

const knowledge = await defaultKnowledge()
const cases: Case[] = []
for (const set of goldSets().filter(({ name }) => !name.includes('held'))) {
  const { comparisons } = await evaluate(set)
  for (const gold of set.meetings) {
    const got = comparisons.get(gold.meeting)!
    if (gold.accounts.length > 1) cases.push({ gold, got, placed: placeStatements(gold, got) })
  }
}

/** F1 of pairs and balanced accuracy of counterparts, meetings pooled. */
function figures(of: readonly Case[]): { alignment: number; counterpart: number } {
  const slices = new Slices()
  for (const { gold, got, placed } of of) {
    const links = alignAccounts({ ...got, sides: got.meeting.sides, frequency: (key) => knowledge.frequency(key) })
    scoreLinks(gold, { ...got, links }, placed, slices)
  }
  return figuresOf(slices.all)
}

function objective(of: readonly Case[]): number {
  const { alignment, counterpart } = figures(of)
  return alignment + counterpart
}

const read = (): number[] => names.map(([group, name]) => GROUPS[group]![name]!)
const write = (values: readonly number[]): void => {
  names.forEach(([group, name], i) => {
    GROUPS[group]![name] = values[i]!
  })
}
const START = read()

function search(of: readonly Case[]): number[] {
  write(START)
  let best = objective(of)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [group, name] of names) {
      for (const step of STEPS) {
        const before = GROUPS[group]![name]!
        GROUPS[group]![name] = Math.round(before * step * 1000) / 1000
        const now = objective(of)
        if (now > best + 0.0005) best = now
        else GROUPS[group]![name] = before
      }
    }
  }
  return read()
}

const tell = (name: string, { alignment, counterpart }: { alignment: number; counterpart: number }): void =>
  console.log(`${name.padEnd(28)} alignment ${alignment.toFixed(3)} · counterpart ${counterpart.toFixed(3)}`)

tell('as they are', figures(cases))
const unseen = { alignment: 0, counterpart: 0 }
for (let fold = 0; fold < FOLDS; fold++) {
  const held = cases.filter((_, i) => i % FOLDS === fold)
  write(search(cases.filter((_, i) => i % FOLDS !== fold)))
  const one = figures(held)
  tell(`unseen, fold ${fold + 1}`, one)
  unseen.alignment += one.alignment / FOLDS
  unseen.counterpart += one.counterpart / FOLDS
}
tell('unseen, mean', unseen)
write(search(cases))
tell('found on all', figures(cases))
console.log(JSON.stringify(GROUPS, null, 1))
