import {
  type Account,
  type Comparison,
  canBeSilentIn,
  type Finding,
  isPosition,
  type MatrixRow,
  type Statement,
} from '../../model/index.ts'
import { accountName, meetingTitle, type Reader, statementLine } from '../describe.ts'
import { boundNote } from '../view/bound-note.ts'
import { columnsOf, indent, pad, shorten, wrap } from './layout.ts'

/** How parts are coloured; every function may return its text unchanged. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly accent: (text: string) => string
  readonly warn: (text: string) => string
}

export interface TerminalOptions {
  readonly reader: Reader
  readonly paint: Paint
  /** Columns. Default 80. */
  readonly width?: number
  /** Findings shown at first. Default 7: what a reader takes in at once. */
  readonly most?: number
}

/** The comparison as lines for a terminal: headline, first findings, coverage, statements side by account, problems. */
export function renderTerminal(comparison: Comparison, options: TerminalOptions): string {
  const { reader, paint, width = 80, most = 7 } = options
  const { words } = reader.texts
  const section = (title: string): string => `\n${paint.bold(title.toUpperCase())}`
  const lines = [
    paint.bold(meetingTitle(comparison, reader)),
    '',
    ...comparison.accounts.map((account) => accountLine(account, comparison, reader, width)),
  ]
  if (comparison.accounts.length > 1) {
    lines.push(section(words.headline), ...comparison.headline.flatMap((sentence) => indent(wrap(sentence, width - 2), 2)))
    const shown = comparison.findings.slice(0, most)
    lines.push(section(words.findings))
    const note = boundNote(comparison, reader)
    if (note) lines.push(...indent(wrap(note, width - 2), 2))
    if (shown.length === 0) lines.push(`  ${words.noFindings}`)
    shown.forEach((finding, index) => void lines.push(...findingLines(finding, index + 1, comparison, reader, paint, width)))
    if (comparison.findings.length > most) lines.push(paint.dim(`  + ${comparison.findings.length - most} ${words.more}`))
  }
  lines.push(section(words.coverage), ...matrixLines(comparison, reader, paint, width))
  lines.push(
    section(words.statements),
    ...comparison.accounts.flatMap((account) => statementLines(account, comparison, reader, paint, width)),
  )
  if (comparison.problems.length > 0) {
    lines.push(section(words.problems))
    for (const { message, hint } of comparison.problems)
      lines.push(...indent(wrap(hint ? `${message} — ${hint}` : message, width - 2), 2))
  }
  return `${lines.join('\n')}\n`
}

function accountLine(account: Account, comparison: Comparison, reader: Reader, width: number): string {
  const { texts } = reader
  const count = comparison.statements.filter((statement) => statement.account === account.id).length
  const side = account.side === null ? '–' : reader.side(account.side)
  const facts = [
    accountName(account),
    side,
    account.lang,
    texts.accountKinds[account.kind],
    texts.completeness[account.completeness],
    `${count}`,
  ]
  return shorten(`  ${account.id}  ${facts.join(' · ')}`.padEnd(0), width)
}

function findingLines(
  finding: Finding,
  number: number,
  comparison: Comparison,
  reader: Reader,
  paint: Paint,
  width: number,
): string[] {
  const head = [
    reader.texts.kinds[finding.kind],
    finding.issue ? reader.issue(finding.issue) : null,
    finding.side ? reader.side(finding.side) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ')
  const percent = `${finding.beyondBound ? '◌ ' : ''}${Math.round(finding.confidence * 100)} %`
  const label = `${String(number).padStart(2)} ${head}`
  const gap = Math.max(1, width - columnsOf(label) - percent.length)
  return [
    '',
    paint.accent(label) + ' '.repeat(gap) + paint.dim(percent),
    ...indent(wrap(finding.sentence, width - 3), 3),
    ...finding.evidence
      .slice(0, 3)
      .flatMap(({ account, quote }) =>
        indent(wrap(`“${shorten(quote, 150)}”`, width - 5), 5).concat(paint.dim(`     — ${account}`)),
      ),
    ...(finding.nearest?.[0]
      ? indent(
          wrap(
            `${reader.texts.words.nearest}: ${finding.nearest[0].account} “${shorten(finding.nearest[0].quote, 70)}” — ${finding.nearest[0].why}`,
            width - 5,
          ),
          5,
        ).map(paint.dim)
      : []),
    paint.dim(`     ${finding.id}`),
  ].filter((line) => line !== undefined && comparison !== null)
}

/** Widest column for an account; narrower ones leave room for more. */
const COLUMN = 12
const LABEL = 26

function matrixLines(comparison: Comparison, reader: Reader, paint: Paint, width: number): string[] {
  const { accounts, matrix } = comparison
  const column = Math.max(4, Math.min(COLUMN, Math.floor((width - LABEL - 12) / Math.max(1, accounts.length))))
  const head = pad('', LABEL + 10) + accounts.map((account) => pad(shorten(account.id, column - 1), column)).join('')
  const byId = new Map(comparison.statements.map((statement) => [statement.id, statement]))
  const rows = matrix.map((row) => {
    const cells = accounts.map((account) => pad(cellMark(row, account.id, byId), column)).join('')
    return `  ${pad(shorten(reader.issue(row.issue), LABEL - 2), LABEL - 1)} ${pad(shorten(reader.side(row.side), 9), 8)}${cells}`
  })
  return [paint.dim(head), ...rows, paint.dim(`  ${reader.texts.words.legend}`)]
}

function cellMark(row: MatrixRow, account: string, byId: ReadonlyMap<string, Statement>): string {
  const cell = row.cells[account]
  if (cell === null || cell === undefined) return '?'
  if (cell.length === 0) return '○'
  return cell.some((id) => isPosition(byId.get(id)?.act ?? 'inform')) ? `■ ${cell.length}` : `▪ ${cell.length}`
}

function statementLines(account: Account, comparison: Comparison, reader: Reader, paint: Paint, width: number): string[] {
  const linked = new Set(comparison.links.flatMap((link) => link.statements))
  const own = comparison.statements.filter((statement) => statement.account === account.id)
  const alone = comparison.accounts.some((other) => other.id !== account.id && canBeSilentIn(other, comparison.meeting.sides))
  return [
    '',
    paint.bold(`  ${account.id}`) + paint.dim(`  ${reader.texts.words.machineMade}`),
    ...own.flatMap((statement) => {
      const mark = alone && isPosition(statement.act) && !linked.has(statement.id) ? paint.warn('◆') : ' '
      return indent(wrap(statementLine(statement, reader), width - 4), 4, `  ${mark} `)
    }),
  ]
}
