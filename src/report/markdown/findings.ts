import type { Evidence, Finding } from '../../model/index.ts'
import { boundNote, sureness } from '../view/bound-note.ts'
import type { View } from '../view/view.ts'
import { escapeMarkdown } from './escape.ts'
import { accountTag, quotation } from './pieces.ts'

/** Findings shown first; the rest follows under its own heading. */
const FIRST = 7

export function findingsSection(view: View): string {
  const { words } = view.reader.texts
  const all = view.comparison.findings.map((finding, index) => findingOf(view, finding, index + 1))
  const note = boundNote(view.comparison, view.reader)
  const first = `## ${words.findings}\n\n${words.findingsNote}\n\n${note ? `${note}\n\n` : ''}${all.slice(0, FIRST).join('\n\n') || words.noFindings}`
  return all.length > FIRST ? `${first}\n\n## ${words.furtherFindings}\n\n${all.slice(FIRST).join('\n\n')}` : first
}

function findingOf(view: View, finding: Finding, number: number): string {
  const { reader } = view
  const { kinds, meanings, words } = reader.texts
  const about = [kinds[finding.kind], finding.issue && reader.issue(finding.issue), finding.side && reader.side(finding.side)]
  const silent = (one: Evidence): boolean => finding.omittedBy.includes(one.account) && !finding.reportedBy.includes(one.account)
  const left = finding.omittedBy.map((id) => accountTag(view, id)).join(', ')
  return [
    `### ${number}. ${about.filter(Boolean).join(' · ')} (${sureness(finding, reader)})`,
    escapeMarkdown(finding.sentence),
    ...finding.evidence.filter((one) => !silent(one)).map((one) => quotation(view, one)),
    left && `${words.omittedBy} ${left}:${finding.searched ? ` ${finding.searched.length} ${words.searchedForms}` : ''}`,
    ...finding.evidence.filter(silent).map((one) => quotation(view, one)),
    ...(finding.nearest ?? []).map((one) => quotation(view, one, `${words.nearest}: ${one.why}`)),
    `*${meanings[finding.kind]} · ${words.salience} ${finding.salience.toFixed(2)}${finding.surprise === null ? '' : ` · ${words.surprise} ${finding.surprise.toFixed(1)} ${words.bits}`} · \`${finding.id}\`*`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
