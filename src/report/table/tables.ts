import type { Comparison, Evidence, Finding, Link, Statement } from '../../model/index.ts'
import { type Reader, statementLine } from '../describe.ts'
import { makeView, type View } from '../view/view.ts'
import { type Row, toCsv } from './csv.ts'

/** Between the values of a field that holds several. */
const BETWEEN = '; '
/** Between quotations, which may hold semicolons. */
const BETWEEN_QUOTES = ' ¶ '

const STATEMENT_COLUMNS = [
  'id',
  'ref',
  'account',
  'publisher',
  'account_side',
  'lang',
  'start',
  'end',
  'quote',
  'side',
  'speaker',
  'voice',
  'issues',
  'act',
  'intensity',
  'addressee',
  'target',
  'polarity',
  'modality',
  'quantities',
  'told_by',
  'confidence',
  'linked_to',
  'line',
] as const
const LINK_COLUMNS = ['id', 'statements', 'accounts', 'relations', 'confidence', 'reasons'] as const
const FINDING_COLUMNS = [
  'id',
  'rank',
  'kind',
  'issues',
  'side',
  'reported_by',
  'omitted_by',
  'sentence',
  'salience',
  'surprise',
  'confidence',
  'statements',
  'evidence',
  'quote',
  'searched',
  'nearest',
] as const

/** The three tables of a comparison, each a CSV file; `docs/format.md` is their codebook. */
export function renderTables(
  comparison: Comparison,
  reader: Reader,
): Readonly<Record<'statements' | 'links' | 'findings', string>> {
  const rows = rowsOf(makeView(comparison, reader))
  return {
    statements: toCsv(STATEMENT_COLUMNS, rows.statements),
    links: toCsv(LINK_COLUMNS, rows.links),
    findings: toCsv(FINDING_COLUMNS, rows.findings),
  }
}

/** The three tables in one, told apart by the column `record`; a column that a record does not have is empty. */
export function renderCsv(comparison: Comparison, reader: Reader): string {
  const { statements, links, findings } = rowsOf(makeView(comparison, reader))
  const columns = ['record', ...new Set<string>([...STATEMENT_COLUMNS, ...LINK_COLUMNS, ...FINDING_COLUMNS])]
  const named = (record: string, rows: readonly Row[]): Row[] => rows.map((row) => ({ record, ...row }))
  return toCsv(columns, [...named('statement', statements), ...named('link', links), ...named('finding', findings)])
}

function rowsOf(view: View): { statements: Row[]; links: Row[]; findings: Row[] } {
  const { statements, links, findings } = view.comparison
  return {
    statements: statements.map((one) => statementRow(view, one)),
    links: links.map((one, index) => linkRow(view, one, index + 1)),
    findings: findings.map((one, index) => findingRow(view, one, index + 1)),
  }
}

function statementRow(view: View, one: Statement): Row {
  const account = view.comparison.accounts.find(({ id }) => id === one.account)!
  return {
    id: one.id,
    ref: view.refs.statement(one.id),
    account: one.account,
    publisher: account.publisher,
    account_side: account.side,
    lang: account.lang,
    start: one.start,
    end: one.end,
    quote: one.quote,
    side: typeof one.side === 'string' ? one.side : one.side.join(BETWEEN),
    speaker: one.speaker,
    voice: one.voice,
    issues: one.issues.join(BETWEEN),
    act: one.act,
    intensity: one.intensity,
    addressee: one.addressee,
    target: one.target,
    polarity: one.polarity,
    modality: one.modality,
    quantities: one.quantities.map(({ kind, value, unit }) => `${kind}=${value}${unit ? ` ${unit}` : ''}`).join(BETWEEN),
    told_by: one.toldBy.join(BETWEEN),
    confidence: one.confidence,
    linked_to: view
      .counterparts(one.id)
      .map(({ id }) => id)
      .join(BETWEEN),
    line: statementLine(one, view.reader),
  }
}

function linkRow(view: View, one: Link, number: number): Row {
  return {
    id: `link-${number}`,
    statements: one.statements.join(BETWEEN),
    accounts: [...new Set(one.statements.map((id) => view.statement(id).account))].join(BETWEEN),
    relations: one.relations.join(BETWEEN),
    confidence: one.confidence,
    reasons: one.reasons.map(({ facet, value, weight }) => `${facet}${value ? `=${value}` : ''} ${weight}`).join(BETWEEN),
  }
}

const place = ({ account, start, end }: Evidence): string => `${account}#${start}-${end}`

function findingRow(view: View, one: Finding, rank: number): Row {
  return {
    id: one.id,
    rank,
    kind: one.kind,
    issues: one.issue,
    side: one.side,
    reported_by: one.reportedBy.join(BETWEEN),
    omitted_by: one.omittedBy.join(BETWEEN),
    sentence: one.sentence,
    salience: one.salience,
    surprise: one.surprise,
    confidence: one.confidence,
    statements: [...new Set(one.evidence.flatMap((evidence) => view.refs.at(evidence).slice(0, 1)))].join(BETWEEN),
    evidence: one.evidence.map(place).join(BETWEEN),
    quote: one.evidence.map(({ quote }) => quote).join(BETWEEN_QUOTES),
    searched: one.searched ? one.searched.length : null,
    nearest: (one.nearest ?? []).map((passage) => `${place(passage)} (${passage.reason})`).join(BETWEEN),
  }
}
