import type { Language } from '../../../model/index.ts'
import { apiPath } from '../../state/client.ts'

export function reportAddress(meeting: string, lang: Language, format = 'html'): string {
  return `${apiPath('meetings', meeting, 'report')}?${new URLSearchParams({ lang, format })}`
}

/** What is printed is the report: it is made for paper, and its page runs no script, so that it is printed from here. */
export function printReport(meeting: string, lang: Language): void {
  const opened = open(reportAddress(meeting, lang))
  opened?.addEventListener('load', () => opened.print())
}
