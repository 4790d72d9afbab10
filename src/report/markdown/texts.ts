import type { Account, Statement } from '../../model/index.ts'
import { statementLine } from '../describe.ts'
import { codesOf } from '../view/codes.ts'
import type { View } from '../view/view.ts'
import { escapeMarkdown } from './escape.ts'
import { accountTag } from './pieces.ts'

/** The accounts whole, with the reference of each statement where it begins. */
export function textsSection(view: View): string {
  const { words } = view.reader.texts
  return `## ${words.texts}\n\n${view.comparison.accounts.map((account) => textOf(view, account)).join('\n\n')}`
}

function textOf(view: View, account: Account): string {
  const own = view.comparison.statements.filter((one) => one.account === account.id)
  const blocks = account.blocks.length > 0 ? account.blocks : [{ start: 0, end: account.text.length }]
  const paragraphs = blocks.map(({ start, end }) => {
    const starts = own.filter((one) => one.start >= start && one.start < end).sort((a, b) => a.start - b.start)
    let at = start
    const pieces = starts.map((one) => {
      const piece = `${escapeMarkdown(account.text.slice(at, one.start))} **[${view.refs.statement(one.id)}]** `
      at = one.start
      return piece
    })
    return `> ${pieces.join('')}${escapeMarkdown(account.text.slice(at, end))}`.replaceAll(/ {2,}/gu, ' ')
  })
  return `### ${accountTag(view, account.id)}\n\n${account.title ? `*${escapeMarkdown(account.title)}*\n\n` : ''}${paragraphs.join('\n>\n')}`
}

/** Every statement with its codes. */
export function appendixSection(view: View): string {
  const { comparison, reader } = view
  const entry = (one: Statement): string =>
    `- **${view.refs.statement(one.id)}** “${escapeMarkdown(one.quote)}”  \n  *${escapeMarkdown(statementLine(one, reader))}*  \n  ${codesOf(
      view,
      one,
    )
      .map(([name, value]) => `${name}: ${escapeMarkdown(value)}`)
      .join(' · ')}`
  const parts = comparison.accounts.map(
    ({ id }) =>
      `### ${accountTag(view, id)}\n\n${comparison.statements
        .filter((one) => one.account === id)
        .map(entry)
        .join('\n')}`,
  )
  return `## ${reader.texts.words.appendix}\n\n${parts.join('\n\n')}`
}
