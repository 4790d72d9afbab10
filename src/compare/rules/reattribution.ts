import type { Finding } from '../../model/index.ts'
import type { Context } from '../context.ts'
import { evidenceOf, makeFinding } from '../draft.ts'
import { isSure, linkedPairs, type Pair, pairConfidence, sharedIssue, shownSide } from '../pairs.ts'
import { saidOf } from '../said.ts'
import { statementSalience } from '../salience.ts'

/** Given to another side altogether. */
const OTHER_SIDE = 0.9
/** Given to both instead of one: often no more than a summary. */
const SHARED_OUT = 0.5

function weightOf(context: Context, { a, b, relations }: Pair): number {
  const [ours, theirs] = [context.speaksFor(a), context.speaksFor(b)]
  if (ours.length === 0 || theirs.length === 0) return 0
  if (!ours.some((side) => theirs.includes(side))) return OTHER_SIDE
  const same = ours.length === theirs.length && ours.every((side) => theirs.includes(side))
  return same && !relations.includes('reattributed') ? 0 : SHARED_OUT
}

/** The same thing is given to another side, or to both instead of one. */
export function reattribution(context: Context): Finding[] {
  return linkedPairs(context).flatMap((pair) => {
    const weight = weightOf(context, pair)
    const { a, b } = pair
    const issue = sharedIssue(context, a, b)
    if (weight === 0 || issue === null || !a.issues.includes(issue) || !b.issues.includes(issue) || !isSure(pair)) return []
    const told = Math.max(...[a, b].map((statement) => statementSalience(context, statement, issue, { own: false })))
    return [
      makeFinding(context, {
        kind: 'reattribution',
        issue,
        side: shownSide(context, a, b),
        reportedBy: [a.account, b.account],
        omittedBy: [],
        evidence: evidenceOf([a, b]),
        telling: { form: 'reattribution', said: [saidOf(context, a, issue), saidOf(context, b, issue)] },
        salience: told * weight,
        surprise: null,
        confidence: pairConfidence(pair),
      }),
    ]
  })
}
