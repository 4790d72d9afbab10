import type { JudgeItem, JudgeQueue, Verdict, VerdictTarget, Words } from '../contract.ts'
import type { QueueOptions } from '../library.ts'
import { labelsOf } from './coding.ts'
import type { Judgeable } from './judgeable.ts'
import { passagesOf } from './passage.ts'
import { targetKey } from './targets.ts'
import { valueOfFinding, valueOfLink, valueOfStatement } from './value.ts'

/** Something worth a verdict. */
interface Candidate {
  readonly target: VerdictTarget
  readonly value: number
}

/** What of a meeting can be judged, of one kind. */
export function candidatesOf({ statements, links, findings }: Judgeable, kind: QueueOptions['kind']): Candidate[] {
  switch (kind) {
    case 'finding':
      return findings.map((one) => ({ target: { kind, id: one.id }, value: valueOfFinding(one) }))
    case 'statement':
      return statements.map((one) => ({ target: { kind, ...wordsOf(one) }, value: valueOfStatement(one) }))
    case 'link': {
      const byId = new Map(statements.map((one) => [one.id, one]))
      return links.flatMap((link) => {
        const [one, other] = link.statements.map((id) => byId.get(id))
        return one && other ? [{ target: { kind, one: wordsOf(one), other: wordsOf(other) }, value: valueOfLink(link) }] : []
      })
    }
  }
}

const wordsOf = ({ account, start, end, quote }: Words): Words => ({ account, start, end, quote })

/**
 * What is worth judging, unsure and important things first; what the coder has judged is left out. Blind coders get what
 * somebody else has judged, and of statements, after these, all others: their labels are hidden from everybody alike.
 */
export function makeQueue(meetings: Iterable<Judgeable>, verdicts: readonly Verdict[], options: QueueOptions): JudgeQueue {
  const { coder, blind, limit, kind } = options
  const given = groupByThing(verdicts)
  const found: { readonly meeting: Judgeable; readonly candidate: Candidate; readonly given: readonly Verdict[] }[] = []
  for (const meeting of meetings)
    for (const candidate of candidatesOf(meeting, kind)) {
      const on = given.get(thingOf(candidate.target)) ?? []
      if (on.some((verdict) => verdict.coder === coder)) continue
      if (blind && kind !== 'statement' && on.length === 0) continue
      found.push({ meeting, candidate, given: on })
    }
  const rank = (one: (typeof found)[number]): number => one.candidate.value + (blind && one.given.length > 0 ? 1 : 0)
  found.sort((a, b) => rank(b) - rank(a))
  const items = found.slice(0, limit).map((one) => makeItem(one.meeting, one.candidate, { blind, given: one.given }))
  return { total: found.length, items }
}

/** A statement and its fields are one thing to a coder. */
export function thingOf(target: VerdictTarget): string {
  return targetKey(target.kind === 'attribute' ? { ...target, kind: 'statement' } : target)
}

export function groupByThing(verdicts: readonly Verdict[]): Map<string, Verdict[]> {
  const groups = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    const key = thingOf(verdict.target)
    const there = groups.get(key)
    if (there) there.push(verdict)
    else groups.set(key, [verdict])
  }
  return groups
}

interface Shown {
  readonly blind: boolean
  readonly given: readonly Verdict[]
}

export function makeItem(judged: Judgeable, { target, value }: Candidate, { blind, given }: Shown): JudgeItem {
  const { meeting, about, accounts, statements } = judged
  const statement =
    target.kind === 'statement'
      ? statements.find((one) => one.account === target.account && one.start === target.start && one.end === target.end)
      : undefined
  return {
    meeting,
    sides: [...about.sides],
    date: about.date,
    target,
    passages: passagesOf(target, accounts),
    people: about.participants.map(({ name }) => name),
    machine: statement && !blind ? labelsOf(statement) : null,
    value,
    verdicts: blind ? [] : [...given],
    second: given.length > 0,
  }
}
