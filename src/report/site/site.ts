import type { Comparison, Language } from '../../model/index.ts'
import type { BriefPaper, CitedWords } from '../../paper/index.ts'
import { type Labels, makeReader, meetingTitle, type Reader } from '../describe.ts'
import { anchors } from '../html/anchors.ts'
import { html, type Markup } from '../html/markup.ts'
import { pageHead } from '../html/page-head.ts'
import { renderHtml } from '../html/render-html.ts'
import { paperAsHtml } from '../paper/html.ts'
import { PAPER_STYLE } from '../paper/style.ts'
import { paperTexts } from '../paper/texts.ts'
import { makeView, type View } from '../view/view.ts'

export interface SiteMeeting {
  readonly id: string
  /** With its sentences in the site’s language. */
  readonly comparison: Comparison
}

export interface SiteInput {
  readonly lang: Language
  readonly labels: Labels
  readonly program: string
  readonly meetings: readonly SiteMeeting[]
  readonly briefs: readonly { readonly id: string; readonly paper: BriefPaper }[]
}

interface Page {
  readonly path: string
  readonly title: string
  readonly about: string
}

interface MeetingPage extends Page, SiteMeeting {
  readonly reader: Reader
  readonly view: View
}

/**
 * Pages to be published as they are: a folder that any server, or none, can show. No page has a script or loads anything, and
 * each carries a policy that forbids both. Returns the files by path.
 */
export function makeSite({ lang, labels, program, meetings, briefs }: SiteInput): ReadonlyMap<string, string> {
  const texts = paperTexts[lang]
  const back = { href: '../index.html', text: texts.back }
  const taken = new Set<string>()
  const pages = [...meetings]
    .sort((a, b) => ((a.comparison.meeting.date ?? '') < (b.comparison.meeting.date ?? '') ? 1 : -1))
    .map(({ id, comparison }): MeetingPage => {
      const reader = makeReader(lang, labels, comparison.meeting.sides)
      const { accounts, findings } = comparison
      return {
        ...{ id, comparison, reader, view: makeView(comparison, reader), title: meetingTitle(comparison, reader) },
        path: `meetings/${fileName(id, taken)}.html`,
        about: `${accounts.length} ${texts.accounts} · ${findings.length} ${texts.findings}`,
      }
    })
  const told = briefs.map(({ id, paper }) => ({
    paper,
    path: `briefs/${fileName(id, taken)}.html`,
    title: paper.title,
    about: '',
  }))
  const addressOf = (words: CitedWords): string | null => placeOf(words, pages)
  return new Map([
    ['index.html', indexPage({ lang, program, meetings: pages, briefs: told })],
    ...pages.map(({ path, comparison, reader }) => [path, renderHtml(comparison, reader, { back })] as const),
    ...told.map(({ path, paper }) => [path, paperAsHtml(paper, { program, back, addressOf })] as const),
  ])
}

/** Longest part of a path: some file systems know no more than this, with an ending. */
const LONGEST = 80

/** A name that every file system and address can hold, from an id that may hold anything. */
function fileName(id: string, taken: Set<string>): string {
  const plain =
    id
      .replaceAll(/[^A-Za-z0-9_-]+/gu, '-')
      .replaceAll(/^-+|-+$/gu, '')
      .slice(0, LONGEST) || 'page'
  let name = plain
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain}-${n}`
  taken.add(name.toLowerCase())
  return name
}

/** Where words stand on a page of the site, seen from a brief; null where their meeting is not on it. */
function placeOf(words: CitedWords, pages: readonly MeetingPage[]): string | null {
  const page = pages.find(({ id }) => id === words.meeting)
  if (!page?.comparison.accounts.some(({ id }) => id === words.account)) return null
  const [statement] = page.view.refs.at(words)
  const anchor = statement === undefined ? anchors.account(page.view, words.account) : anchors.text(page.view, statement)
  return `../${page.path}#${anchor}`
}

interface IndexInput extends Pick<SiteInput, 'lang' | 'program'> {
  readonly meetings: readonly Page[]
  readonly briefs: readonly Page[]
}

function indexPage({ lang, program, meetings, briefs }: IndexInput): string {
  const texts = paperTexts[lang]
  const list = (title: string, pages: readonly Page[]): Markup | false =>
    pages.length > 0 &&
    html`<section><h2>${title}</h2><ul class="meetings">${pages.map(({ path, title: name, about }) => html`<li><a href="${path}">${name}</a> <span class="note">${about}</span></li>`)}</ul></section>
`
  return html`<!doctype html>
<html lang="${lang}">
${pageHead(texts.site, PAPER_STYLE)}
<body>
<main>
<h1>${texts.site}</h1>
${list(texts.briefs, briefs)}${list(texts.meetings, meetings)}<p class="note">${texts.made(program)}</p>
</main>
</body>
</html>
`.text
}
