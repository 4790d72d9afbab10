import type { Finding, SideId } from '../../model/index.ts'
import { type Backing, backings, sidePairs } from '../backing.ts'
import { silenceConfidence } from '../confidence.ts'
import { type Context, isRecord } from '../context.ts'
import { accountsOf, evidenceOf, makeFinding, searchedForms } from '../draft.ts'
import { nearestPassages } from '../nearest.ts'
import { jointSalience, statementSalience } from '../salience.ts'
import { omissionSurprise } from '../surprise.ts'

/** Two silences that answer each other tell more than either. */
const WEIGHT = 1.1

/** Backings of `of` by `by` that others report and that no telling account of `by` carries. */
function withheldBacking(context: Context, all: readonly Backing[], by: SideId, of: SideId): Backing[] {
  const given = all.filter((backing) => backing.by === by && backing.of === of)
  const isOwn = (id: string) => context.account(id).side === by && !isRecord(context.account(id))
  if (given.some(({ statement }) => isOwn(statement.account))) return []
  return given.filter(({ statement }) =>
    context.accounts.every(({ id }) => !isOwn(id) || context.counterparts(statement, id).length === 0),
  )
}

const ownWhole = (context: Context, side: SideId) => context.silentAccounts.filter((account) => account.side === side)

/** Each side is reported to have backed the other, and each side's own accounts leave out its own backing. */
export function mutualWithholding(context: Context): Finding[] {
  const all = backings(context)
  return sidePairs(context)
    .filter(([a, b]) => a < b && ownWhole(context, a).length > 0 && ownWhole(context, b).length > 0)
    .flatMap(([a, b]) => {
      const halves = [withheldBacking(context, all, a, b), withheldBacking(context, all, b, a)]
      if (halves.some((half) => half.length === 0)) return []
      const told = (backing: Backing) => statementSalience(context, backing.statement, backing.issue, { own: true })
      const given = halves.flat().sort((x, y) => told(y) - told(x) || (x.issue < y.issue ? -1 : x.issue > y.issue ? 1 : 0))
      const silences = given.flatMap(({ by, issue, statement }) =>
        ownWhole(context, by).map((silent) => ({ silent, side: by, issue, statements: [statement] })),
      )
      const statements = [...new Set(given.map(({ statement }) => statement))]
      const omittedBy = [...new Set(silences.map(({ silent }) => silent.id))].sort()
      const [first] = given as [Backing]
      return [
        makeFinding(context, {
          kind: 'mutual-withholding',
          issue: first.issue,
          side: 'joint',
          reportedBy: accountsOf(statements),
          omittedBy,
          evidence: evidenceOf(statements),
          telling: { form: 'mutual-withholding', sides: [a, b] },
          salience: Math.min(1, jointSalience(given.map(told)) * WEIGHT),
          surprise: Math.max(...silences.map(({ silent, side, issue }) => omissionSurprise(context, issue, side, silent, 1))),
          confidence:
            Math.min(...statements.map(({ confidence }) => confidence)) *
            Math.min(...silences.map(({ silent, ...about }) => silenceConfidence(context, silent, about))),
          searched: searchedForms(
            context,
            given.map(({ issue }) => issue),
            silences.map(({ silent }) => silent),
          ),
          nearest: silences.slice(0, 2).flatMap(({ silent, ...about }) => nearestPassages(context, silent, about)),
        }),
      ]
    })
}
