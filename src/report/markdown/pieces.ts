import type { Evidence } from '../../model/index.ts'
import { accountName, statementLine } from '../describe.ts'
import type { View } from '../view/view.ts'
import { escapeMarkdown } from './escape.ts'

/** “**A** Kremlin” */
export function accountTag(view: View, id: string): string {
  const account = view.comparison.accounts.find((one) => one.id === id)
  return `**${view.refs.letter(id)}** ${escapeMarkdown(account ? accountName(account) : id)}`
}

/** Original words, the reader's line where the language is another, and the reference. */
export function quotation(view: View, evidence: Evidence, note?: string): string {
  const [first] = view.refs.at(evidence)
  const account = view.comparison.accounts.find(({ id }) => id === evidence.account)!
  const source = `[${first ? view.refs.statement(first) : view.refs.letter(evidence.account)}]`
  const line =
    first && account.lang !== view.reader.lang ? `\n> *${escapeMarkdown(statementLine(view.statement(first), view.reader))}*` : ''
  return `> “${escapeMarkdown(evidence.quote)}” ${source} ${escapeMarkdown(accountName(account))}${note === undefined ? '' : ` — ${escapeMarkdown(note)}`}${line && `  ${line}`}`
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
