import type { Finding, Issue } from '../../model/index.ts'
import type { Context } from '../context.ts'
import { evidenceAt, evidenceOf, makeFinding } from '../draft.ts'
import type { Mention, Naming } from '../input.ts'
import { isSure, linkedPairs, pairConfidence, sharedIssue, shownSide } from '../pairs.ts'
import { issueWeight, statementSalience } from '../salience.ts'

/** Names of the matter differ over the whole of two accounts. */
const NAMING_WEIGHT = 0.6
/** A form is nearly always read right; whether the choice of name is one is less sure. */
const NAMING_CONFIDENCE = 0.7
/** One linked pair put in other terms. */
const PAIR_WEIGHT = 0.4

interface Named {
  readonly name: string
  readonly first: Mention
}

/** Names under which an account speaks of the matter, each with the first place. */
function namesOf(context: Context, account: string, issue: Issue, names: readonly Naming[]): Named[] {
  const { lang } = context.account(account)
  const mentions = context.mentionsOf(account, issue)
  return names.flatMap((naming) => {
    const first = mentions.find(({ form }) => naming[lang].some((part) => form.toLowerCase().includes(part)))
    return first ? [{ name: naming.name, first }] : []
  })
}

/** Two accounts that both name the matter and share no name for it. */
function namingFindings(context: Context): Finding[] {
  return context.priors.namings.flatMap(({ issue, names }) => {
    const namers = context.accounts
      .map(({ id }) => ({ id, named: namesOf(context, id, issue, names) }))
      .filter(({ named }) => named.length > 0)
    return namers.flatMap((a, at) =>
      namers.slice(at + 1).flatMap((b) => {
        if (a.named.some(({ name }) => b.named.some((other) => other.name === name))) return []
        const used = [a, b].map(({ id, named }) => ({ account: id, names: named.map(({ name }) => name) }))
        return [
          makeFinding(context, {
            kind: 'reframing',
            issue,
            side: null,
            reportedBy: [a.id, b.id],
            omittedBy: [],
            evidence: [a, b].flatMap(({ id, named }) => named.map(({ first }) => evidenceAt(context, id, first))),
            telling: { form: 'naming', used },
            salience: issueWeight(context, issue) * NAMING_WEIGHT,
            surprise: null,
            confidence: NAMING_CONFIDENCE,
          }),
        ]
      }),
    )
  })
}

function disjoint(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((formula) => b.includes(formula))
}

/** Linked statements that the aligner found reframed, or that use different signature formulas. */
function pairFindings(context: Context): Finding[] {
  return linkedPairs(context)
    .filter(isSure)
    .flatMap((pair) => {
      const { a, b, relations } = pair
      const issue = sharedIssue(context, a, b)
      const reframed = relations.includes('reframed') || disjoint(a.features.formulas, b.features.formulas)
      if (!reframed || issue === null) return []
      const told = Math.max(...[a, b].map((statement) => statementSalience(context, statement, issue, { own: false })))
      return [
        makeFinding(context, {
          kind: 'reframing',
          issue,
          side: shownSide(context, a, b),
          reportedBy: [a.account, b.account],
          omittedBy: [],
          evidence: evidenceOf([a, b]),
          telling: { form: 'other-terms' },
          salience: told * PAIR_WEIGHT,
          surprise: null,
          confidence: pairConfidence(pair),
        }),
      ]
    })
}

/** The same matter under other names ("war", "crisis", "special military operation") or in other terms. */
export function reframing(context: Context): Finding[] {
  return [...namingFindings(context), ...pairFindings(context)]
}
