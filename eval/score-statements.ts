import { type Comparison, isPosition, type Statement } from '../src/model/index.ts'
import { anchorSentences, squashedOffsets } from './anchor.ts'
import { countSets, type Tally } from './figures.ts'
import type { GoldMeeting, Label } from './gold.ts'
import type { Slices } from './slices.ts'

/** Annotators stopped at this many issues a sentence; more of the program's are not held against it. */
const MOST_ISSUES = 4
/** A statement belongs to a sentence that it covers half of, or that holds half of it. */
const HALF = 0.5

/** Which sentences of its account each statement touches, and which statements touch each sentence. */
export interface Placement {
  readonly bySentence: ReadonlyMap<string, readonly Statement[]>
  readonly byStatement: ReadonlyMap<string, { readonly account: string; readonly sentences: readonly number[] }>
}

export const placeKey = (account: string, sentence: number): string => `${account}:${sentence}`

export function sidesIn(side: string | readonly string[], all: readonly string[]): readonly string[] {
  return side === 'joint' ? all : side === 'none' ? [] : [side].flat()
}

const sameSide = (a: Label['side'], b: Label['side']): boolean => `${[a].flat().sort()}` === `${[b].flat().sort()}`

export function placeStatements(gold: GoldMeeting, got: Comparison): Placement {
  const rows = new Map<string, { statement: Statement; overlap: number }[]>()
  const byStatement = new Map<string, { account: string; sentences: number[] }>()
  for (const account of gold.accounts) {
    const text = got.accounts.find((one) => one.id === account.id)?.text
    if (text === undefined) continue
    const at = squashedOffsets(text)
    const spans = anchorSentences(account, text)
    for (const statement of got.statements.filter((one) => one.account === account.id)) {
      const start = at[statement.start]!
      const end = at[statement.end]!
      const sentences: number[] = []
      spans.forEach(([from, to], i) => {
        const overlap = Math.min(end, to) - Math.max(start, from)
        if (overlap <= 0 || (overlap < HALF * (to - from) && overlap < HALF * (end - start))) return
        const key = placeKey(account.id, i)
        rows.set(key, [...(rows.get(key) ?? []), { statement, overlap }])
        sentences.push(i)
      })
      byStatement.set(statement.id, { account: account.id, sentences })
    }
  }
  const bySentence = new Map(
    [...rows].map(([key, row]) => [key, row.sort((a, b) => b.overlap - a.overlap).map((one) => one.statement)] as const),
  )
  return { bySentence, byStatement }
}

/** Detection, sides, acts, intensity, issues and coverage cells of one meeting. */
export function scoreStatements(gold: GoldMeeting, got: Comparison, placed: Placement, slices: Slices): void {
  for (const account of gold.accounts)
    account.labels.forEach((label, i) => {
      const row = (placed.bySentence.get(placeKey(account.id, i)) ?? []).filter((one) => one.side !== 'none')
      for (const tally of slices.of(account)) scoreSentence(label, row, tally)
    })
  scoreCells(gold, got, placed, slices)
}

function scoreSentence(label: Label, row: readonly Statement[], tally: Tally): void {
  const units = unitsOf(label)
  const main = units[0]
  if (!main) {
    tally.narration.of++
    row.length > 0 ? tally.detect.fp++ : tally.narration.hit++
  } else {
    row.length > 0 ? tally.detect.tp++ : tally.detect.fn++
    const lead = leadOf(row, main)
    tally.side.of++
    tally.act.of++
    if (lead && sameSide(lead.side, main.side)) tally.side.hit++
    if (lead?.act === main.act) tally.act.hit++
    if (lead && isPosition(main.act)) {
      tally.intensity.of++
      tally.intensity.hit += Math.abs(lead.intensity - main.intensity)
    }
  }
  const wanted = new Set<string>(units.flatMap((unit) => unit.issues))
  const found = row.flatMap((one) => [...one.issues])
  const capped = units.some((unit) => unit.issues.length >= MOST_ISSUES)
  countSets(tally.issues, wanted, new Set(capped ? found.filter((issue) => wanted.has(issue)) : found))
}

export function unitsOf(label: Label): Label[] {
  return [label, ...(label.also ?? [])].filter((unit) => unit.side !== 'none')
}

/** Of several statements in a sentence the one that speaks of the main unit's issues, else the first. */
function leadOf(row: readonly Statement[], main: Label): Statement | undefined {
  const shared = (one: Statement): number => one.issues.filter((issue) => main.issues.includes(issue)).length
  return [...row].sort((a, b) => shared(b) - shared(a) || a.start - b.start)[0]
}

function scoreCells(gold: GoldMeeting, got: Comparison, placed: Placement, slices: Slices): void {
  const weight = Math.min(1, 2 / gold.sides.length)
  for (const account of gold.accounts) {
    const wanted = new Set<string>()
    for (const label of account.labels)
      for (const unit of unitsOf(label))
        if (isPosition(unit.act))
          for (const issue of unit.issues) for (const side of sidesIn(unit.side, gold.sides)) wanted.add(`${side}|${issue}`)
    const found = cellsFound(gold, got, placed, account, wanted)
    for (const tally of slices.of(account)) countSets(tally.cells, wanted, found, weight)
  }
}

/** Cells that the program fills; what stands in sentences whose issues the annotators did not list in full is excused. */
function cellsFound(
  gold: GoldMeeting,
  got: Comparison,
  placed: Placement,
  account: GoldMeeting['accounts'][number],
  wanted: ReadonlySet<string>,
): Set<string> {
  const found = new Set<string>()
  const capped = (i: number): boolean => account.labels[i]!.issues.length >= MOST_ISSUES
  for (const statement of got.statements.filter((one) => one.account === account.id && isPosition(one.act))) {
    const places = placed.byStatement.get(statement.id)?.sentences ?? []
    const excused = places.length > 0 && places.every(capped)
    for (const issue of statement.issues)
      for (const side of sidesIn(statement.side, gold.sides)) {
        const key = `${side}|${issue}`
        if (wanted.has(key) || !excused) found.add(key)
      }
  }
  return found
}
