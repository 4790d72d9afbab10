import type { Account, Finding, Issue, Statement, Telling } from '../../model/index.ts'
import { sidesKnown } from '../confidence.ts'
import { areSiblings, type Context } from '../context.ts'
import { evidenceOf, makeFinding, searchedForms } from '../draft.ts'
import { nearestPassages } from '../nearest.ts'
import { isSure, linkedPairs, type Pair, pairConfidence, sharedIssue, sharedSides, shownSide } from '../pairs.ts'
import { saidOf } from '../said.ts'
import { jointSalience, statementSalience } from '../salience.ts'
import { strengthDifference } from '../strength.ts'
import { omissionSurprise } from '../surprise.ts'

/** A difference of degree weighs less than a difference of whether. */
const WEIGHT = 0.6

interface Degree {
  readonly kind: 'softened' | 'hardened'
  readonly issue: Issue
  readonly stronger: Statement
  readonly weaker: Statement
  readonly pair: Pair
}

/** Stronger and weaker statement of a pair by codes, or else by what the link says; nothing where the two disagree. */
export function byStrength(pair: Pair): { stronger: Statement; weaker: Statement } | undefined {
  const { a, b, relations } = pair
  const told = relations.includes('stronger') ? -1 : relations.includes('weaker') ? 1 : 0
  const coded = Math.sign(strengthDifference(a, b))
  const sign = coded === 0 ? told : told !== 0 && told !== coded ? 0 : coded
  if (sign === 0) return undefined
  return sign > 0 ? { stronger: a, weaker: b } : { stronger: b, weaker: a }
}

/** True where the weaker account has another passage on the same thing that is as strong. */
function madeUpFor(context: Context, stronger: Statement, weaker: Statement): boolean {
  return context
    .counterparts(stronger, weaker.account)
    .some(({ statement }) => statement.id !== weaker.id && strengthDifference(stronger, statement) <= 0)
}

function degreeOf(context: Context, pair: Pair): Degree | undefined {
  const strength = byStrength(pair)
  if (!strength) return undefined
  const { stronger, weaker } = strength
  const issue = sharedIssue(context, pair.a, pair.b)
  const sides = sharedSides(context, pair.a, pair.b)
  if (issue === null || issue === 'other' || sides.length === 0) return undefined
  if (areSiblings(context.account(stronger.account), context.account(weaker.account))) return undefined
  if (madeUpFor(context, stronger, weaker)) return undefined
  const isOwn = (statement: Statement) => sides.some((side) => context.account(statement.account).side === side)
  const kind = isOwn(stronger) && !isOwn(weaker) ? 'hardened' : 'softened'
  return { kind, issue, stronger, weaker, pair }
}

function tellingOf(context: Context, { issue, stronger, weaker }: Degree, further: number): Telling {
  return {
    form: 'degree',
    stronger: saidOf(context, stronger, issue),
    weaker: saidOf(context, weaker, issue),
    side: context.speaksFor(stronger).find((id) => context.account(weaker.account).side === id) ?? null,
    further,
  }
}

function toFinding(context: Context, group: readonly Degree[]): Finding {
  const told = (d: Degree) => statementSalience(context, d.stronger, d.issue, { own: d.kind === 'softened' })
  const [first] = [...group].sort((x, y) => told(y) - told(x) || x.stronger.start - y.stronger.start) as [Degree]
  const { kind, issue, stronger, weaker } = first
  const silent: Account = context.account(weaker.account)
  const sides = sharedSides(context, stronger, weaker)
  const side = sides.find((id) => id === silent.side) ?? (sides[0] as string)
  const statements = group.map((d) => d.stronger)
  const absence = kind === 'softened'
  return makeFinding(context, {
    kind,
    issue,
    side: shownSide(context, stronger, weaker),
    reportedBy: [stronger.account],
    omittedBy: [weaker.account],
    evidence: evidenceOf(group.flatMap((d) => [d.stronger, d.weaker])),
    telling: tellingOf(context, first, new Set(statements).size - 1),
    salience: jointSalience(group.map(told)) * WEIGHT,
    surprise: absence ? omissionSurprise(context, issue, side, silent, 1) : null,
    confidence: Math.max(...group.map((d) => pairConfidence(d.pair))) * sidesKnown(context),
    ...(absence
      ? {
          searched: searchedForms(context, [issue], [silent]),
          nearest: nearestPassages(context, silent, { issue, side, statements }),
        }
      : {}),
  })
}

/**
 * Both accounts report it, with different strength. `hardened` where the account of the statement's own side says more,
 * `softened` where it says less; where neither (or each) is its own side's, the weaker account is `softened`.
 */
export function degree(context: Context): Finding[] {
  const groups = new Map<string, Degree[]>()
  for (const pair of linkedPairs(context).filter(isSure)) {
    const found = degreeOf(context, pair)
    if (!found) continue
    const { kind, issue, stronger, weaker } = found
    const key = [kind, issue, shownSide(context, stronger, weaker), stronger.account, weaker.account].join('|')
    groups.set(key, [...(groups.get(key) ?? []), found])
  }
  return [...groups.values()].map((group) => toFinding(context, group))
}
