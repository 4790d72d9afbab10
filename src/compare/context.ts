import type { Account, Issue, Link, Relation, SideId, Span, Statement } from '../model/index.ts'
import { canBeSilentIn, isPosition, sidesOf } from '../model/index.ts'
import type { CompareInput, Mention } from './input.ts'
import { facetsOf, findAlike, indexFacets } from './likeness.ts'
import { indexPlaces } from './places.ts'

/** A statement of another account that tells the same thing, and how the two differ. */
export interface Counterpart {
  readonly statement: Statement
  /** Of the counterpart relative to the statement asked about. */
  readonly relations: readonly Relation[]
  readonly confidence: number
}

/** Everything that the rules look up, indexed once. Accounts and statements are in an order of their own. */
export interface Context extends CompareInput {
  readonly account: (id: string) => Account
  /** Statements of an account in the order of its text. */
  readonly statementsOf: (account: string) => readonly Statement[]
  readonly mentionsOf: (account: string, issue: Issue) => readonly Mention[]
  /** Statements of the account that overlap a span of its text. */
  readonly around: (account: string, span: Span) => readonly Statement[]
  /** Statements of the account on the issue, whoever speaks. */
  readonly onIssue: (account: string, issue: Issue) => readonly Statement[]
  /** Statements of the account that rest on the same concepts, actors and words, and how far (0–1). */
  readonly alike: (statement: Statement, account: string) => ReadonlyMap<Statement, number>
  readonly counterparts: (statement: Statement, account: string) => readonly Counterpart[]
  /** Sides of the meeting that a statement speaks for. */
  readonly speaksFor: (statement: Statement) => readonly SideId[]
  /** Statements of the account on the issue that speak for the side, those that only discuss it too. */
  readonly touching: (account: string, issue: Issue, side: SideId) => readonly Statement[]
  /** Position statements on the issue that speak for the side. */
  readonly positions: (account: string, issue: Issue, side: SideId) => readonly Statement[]
  /** Accounts that cover the whole meeting: what they lack, they leave out. */
  readonly silentAccounts: readonly Account[]
}

/** A transcript or recording shows what was said; it is not how its publisher chose to tell the meeting. */
export function isRecord(account: Account): boolean {
  return account.kind === 'transcript' || account.kind === 'recording'
}

/** Two accounts in which the same side tells the meeting: its other language, its other outlet. */
export function areSiblings(a: Account, b: Account): boolean {
  return a.id !== b.id && a.side !== null && a.side === b.side && !isRecord(a) && !isRecord(b)
}

const byPlace = (a: Statement, b: Statement) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

/** A link's relations are told relative to its first statement; seen from the other end they turn round. */
const REVERSED: Partial<Record<Relation, Relation>> = { weaker: 'stronger', stronger: 'weaker' }

/** Where two links pair the same statements the surer one counts, whatever order they come in. */
function surestFirst(links: readonly Link[]): Link[] {
  const name = (link: Link) => JSON.stringify([link.statements, link.relations])
  return [...links].sort((a, b) => b.confidence - a.confidence || (name(a) < name(b) ? -1 : 1))
}

function indexCounterparts(input: CompareInput, byId: ReadonlyMap<string, Statement>): Map<string, Counterpart[]> {
  const index = new Map<string, Map<string, Counterpart>>()
  const put = (from: Statement, to: Statement, relations: readonly Relation[], confidence: number) => {
    const key = `${from.id}>${to.account}`
    const known = index.get(key) ?? new Map<string, Counterpart>()
    if (!known.has(to.id)) known.set(to.id, { statement: to, relations, confidence })
    index.set(key, known)
  }
  for (const link of surestFirst(input.links)) {
    const [first, ...others] = link.statements.flatMap((id) => byId.get(id) ?? [])
    if (!first) continue
    const reversed = link.relations.map((relation) => REVERSED[relation] ?? relation)
    for (const [at, other] of others.entries()) {
      if (other.account !== first.account) {
        put(first, other, link.relations, link.confidence)
        put(other, first, reversed, link.confidence)
      }
      for (const third of others.slice(at + 1)) {
        if (third.account === other.account) continue
        put(other, third, ['same'], link.confidence)
        put(third, other, ['same'], link.confidence)
      }
    }
  }
  return new Map([...index].map(([key, known]) => [key, [...known.values()].sort((a, b) => byPlace(a.statement, b.statement))]))
}

/** `<account>|<issue>|<side>` → the statements of that cell. */
function indexCells(statements: readonly Statement[], speaksFor: Context['speaksFor']): Map<string, Statement[]> {
  const cells = new Map<string, Statement[]>()
  for (const statement of statements) {
    for (const issue of new Set(statement.issues)) {
      for (const side of speaksFor(statement)) {
        const key = `${statement.account}|${issue}|${side}`
        const cell = cells.get(key)
        if (cell) cell.push(statement)
        else cells.set(key, [statement])
      }
    }
  }
  return cells
}

/** The lookups that belong to one account's text. */
function indexAccount(statements: readonly Statement[], sides: readonly SideId[]) {
  const byIssue = new Map<Issue, Statement[]>()
  for (const statement of statements) {
    for (const issue of new Set(statement.issues)) {
      const list = byIssue.get(issue)
      if (list) list.push(statement)
      else byIssue.set(issue, [statement])
    }
  }
  return { statements, byIssue, places: indexPlaces(statements), facets: indexFacets(statements, sides) }
}

export function makeContext(input: CompareInput): Context {
  const { sides } = input.meeting
  const accounts = [...input.accounts].sort((a, b) => (a.id < b.id ? -1 : 1))
  const statements = [...input.statements].sort((a, b) =>
    a.account === b.account ? byPlace(a, b) : a.account < b.account ? -1 : 1,
  )
  const byAccountId = new Map(accounts.map((account) => [account.id, account]))
  const byStatementId = new Map(statements.map((statement) => [statement.id, statement]))
  const grouped = groupBy(statements, (statement) => statement.account)
  const ofAccount = new Map(accounts.map(({ id }) => [id, indexAccount(grouped.get(id) ?? [], sides)]))
  const mentions = groupBy(
    [...input.mentions].sort((a, b) => a.start - b.start || a.end - b.end),
    (mention) => `${mention.account}|${mention.issue}`,
  )
  const counterparts = indexCounterparts(input, byStatementId)
  const speaksFor = (statement: Statement) =>
    sidesOf(statement.side, sides).filter((side) => sides.length < 2 || sides.includes(side))
  const cells = indexCells(statements, speaksFor)
  const touching = (account: string, issue: Issue, side: SideId) => cells.get(`${account}|${issue}|${side}`) ?? []
  const of = (id: string) => ofAccount.get(id) as ReturnType<typeof indexAccount>
  return {
    ...input,
    accounts,
    statements,
    account: (id) => byAccountId.get(id) as Account,
    statementsOf: (id) => of(id).statements,
    mentionsOf: (id, issue) => mentions.get(`${id}|${issue}`) ?? [],
    around: (id, span) => of(id).places.around(span),
    onIssue: (id, issue) => of(id).byIssue.get(issue) ?? [],
    alike: (statement, id) => findAlike(statement, facetsOf(statement, sides), of(id).facets),
    counterparts: (statement, account) => counterparts.get(`${statement.id}>${account}`) ?? [],
    speaksFor,
    touching,
    positions: (account, issue, side) => touching(account, issue, side).filter((statement) => isPosition(statement.act)),
    silentAccounts: accounts.filter((account) => canBeSilentIn(account, sides)),
  }
}
