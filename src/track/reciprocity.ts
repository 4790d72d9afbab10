import { type Act, type Issue, MATTERS_OF_PRINCIPLE, type SideId, type Statement, sidesOf } from '../model/index.ts'
import { type Chronicle, type Period, within } from './chronicle.ts'
import { type Passage, toPassage } from './positions.ts'
import { type Reading, readingOf } from './reading.ts'
import { bootstrapInterval } from './stats/bootstrap.ts'

/** The issues that a side calls its core interests, by side; `Knowledge.coreInterests.sides` is one. */
export type CoreIssues = Readonly<Record<SideId, { readonly issues: readonly Issue[] } | undefined>>

/** One side backs the other on a core interest of the other’s, as one account tells it. */
export interface Backing {
  readonly by: SideId
  readonly of: SideId
  readonly issue: Issue
  /** Whose account tells it, seen from the backer. */
  readonly reading: Reading
  /** Said of both sides together, so that each gives and each gets. */
  readonly joint: boolean
  readonly passage: Passage
}

/** What each side gave the other at one meeting. */
export interface LedgerEntry {
  readonly meeting: string
  readonly date: string
  readonly backings: readonly Backing[]
  /** Core issues on which a backed b, and b backed a; told by any account. */
  readonly given: readonly [fromA: readonly Issue[], fromB: readonly Issue[]]
  /** The same, of what the backer’s own accounts tell. */
  readonly owned: readonly [fromA: readonly Issue[], fromB: readonly Issue[]]
}

export interface Ledger {
  readonly a: SideId
  readonly b: SideId
  readonly entries: readonly LedgerEntry[]
  /** Mean of issues backed by a less those backed by b, a meeting; above 0, a gives more. With its 95 % bootstrap interval. */
  readonly balance: Balance
  /** The same, of what each side’s own accounts tell. */
  readonly ownBalance: Balance
}

export interface Balance {
  readonly mean: number
  /** Null with fewer than two meetings. */
  readonly interval: readonly [number, number] | null
  readonly meetings: number
}

/** Acts by which a side can back another (`backedIssues`), pledge or commit itself. */
export const BACKING_ACTS: readonly Act[] = ['support', 'oppose', 'commit', 'agree']

/** Issue under which support is given to core interests without naming one. */
const UNNAMED: Issue = 'core-interests'

/**
 * Who backed what of the other’s core interests, meeting by meeting. An issue that both call a core interest counts only
 * where the words name the other side as the one backed. Backing that both give each other in one sentence, and backing of
 * interests that are not named, is kept and marked, and counts for both.
 */
export function keepLedger(
  chronicle: Chronicle,
  [a, b]: readonly [SideId, SideId],
  cores: CoreIssues,
  period: Period = {},
): Ledger {
  const entries = chronicle
    .among([a, b])
    .filter((at) => within(chronicle.meetings[at]!.date, period))
    .map((at) => entryOf(chronicle, at, [a, b], cores))
  return {
    a,
    b,
    entries,
    balance: balanceOf(
      entries.map(({ given: [fromA, fromB] }) => fromA.length - fromB.length),
      `${a} ${b}`,
    ),
    ownBalance: balanceOf(
      entries.map(({ owned: [fromA, fromB] }) => fromA.length - fromB.length),
      `${a} ${b} own`,
    ),
  }
}

function entryOf(chronicle: Chronicle, at: number, sides: readonly [SideId, SideId], cores: CoreIssues): LedgerEntry {
  const { id, date, statements, accounts, meeting } = chronicle.meetings[at]!
  const [a, b] = sides
  const found = statements.flatMap((statement) =>
    [
      [a, b],
      [b, a],
    ].flatMap(([by, of]): Backing[] => {
      if (!sidesOf(statement.side, meeting.sides).includes(by!)) return []
      const account = accounts.find((one) => one.id === statement.account)
      if (!account) return []
      return backedIssues(statement, { by: by!, of: of! }, cores).map((issue) => ({
        ...{ by: by!, of: of!, issue, reading: readingOf(account, by!) },
        ...{ joint: statement.side === 'joint', passage: toPassage(statement) },
      }))
    }),
  )
  const issuesOf = (by: SideId, reading?: Reading): Issue[] =>
    [
      ...new Set(
        found.filter((one) => one.by === by && (reading === undefined || one.reading === reading)).map(({ issue }) => issue),
      ),
    ].sort()
  return {
    meeting: id,
    date,
    backings: found,
    given: [issuesOf(a), issuesOf(b)],
    owned: [issuesOf(a, 'own'), issuesOf(b, 'own')],
  }
}

/**
 * Support; and on the other’s own core issue an objection counts as backing too where it is not aimed at the other
 * (“Russia opposes provocations around Taiwan” backs China), or a commitment (“adheres to the one-China principle”).
 */
function backedIssues(statement: Statement, { by, of }: { by: SideId; of: SideId }, cores: CoreIssues): Issue[] {
  const { act, polarity, target, issues } = statement
  const theirs = cores[of]?.issues ?? []
  const ours = cores[by]?.issues ?? []
  const supports = act === 'support' && polarity === 'positive'
  const objects = act === 'oppose' && target !== of
  const adheres = (act === 'commit' || act === 'agree') && target !== of
  return [...new Set(issues)].filter((issue) => {
    if (!theirs.includes(issue) && issue !== UNNAMED) return false
    const onlyTheirs = !ours.includes(issue) && issue !== UNNAMED
    return supports
      ? onlyTheirs || target === of || (target === null && issue === UNNAMED)
      : onlyTheirs && (objects || (adheres && MATTERS_OF_PRINCIPLE.has(issue)))
  })
}

function balanceOf(differences: readonly number[], seed: string): Balance {
  const meetings = differences.length
  const mean = meetings === 0 ? 0 : differences.reduce((sum, one) => sum + one, 0) / meetings
  return { mean, interval: bootstrapInterval(differences, seed), meetings }
}
