import { type Comparison, isPosition, type Link, type Statement } from '../../model/index.ts'

/** What a comparison knows of each statement, ready to be asked many times. */
export interface Index {
  readonly statements: ReadonlyMap<string, Statement>
  readonly byAccount: ReadonlyMap<string, readonly Statement[]>
  readonly links: ReadonlyMap<string, readonly Link[]>
  /** Ids of statements that take a position and stand in one account only. */
  readonly onlyHere: ReadonlySet<string>
}

export function indexComparison({ accounts, statements, links }: Comparison): Index {
  const linked = new Map<string, Link[]>()
  for (const link of links)
    for (const id of link.statements) {
      const list = linked.get(id)
      if (list) list.push(link)
      else linked.set(id, [link])
    }
  const several = accounts.length > 1
  return {
    statements: new Map(statements.map((one) => [one.id, one])),
    byAccount: new Map(accounts.map(({ id }) => [id, statements.filter((one) => one.account === id)])),
    links: linked,
    onlyHere: new Set(several ? statements.filter((one) => isAlone(one, linked)).map((one) => one.id) : []),
  }
}

function isAlone(statement: Statement, links: ReadonlyMap<string, readonly Link[]>): boolean {
  return statement.side !== 'none' && isPosition(statement.act) && !links.has(statement.id)
}

/** The other statements of a statement's links, each once, with the link. */
export function counterpartsOf(id: string, index: Index): { readonly statement: Statement; readonly link: Link }[] {
  const seen = new Set([id])
  return (index.links.get(id) ?? []).flatMap((link) =>
    link.statements.flatMap((other) => {
      const statement = index.statements.get(other)
      if (seen.has(other) || !statement) return []
      seen.add(other)
      return [{ statement, link }]
    }),
  )
}

/** How a link is drawn: the most serious of its relations. */
export type LinkLook = 'same' | 'degree' | 'reframed' | 'conflict'

export function lookOf({ relations }: Link): LinkLook {
  if (relations.includes('contradicts') || relations.includes('reattributed')) return 'conflict'
  if (relations.includes('reframed')) return 'reframed'
  return relations.includes('weaker') || relations.includes('stronger') ? 'degree' : 'same'
}
