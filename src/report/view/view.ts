import type { Comparison, Finding, Issue, MatrixRow, Statement } from '../../model/index.ts'
import type { Reader } from '../describe.ts'
import { type Counterpart, indexCounterparts } from './counterparts.ts'
import { type Cell, makeCells } from './coverage.ts'
import { makeRefs, type Refs } from './refs.ts'

/** A comparison with everything that its reports look up, indexed once. */
export interface View {
  readonly comparison: Comparison
  readonly reader: Reader
  readonly refs: Refs
  readonly statement: (id: string) => Statement
  readonly cell: (row: MatrixRow, account: string) => Cell
  readonly counterparts: (statement: string) => readonly Counterpart[]
  /** Findings (numbered from 1, as ranked) whose evidence shares words with the statement. */
  readonly citedBy: (statement: string) => readonly number[]
}

export function makeView(comparison: Comparison, reader: Reader): View {
  const byId = new Map(comparison.statements.map((statement) => [statement.id, statement]))
  const counterparts = indexCounterparts(comparison)
  const refs = makeRefs(comparison)
  const cited = indexCitations(comparison.findings, refs)
  return {
    comparison,
    reader,
    refs,
    statement: (id) => byId.get(id) as Statement,
    cell: makeCells(comparison),
    counterparts: (id) => counterparts.get(id) ?? [],
    citedBy: (id) => cited.get(id) ?? [],
  }
}

/** Issues of the matrix, those of the first findings first. */
export function issuesByImportance({ matrix, findings }: Comparison): Issue[] {
  const rank = (issue: Issue): number => {
    const at = findings.findIndex((finding) => finding.issue === issue)
    return at < 0 ? findings.length : at
  }
  return [...new Set(matrix.map(({ issue }) => issue))].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

function indexCitations(findings: readonly Finding[], refs: Refs): Map<string, number[]> {
  const cited = new Map<string, number[]>()
  findings.forEach((finding, index) => {
    const ids = new Set(finding.evidence.flatMap((evidence) => refs.at(evidence).slice(0, 1)))
    for (const id of ids) cited.set(id, [...(cited.get(id) ?? []), index + 1])
  })
  return cited
}
