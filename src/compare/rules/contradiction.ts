import type { Evidence, Finding, Quantity, Statement } from '../../model/index.ts'
import type { Context } from '../context.ts'
import { evidenceAt, evidenceOf, makeFinding } from '../draft.ts'
import { isSure, linkedPairs, type Pair, pairConfidence, sharedIssue, sharedSides, shownSide } from '../pairs.ts'
import { saidOf } from '../said.ts'
import { statementSalience } from '../salience.ts'

/** Figures closer than this are roundings of each other. */
const ROUNDING = 0.05
/** A link that says itself that the accounts contradict. */
const TOLD = 1
/** The same act with opposite polarity. */
const POLARITY = 0.8
/** Different figures of one kind: they may count different things. */
const FIGURES = 0.6
/** Who asked for the talks is said plainly where it is said. */
const INITIATOR = { salience: 0.5, confidence: 0.8 }

interface Clash {
  readonly how: 'told' | 'polarity' | 'date' | 'figure'
  readonly trust: number
}

function differ(a: Quantity, b: Quantity): boolean {
  if (typeof a.value === 'number' && typeof b.value === 'number') {
    return Math.abs(a.value - b.value) > ROUNDING * Math.max(Math.abs(a.value), Math.abs(b.value))
  }
  const [x, y] = [String(a.value), String(b.value)]
  return !x.startsWith(y) && !y.startsWith(x)
}

/** Quantities that can be compared: one of a kind and unit in each statement, and never a bare number. */
function figureClash(a: Statement, b: Statement): Clash | undefined {
  for (const quantity of a.quantities) {
    if (quantity.kind === 'number' && quantity.unit === null) continue
    const same = (other: Quantity) => other.kind === quantity.kind && other.unit === quantity.unit
    const [ours, theirs] = [a.quantities.filter(same), b.quantities.filter(same)]
    const [other] = theirs
    if (ours.length !== 1 || theirs.length !== 1 || !other || !differ(quantity, other)) continue
    return { how: quantity.kind === 'date' ? 'date' : 'figure', trust: FIGURES }
  }
  return undefined
}

function clashOf(context: Context, { a, b, relations }: Pair): Clash | undefined {
  if (relations.includes('contradicts')) return { how: 'told', trust: TOLD }
  if (sharedSides(context, a, b).length === 0) return undefined
  if (a.act === b.act && a.polarity !== b.polarity) return { how: 'polarity', trust: POLARITY }
  const oneToOne = context.counterparts(a, b.account).length === 1 && context.counterparts(b, a.account).length === 1
  return oneToOne ? figureClash(a, b) : undefined
}

function toFinding(context: Context, pair: Pair, clash: Clash): Finding {
  const { a, b } = pair
  const issue = sharedIssue(context, a, b)
  const told = [a, b].map((statement) => (issue === null ? 0 : statementSalience(context, statement, issue, { own: false })))
  return makeFinding(context, {
    kind: 'contradiction',
    issue,
    side: shownSide(context, a, b),
    reportedBy: [a.account, b.account],
    omittedBy: [],
    evidence: evidenceOf([a, b]),
    telling: { form: 'clash', how: clash.how, said: [saidOf(context, a, issue), saidOf(context, b, issue)] },
    salience: Math.max(...told),
    surprise: null,
    confidence: pairConfidence(pair) * clash.trust,
  })
}

/** Accounts that name different sides as the one who asked for the talks. */
function initiators(context: Context): Finding[] {
  const told = [...(context.initiators ?? [])].sort((a, b) =>
    a.account < b.account ? -1 : a.account > b.account ? 1 : a.start - b.start,
  )
  const first = context.accounts.flatMap(({ id }) => told.find((mention) => mention.account === id) ?? [])
  if (new Set(first.map((mention) => mention.side)).size < 2) return []
  const evidence: Evidence[] = first.map((mention) => evidenceAt(context, mention.account, mention))
  const claims = [...new Set(first.map(({ side }) => side))].sort().map((side) => {
    const accounts = first.filter((mention) => mention.side === side).map((mention) => mention.account)
    return { side, accounts }
  })
  const reportedBy = first.map((mention) => mention.account)
  return [
    makeFinding(context, {
      kind: 'contradiction',
      issue: null,
      side: null,
      reportedBy,
      omittedBy: [],
      evidence,
      telling: { form: 'initiators', claims },
      surprise: null,
      ...INITIATOR,
    }),
  ]
}

/** The accounts cannot both be right: opposite polarity, different figures or dates, another initiator. */
export function contradiction(context: Context): Finding[] {
  const pairs = linkedPairs(context)
    .filter(isSure)
    .flatMap((pair) => {
      const clash = clashOf(context, pair)
      return clash ? [toFinding(context, pair, clash)] : []
    })
  return [...pairs, ...initiators(context)]
}
