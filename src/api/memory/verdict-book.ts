import { type Account, type Comparison, type Finding, overlap, type Statement } from '../../model/index.ts'
import { targetKey } from '../agreement.ts'
import type { JudgeItem, JudgeQueue, NewVerdict, Verdict } from '../contract.ts'
import type { QueueOptions } from '../library.ts'
import type { Entry } from './entry.ts'

/** Verdicts in the order in which they were given. */
export class VerdictBook {
  private readonly verdicts: Verdict[] = []
  private count = 0

  constructor(private readonly now: () => Date) {}

  give(verdict: NewVerdict): Verdict {
    const given: Verdict = { ...verdict, id: `v${++this.count}`, time: this.now().toISOString() }
    this.verdicts.push(given)
    return given
  }

  withdraw(id: string): boolean {
    const at = this.verdicts.findIndex((verdict) => verdict.id === id)
    if (at < 0) return false
    this.verdicts.splice(at, 1)
    return true
  }

  /** Verdicts move with the accounts that they are about. */
  move(from: string, to: string, which: (verdict: Verdict) => boolean): void {
    this.verdicts.forEach((verdict, index) => {
      if (verdict.meeting === from && which(verdict)) this.verdicts[index] = { ...verdict, meeting: to }
    })
  }

  all(): readonly Verdict[] {
    return this.verdicts
  }

  of(meeting: string): Verdict[] {
    return this.verdicts.filter((verdict) => verdict.meeting === meeting)
  }
}

/** Findings worth a verdict: unsure and important ones first; what the coder has judged is left out. */
export function makeQueue(
  entries: Iterable<Entry>,
  verdicts: readonly Verdict[],
  { coder, blind, limit }: QueueOptions,
): JudgeQueue {
  const byTarget = new Map<string, Verdict[]>()
  for (const verdict of verdicts) byTarget.set(targetKey(verdict), [...(byTarget.get(targetKey(verdict)) ?? []), verdict])
  const items: JudgeItem[] = []
  for (const { id: meeting, comparison } of entries)
    for (const finding of comparison.findings) {
      const target = { kind: 'finding', id: finding.id } as const
      const given = byTarget.get(targetKey({ meeting, target })) ?? []
      if (given.some((verdict) => verdict.coder === coder) || (blind && given.length === 0)) continue
      items.push({ meeting, target, value: teaches(finding), verdicts: blind ? [] : given })
    }
  items.sort((a, b) => b.value - a.value)
  return { total: items.length, items: items.slice(0, limit) }
}

/** A verdict teaches most where the machine is unsure (entropy of its confidence, in bits) of something that weighs. */
export function teaches({ confidence: p, salience }: Finding): number {
  const entropy = p <= 0 || p >= 1 ? 0 : -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p))
  return Math.round(entropy * salience * 1e4) / 1e4
}

/** People's word over the machine's: statements that were corrected carry the correction. */
export function applyVerdicts(comparison: Comparison, verdicts: readonly Verdict[]): Comparison {
  const corrections = verdicts.filter(({ target, correction }) => target.kind === 'statement' && correction !== null)
  if (corrections.length === 0) return comparison
  return { ...comparison, statements: comparison.statements.map((one) => corrections.reduce(correct, one)) }
}

/** A correction of selected words is of every statement that they share this much with, measured by the shorter. */
const ENOUGH = 0.5

/** Two accounts of one name that came together in a meeting are told apart by a hash behind the name. */
function isOf(statement: Statement, account: string): boolean {
  return statement.account === account || statement.account.startsWith(`${account}-`)
}

function correct(statement: Statement, { target, correction }: Verdict): Statement {
  if (target.kind !== 'statement' || !correction || !isOf(statement, target.account)) return statement
  const shorter = Math.min(target.end - target.start, statement.end - statement.start)
  if (overlap(target, statement) < shorter * ENOUGH) return statement
  const { field, value } = correction
  switch (field) {
    case 'side':
      return { ...statement, side: value, confidence: 1 }
    case 'speaker':
      return { ...statement, speaker: value, confidence: 1 }
    case 'act':
      return { ...statement, act: value as Statement['act'], confidence: 1 }
    case 'issues':
      return { ...statement, issues: value.split(',').filter(Boolean) as unknown as Statement['issues'], confidence: 1 }
  }
}

/** A verdict on words that are not in the account as it is now has nothing to stand on. */
export function standsOn(
  account: Account,
  target: { readonly start: number; readonly end: number; readonly quote: string },
): boolean {
  return account.text.slice(target.start, target.end) === target.quote
}
