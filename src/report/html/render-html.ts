import type { Comparison } from '../../model/index.ts'
import { meetingTitle, type Reader } from '../describe.ts'
import { makeView } from '../view/view.ts'
import { appendixSection } from './appendix.ts'
import { findingsSection } from './findings.ts'
import { contents, headSection } from './head.ts'
import { headlineSection } from './headline.ts'
import { manifestSection } from './manifest.ts'
import { html } from './markup.ts'
import { matrixSection } from './matrix.ts'
import { pageHead } from './page-head.ts'
import { sideBySideSection } from './side-by-side.ts'
import { STYLE } from './style.ts'
import { textsSection } from './texts.ts'

export interface HtmlOptions {
  /** A way back, for a page among others. */
  readonly back?: { readonly href: string; readonly text: string }
}

/**
 * The comparison as one page that needs nothing else: no script, no font, no picture, no address. What comes from
 * documents is escaped; a policy in the page forbids everything but its own style.
 */
export function renderHtml(comparison: Comparison, reader: Reader, { back }: HtmlOptions = {}): string {
  const view = makeView(comparison, reader)
  const { words } = reader.texts
  const compared = comparison.accounts.length > 1
  const sections = [
    ...(compared ? [['short', words.headline] as const, ['findings', words.findings] as const] : []),
    ['coverage', words.coverage] as const,
    ...(compared ? [['side-by-side', words.sideBySide] as const] : []),
    ['texts', words.texts] as const,
    ['statements', words.appendix] as const,
    ['manifest', words.manifest] as const,
  ]
  return html`<!doctype html>
<html lang="${reader.lang}">
${pageHead(`${meetingTitle(comparison, reader)} · Unsaid`, STYLE)}
<body>${
    back
      ? html`
<nav><a href="${back.href}">${back.text}</a></nav>`
      : null
  }
${headSection(view)}
${contents(view, sections)}
<main>
${compared && [headlineSection(view), findingsSection(view)]}
${matrixSection(view)}
${compared && sideBySideSection(view)}
${textsSection(view)}
${appendixSection(view)}
${manifestSection(view)}
</main>
</body>
</html>
`.text
}
