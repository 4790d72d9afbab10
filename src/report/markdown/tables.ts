import { canBeSilentIn, isPosition } from '../../model/index.ts'
import { actNoun } from '../describe.ts'
import { MARKS } from '../view/coverage.ts'
import { makeSynopsis } from '../view/synopsis.ts'
import { issuesByImportance, type View } from '../view/view.ts'
import { escapeMarkdown } from './escape.ts'
import { accountTag, table } from './pieces.ts'

/** Issue × side × account, with what each statement does. */
export function coverageSection(view: View): string {
  const { comparison, reader } = view
  const { words } = reader.texts
  const cell = (state: keyof typeof MARKS, statements: readonly string[]): string =>
    statements.length === 0
      ? MARKS[state]
      : `${MARKS[state]} ${statements.map((id) => `${actNoun(view.statement(id), reader)} [${view.refs.statement(id)}]`).join(', ')}`
  const rows = issuesByImportance(comparison).flatMap((issue) =>
    comparison.matrix
      .filter((row) => row.issue === issue)
      .map((row) => [
        reader.issue(issue),
        reader.side(row.side),
        ...comparison.accounts.map(({ id }) => {
          const { state, statements } = view.cell(row, id)
          return cell(state, statements)
        }),
      ]),
  )
  const head = [words.issue, words.side, ...comparison.accounts.map(({ id }) => accountTag(view, id))]
  return `## ${words.coverage}\n\n${words.coverageNote}\n\n${table(head, rows)}\n\n${words.legend}`
}

/** What tells the same thing shares a row. */
export function sideBySideSection(view: View): string {
  const { comparison, reader } = view
  const { words, relations } = reader.texts
  const entry = (id: string): string => {
    const others = view
      .counterparts(id)
      .flatMap((one) =>
        one.relations
          .filter((relation) => relation !== 'same')
          .map((relation) => `${relations[relation]} (${view.refs.statement(one.id)})`),
      )
    return `**${view.refs.statement(id)}** ${escapeMarkdown(view.statement(id).quote)}${others.length > 0 ? ` *${others.join(', ')}*` : ''}`
  }
  const rows = makeSynopsis(comparison).map((row) => {
    const position = [...row.values()].flat().some(({ act }) => isPosition(act))
    return comparison.accounts.map((account) => {
      const own = row.get(account.id) ?? []
      if (own.length > 0) return own.map(({ id }) => entry(id)).join(' · ')
      return position
        ? `${canBeSilentIn(account, comparison.meeting.sides) ? `○ ${words.notHere}` : `? ${words.cannotKnow}`}`
        : ''
    })
  })
  const head = comparison.accounts.map(({ id }) => accountTag(view, id))
  return `## ${words.sideBySide}\n\n${words.sideBySideNote}\n\n${table(head, rows)}`
}
