import { type Comparison, isPosition } from '../model/index.ts'
import { accountName, meetingTitle, type Reader, statementLine } from './describe.ts'

/** The comparison as Markdown with numbered citations. */
export function renderMarkdown(comparison: Comparison, reader: Reader, most = 7): string {
  const { words, kinds } = reader.texts
  const notes: string[] = []
  const cite = (account: string, quote: string): string => {
    notes.push(`${account}: “${escapeMarkup(quote)}”`)
    return `[^${notes.length}]`
  }
  const finding = (one: Comparison['findings'][number], index: number): string =>
    `${index + 1}. **${kinds[one.kind]}**${one.issue ? ` · ${reader.issue(one.issue)}` : ''}${one.side ? ` · ${reader.side(one.side)}` : ''} (${Math.round(one.confidence * 100)} %) — ${escapeMarkup(one.sentence)}${one.evidence.map(({ account, quote }) => cite(account, quote)).join('')}`
  const parts = [
    `# ${meetingTitle(comparison, reader)}`,
    comparison.accounts
      .map(
        (account) =>
          `- \`${account.id}\` — ${escapeMarkup(accountName(account))}, ${account.side ? reader.side(account.side) : '–'}, ${account.lang}, ${account.date ?? '–'}`,
      )
      .join('\n'),
    `## ${words.headline}\n\n${comparison.headline.map(escapeMarkup).join(' ')}`,
    `## ${words.findings}\n\n${comparison.findings.slice(0, most).map(finding).join('\n') || words.noFindings}`,
    comparison.findings.length > most
      ? `## ${words.furtherFindings}\n\n${comparison.findings
          .slice(most)
          .map((one, index) => finding(one, index + most))
          .join('\n')}`
      : '',
    `## ${words.coverage}\n\n${matrix(comparison, reader)}\n\n${words.legend}`,
    `## ${words.statements}\n\n${comparison.accounts
      .map(
        (account) =>
          `### ${account.id}\n\n${comparison.statements
            .filter((one) => one.account === account.id)
            .map((one) => `- ${escapeMarkup(statementLine(one, reader))}  \n  > ${escapeMarkup(one.quote)}`)
            .join('\n')}`,
      )
      .join('\n\n')}`,
    notes.map((note, index) => `[^${index + 1}]: ${note}`).join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function matrix({ matrix: rows, accounts, statements }: Comparison, reader: Reader): string {
  const position = new Set(statements.filter((one) => isPosition(one.act)).map((one) => one.id))
  const mark = (cell: readonly string[] | null | undefined): string =>
    cell ? (cell.length === 0 ? '○' : cell.some((id) => position.has(id)) ? '■' : '▪') : '?'
  const head = [reader.texts.words.issue, reader.texts.words.side, ...accounts.map((account) => account.id)]
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map((row) =>
      line([reader.issue(row.issue), reader.side(row.side), ...accounts.map((account) => mark(row.cells[account.id]))]),
    ),
  ].join('\n')
}

/** Documents are hostile: nothing in them may become markup. */
function escapeMarkup(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_{}[\]<>#|]/gu, '\\$&')
}
