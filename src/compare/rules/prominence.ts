import type { Account, Finding, Issue, Statement, Telling } from '../../model/index.ts'
import type { Context } from '../context.ts'
import { areSiblings } from '../context.ts'
import { evidenceOf, makeFinding } from '../draft.ts'
import { issueWeight } from '../salience.ts'
import { searchableIssues } from './omission.ts'

/** Shares differ strongly: by this part of the text and by this factor. Below, lengths of sentences alone explain it. */
const SHARE_GAP = 0.15
const SHARE_RATIO = 3
/** An account too short to have shares: fewer statements than this. */
const ENOUGH_STATEMENTS = 5
/** First in one account, in the last third of the other. */
const LATE = 2 / 3
const WEIGHT = 0.45
const CONFIDENCE = 0.7

interface Place {
  readonly account: Account
  readonly statements: readonly Statement[]
  /** Share of the words that speak of the issue. */
  readonly share: number
  /** 0 = opens with it, 1 = ends with it, by order among the issues. */
  readonly order: number
}

/** What an account says at all: worked out once, for every issue is held against it. */
interface Outline {
  readonly account: Account
  readonly statements: readonly Statement[]
  readonly length: number
  /** Issues in the order in which they come up. */
  readonly issues: readonly Issue[]
}

function outlineOf(context: Context, account: Account): Outline | null {
  const statements = context.statementsOf(account.id).filter((statement) => context.speaksFor(statement).length > 0)
  if (statements.length < ENOUGH_STATEMENTS) return null
  const issues = [...new Set(statements.flatMap((statement) => statement.issues))]
  return { account, statements, length: lengthOf(statements), issues }
}

function lengthOf(statements: readonly Statement[]): number {
  return evidenceOf(statements).reduce((sum, { start, end }) => sum + end - start, 0)
}

function placeOf({ account, statements: all, length, issues }: Outline, issue: Issue): Place | null {
  const statements = all.filter((statement) => statement.issues.includes(issue))
  if (statements.length === 0) return null
  const order = issues.length < 2 ? 0 : issues.indexOf(issue) / (issues.length - 1)
  return { account, statements, share: lengthOf(statements) / length, order }
}

/** Hundredths are what is told; more digits would only tell platforms apart. */
const HUNDREDTHS = 100

function tellingOf(more: Place, less: Place, byShare: boolean): Telling {
  if (!byShare) return { form: 'order', early: more.account.id, late: less.account.id }
  const portion = ({ account, share }: Place) => ({ account: account.id, share: Math.round(share * HUNDREDTHS) / HUNDREDTHS })
  return { form: 'share', more: portion(more), less: portion(less) }
}

function compare(context: Context, issue: Issue, a: Place, b: Place): Finding[] {
  const [high, low] = a.share >= b.share ? [a, b] : [b, a]
  const byShare = high.share - low.share >= SHARE_GAP && high.share >= SHARE_RATIO * low.share
  const [early, late] = a.order <= b.order ? [a, b] : [b, a]
  const byOrder = early.order === 0 && late.order >= LATE
  if (!byShare && !byOrder) return []
  const [more, less] = byShare ? [high, low] : [early, late]
  return [
    makeFinding(context, {
      kind: 'prominence',
      issue,
      side: null,
      reportedBy: [more.account.id, less.account.id],
      omittedBy: [],
      evidence: evidenceOf([more.statements[0] as Statement, less.statements[0] as Statement]),
      telling: tellingOf(more, less, byShare),
      salience: issueWeight(context, issue) * WEIGHT,
      surprise: null,
      confidence: CONFIDENCE,
    }),
  ]
}

/** Order and share of an issue differ strongly between two whole accounts that both speak of it. */
export function prominence(context: Context): Finding[] {
  const outlines = context.silentAccounts.flatMap((account) => outlineOf(context, account) ?? [])
  return searchableIssues(context).flatMap((issue) => {
    const places = outlines.flatMap((outline) => placeOf(outline, issue) ?? [])
    return places.flatMap((a, at) =>
      places
        .slice(at + 1)
        .filter((b) => !areSiblings(a.account, b.account))
        .flatMap((b) => compare(context, issue, a, b)),
    )
  })
}
