import type { Comparison, Finding } from '../../model/index.ts'
import type { Reader } from '../describe.ts'
import { sureness } from '../view/bound-note.ts'
import { indent, shorten, wrap } from './layout.ts'
import type { Paint } from './render-terminal.ts'

/** Forms listed before the rest is only counted. */
const MOST_FORMS = 40

/** One finding in full: its words, what it rests on, and for an absence what was looked for and what came nearest. */
export function explainFinding(finding: Finding, comparison: Comparison, reader: Reader, paint: Paint, width = 80): string {
  const { words, kinds, meanings } = reader.texts
  const text = (value: string, by: number): string[] => indent(wrap(value, width - by), by)
  const lines = [
    paint.bold(`${kinds[finding.kind]} · ${meanings[finding.kind]}`),
    ...text(finding.sentence, 2),
    '',
    `${sureness(finding, reader)} · ${words.salience} ${finding.salience.toFixed(2)}${finding.surprise === null ? '' : ` · ${words.surprise} ${finding.surprise.toFixed(1)} ${words.bits}`}`,
    `${words.reportedBy}: ${finding.reportedBy.join(', ') || '–'}`,
    ...(finding.omittedBy.length > 0 ? [`${words.omittedBy}: ${finding.omittedBy.join(', ')}`] : []),
    '',
    paint.bold(words.evidence),
    ...finding.evidence.flatMap(({ account, start, end, quote }) => [
      paint.dim(`  ${account} [${start}, ${end})`),
      ...text(`“${quote}”`, 4),
    ]),
  ]
  if (finding.searched) {
    const shown = finding.searched.slice(0, MOST_FORMS)
    const rest = finding.searched.length - shown.length
    lines.push('', paint.bold(words.searched), ...text(shown.join(' · ') + (rest > 0 ? ` … + ${rest}` : ''), 2))
  }
  if (finding.nearest && finding.nearest.length > 0) {
    lines.push('', paint.bold(words.nearest))
    for (const { account, quote, why } of finding.nearest)
      lines.push(...text(`${account}: “${shorten(quote, 200)}”`, 2), ...text(`${words.why}: ${why}`, 4).map(paint.dim))
  }
  const links = comparison.links.filter((link) =>
    link.statements.some((id) => finding.evidence.some((one) => id.startsWith(`${one.account}#${one.start}-`))),
  )
  for (const link of links) {
    lines.push(
      '',
      paint.bold(
        `${link.statements.join(' ↔ ')}  ${link.relations.map((relation) => reader.texts.relations[relation]).join(', ')}`,
      ),
    )
    lines.push(...text(link.reasons.map(({ facet, value, weight }) => `${facet} ${value ?? ''} +${weight}`).join(' · '), 2))
  }
  return `${lines.join('\n')}\n`
}
