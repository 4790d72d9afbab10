import type { Account, Finding, Issue, SideId, Statement } from '../../model/index.ts'
import { canBeSilentIn } from '../../model/index.ts'
import { silenceConfidence, statementConfidence } from '../confidence.ts'
import { areSiblings, type Context } from '../context.ts'
import { evidenceOf, makeFinding } from '../draft.ts'
import { linkedPairs, type Pair, pairConfidence, sharedIssue, shownSide } from '../pairs.ts'
import { saidOf } from '../said.ts'
import { byTelling, jointSalience, statementSalience } from '../salience.ts'
import { byStrength } from './degree.ts'
import { searchableIssues, sidesOfMeeting } from './omission.ts'

/** Classes of difference between two versions by one side, and what each weighs beside an omission by another side. */
const WEIGHTS = { substantive: 0.7, degree: 0.5, minor: 0.2 } as const

/** A side's statement on an issue stands in one version and not in the other. */
function substantive(context: Context, issue: Issue, side: SideId, has: Account, lacks: Account): Finding[] {
  const found = context.positions(has.id, issue, side)
  if (found.length === 0 || !canBeSilentIn(lacks, context.meeting.sides) || context.touching(lacks.id, issue, side).length > 0)
    return []
  const statements = byTelling(context, found, issue, { own: true })
  const first = statements[0] as Statement
  return [
    makeFinding(context, {
      kind: 'version-difference',
      issue,
      side,
      reportedBy: [has.id],
      omittedBy: [lacks.id],
      evidence: evidenceOf(statements),
      telling: {
        form: 'version',
        how: 'substantive',
        said: saidOf(context, first, issue),
        other: lacks.id,
        further: statements.length - 1,
      },
      salience: jointSalience(statements.map((s) => statementSalience(context, s, issue, { own: true }))) * WEIGHTS.substantive,
      surprise: null,
      confidence: statementConfidence(statements) * silenceConfidence(context, lacks, { issue, side, statements }),
    }),
  ]
}

/** Linked statements that differ in strength (`degree`) or only in terms (`minor`). */
function ofPair(context: Context, pair: Pair): Finding[] {
  const { a, b, relations } = pair
  const issue = sharedIssue(context, a, b)
  const strength = byStrength(pair)
  const kind = strength ? 'degree' : relations.includes('reframed') ? 'minor' : undefined
  if (!kind || issue === null) return []
  const [first, second] = strength ? [strength.stronger, strength.weaker] : [a, b]
  return [
    makeFinding(context, {
      kind: 'version-difference',
      issue,
      side: shownSide(context, a, b),
      reportedBy: [first.account, second.account],
      omittedBy: [],
      evidence: evidenceOf([first, second]),
      telling: { form: 'version', how: kind, said: saidOf(context, first, issue), other: second.account, further: 0 },
      salience: statementSalience(context, first, issue, { own: true }) * WEIGHTS[kind],
      surprise: null,
      confidence: pairConfidence(pair),
    }),
  ]
}

/** Two accounts by the same side differ: `substantive`, in `degree`, or `minor`. */
export function versionDifference(context: Context): Finding[] {
  const siblings = context.accounts.flatMap((has) =>
    context.accounts.filter((lacks) => areSiblings(has, lacks)).map((lacks) => [has, lacks] as const),
  )
  const missing = siblings.flatMap(([has, lacks]) =>
    searchableIssues(context).flatMap((issue) =>
      sidesOfMeeting(context).flatMap((side) => substantive(context, issue, side, has, lacks)),
    ),
  )
  const pairs = linkedPairs(context).filter(({ a, b }) => areSiblings(context.account(a.account), context.account(b.account)))
  return [...missing, ...pairs.flatMap((pair) => ofPair(context, pair))]
}
