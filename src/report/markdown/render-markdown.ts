import type { Comparison } from '../../model/index.ts'
import { meetingTitle, type Reader } from '../describe.ts'
import { makeView, type View } from '../view/view.ts'
import { escapeMarkdown } from './escape.ts'
import { findingsSection } from './findings.ts'
import { accountTag } from './pieces.ts'
import { coverageSection, sideBySideSection } from './tables.ts'
import { appendixSection, textsSection } from './texts.ts'

/** The comparison as Markdown: what the page has, in the same order. References ([A9]) lead to the list of statements. */
export function renderMarkdown(comparison: Comparison, reader: Reader): string {
  const view = makeView(comparison, reader)
  const compared = comparison.accounts.length > 1
  const parts = [
    `# ${escapeMarkdown(meetingTitle(comparison, reader))}`,
    accountsSection(view),
    compared && `## ${reader.texts.words.headline}\n\n${comparison.headline.map(escapeMarkdown).join('\n\n')}`,
    compared && findingsSection(view),
    coverageSection(view),
    compared && sideBySideSection(view),
    textsSection(view),
    appendixSection(view),
    manifestSection(view),
  ]
  return `${parts.filter((part) => part !== false && part !== '').join('\n\n')}\n`
}

function accountsSection(view: View): string {
  const { texts, side } = view.reader
  return view.comparison.accounts
    .map((account) => {
      const facts = [
        account.side && side(account.side),
        texts.accountKinds[account.kind],
        texts.languages[account.lang],
        texts.completeness[account.completeness],
        account.date,
      ]
      return `- ${accountTag(view, account.id)} — ${facts.filter(Boolean).join(' · ')}`
    })
    .join('\n')
}

function manifestSection(view: View): string {
  const { manifest, problems } = view.comparison
  const { words } = view.reader.texts
  const parameters = Object.entries(manifest.parameters).map(([name, value]) => `${name} = ${value}`)
  return [
    `## ${words.manifest}\n\n${words.manifestNote}`,
    [
      `- ${words.program}: ${manifest.program}`,
      `- ${words.knowledge}: \`${manifest.knowledge}\``,
      `- ${words.parameters}: ${escapeMarkdown(parameters.join(' · '))}`,
      ...manifest.documents.map(({ id, sha256 }) => `- **${view.refs.letter(id)}** ${escapeMarkdown(id)}: \`${sha256}\``),
    ].join('\n'),
    problems.length > 0 &&
      `### ${words.problems}\n\n${problems.map(({ message, hint }) => `- ${escapeMarkdown(hint ? `${message} — ${hint}` : message)}`).join('\n')}`,
  ]
    .filter((part) => part !== false)
    .join('\n\n')
}
