import type { Comparison, Finding } from '../src/model/index.ts'
import type { GoldMeeting } from './gold.ts'
import { impliedOmissions, sentencesAt } from './score-findings.ts'
import { placeStatements, sidesIn } from './score-statements.ts'

/** A finding, or a link, that the gold says is right or wrong. */
export interface Example {
  readonly meeting: string
  readonly kind: 'omission' | 'self-omission' | 'withheld-position' | 'link'
  /** What the rule says, 0–1. */
  readonly confidence: number
  readonly right: boolean
  readonly finding: Finding | null
}

/**
 * Every finding and link of a comparison that the gold can judge. A finding is right where each account that it calls
 * silent is: a listed or an implied omission for omissions, a labelled withheld position for withheld ones, a pair of one
 * group for links.
 */
export function examplesOf(gold: GoldMeeting, got: Comparison): Example[] {
  const base = { meeting: gold.meeting }
  const judged = got.findings.flatMap((finding): Example[] => {
    const right = judge(finding, gold, got)
    return right === null
      ? []
      : [{ ...base, kind: finding.kind as Example['kind'], confidence: finding.confidence, right, finding }]
  })
  return [...judged, ...linkExamples(gold, got)]
}

/** Whether a finding is right; null where the gold cannot say. */
function judge(finding: Finding, gold: GoldMeeting, got: Comparison): boolean | null {
  if (finding.kind === 'omission' || finding.kind === 'self-omission') return isOmitted(finding, gold)
  if (finding.kind === 'withheld-position' && gold.withheld) return isWithheld(finding, gold, got)
  return null
}

function isOmitted({ issue, side, omittedBy }: Finding, gold: GoldMeeting): boolean {
  const real = impliedOmissions(gold)
  for (const one of gold.omissions)
    for (const account of one.omitted_by)
      for (const who of sidesIn(one.side, gold.sides)) real.add(`${one.issue}|${who}|${account}`)
  return omittedBy.every((account) => sidesIn(side ?? 'none', gold.sides).some((who) => real.has(`${issue}|${who}|${account}`)))
}

function isWithheld({ evidence, omittedBy }: Finding, gold: GoldMeeting, got: Comparison): boolean {
  const real = new Set(gold.withheld!.map(({ unit, omitted_by }) => `${unit[0]}:${unit[1]}>${omitted_by}`))
  return evidence.some((one) =>
    sentencesAt(one, gold, got).some((i) => omittedBy.some((silent) => real.has(`${one.account}:${i}>${silent}`))),
  )
}

function linkExamples(gold: GoldMeeting, got: Comparison): Example[] {
  const placed = placeStatements(gold, got)
  const groups = gold.groups.map(({ units }) => new Set(units.flatMap(([account, is]) => is.map((i) => `${account}:${i}`))))
  return got.links.flatMap(({ statements, confidence }): Example[] => {
    const [a, b] = statements.map((id) => placed.byStatement.get(id))
    if (!a || !b || a.sentences.length === 0 || b.sentences.length === 0) return []
    const right = groups.some(
      (group) =>
        a.sentences.some((i) => group.has(`${a.account}:${i}`)) && b.sentences.some((i) => group.has(`${b.account}:${i}`)),
    )
    return [{ meeting: gold.meeting, kind: 'link', confidence, right, finding: null }]
  })
}
