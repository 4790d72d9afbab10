import { parseDate } from '../../language/index.ts'
import type { Clue, Clues } from '../draft.ts'
import type { DomDocument } from './dom.ts'
import { findHeading, type Heading, plainTitle } from './find-heading.ts'
import { type LinkedData, readLinkedData } from './linked-data.ts'

export interface PageData {
  readonly clues: Clues
  /** Text of the article as the page gives it to search engines. */
  readonly articleBody: string | null
  /** Where the page shows its title. */
  readonly heading: Heading | null
}

const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish_date',
  'firstpublishedtime',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
  'sailthru.date',
  'parsely-pub-date',
  'date',
  'creation_date',
  'article:modified_time',
]
const SITE_NAMES = ['og:site_name', 'application-name', 'sitename', 'dc.publisher', 'dcterms.publisher', 'publisher']
const TITLE_NAMES = ['og:title', 'twitter:title', 'articletitle', 'dc.title', 'title']
/** Metadata longer than this is none. */
const LONGEST = 500

/** What a page says of itself in its head: title, site, address, date, language. */
export function readMetadata(document: DomDocument): PageData {
  const metas = readMetas(document)
  const ld = readLinkedData(document)
  const site =
    first(SITE_NAMES.map((name) => clue(metas.get(name), `the page’s ${name}`))) ?? clue(ld.publisher, 'the page’s linked data')
  const clues: { -readonly [K in keyof Clues]: Clues[K] } = {}
  const full = fold(document.querySelector('title')?.textContent ?? '')
  const named = first([
    clue(ld.headline, 'the page’s linked data'),
    ...TITLE_NAMES.map((name) => clue(metas.get(name), `the page’s ${name}`)),
  ])
  const heading = findHeading(document, [...(named ? [named.value] : []), full])
  const title = readTitle(named ?? clue(full, FROM_TITLE), heading, site?.value ?? null)
  const date = readDate(document, metas, ld, heading)
  const url = readUrl(document, metas)
  const lang = clue(
    document.documentElement?.getAttribute('lang') ?? metas.get('og:locale') ?? metas.get('content-language') ?? ld.language,
    'the page’s language attribute',
  )
  if (title) clues.title = title
  if (site) clues.publisher = site
  if (date) clues.date = date
  if (url) clues.url = url
  if (lang) clues.lang = lang
  return { clues, articleBody: ld.body ?? null, heading }
}

function readMetas(document: DomDocument): Map<string, string> {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const key = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv') ??
      ''
    ).toLowerCase()
    const content = meta.getAttribute('content')?.trim()
    if (key !== '' && content && content.length <= LONGEST && !metas.has(key)) metas.set(key, content)
  }
  return metas
}

/** The least of the titles: sites put their own name into it. */
const FROM_TITLE = 'the page’s title'

function readTitle(named: Clue | null, heading: Heading | null, site: string | null): Clue | null {
  if (heading && (heading.named || !named || named.reason === FROM_TITLE))
    return { value: heading.text, reason: 'the page’s heading' }
  return named && { value: withoutSite(plainTitle(named.value), site), reason: named.reason }
}

/** "Title | Site", «Title • Site», Title_Site: what comes after the last rule is the site. */
function withoutSite(title: string, site: string | null): string {
  const match = /^(.{8,}?)\s*(?:\s[|•·»—–-]+\s|[|_])\s*([^|•·»_]{2,60})$/u.exec(title)
  if (!match) return title
  return (site && match[2]!.toLowerCase().includes(site.toLowerCase())) || /[|_]/u.test(title.slice(match[1]!.length))
    ? match[1]!
    : title
}

function readDate(
  document: DomDocument,
  metas: ReadonlyMap<string, string>,
  ld: LinkedData,
  heading: Heading | null,
): Clue | null {
  const named = first(
    [clue(ld.date, 'the page’s linked data'), ...DATE_NAMES.map((name) => clue(metas.get(name), `the page’s ${name}`))].map(
      onlyDates,
    ),
  )
  if (named) return named
  const times = [...document.querySelectorAll('time[datetime]')].map((time) => time.getAttribute('datetime') ?? '')
  return onlyDates(clue(times[0], 'the page’s time')) ?? shownDate(document, heading)
}

/** Elements that sites put a date into, by their names; and cells of tables, which have none. */
const DATE_PLACES =
  'time, [class*="date"], [class*="time"], [class*="publ"], [class*="posted"], [class*="info"], [class*="meta"], [class*="line"], [id*="date"], [id*="time"], td'
const LONGEST_DATE_LINE = 120

/** A day with its year in a short line near the title: of several, the one that is nearest to it in the page. */
function shownDate(document: DomDocument, heading: Heading | null): Clue | null {
  const order = heading ? [...document.querySelectorAll('*')] : []
  const at = heading ? order.indexOf(heading.element) : 0
  let best: { value: string; distance: number } | null = null
  for (const element of document.querySelectorAll(DATE_PLACES)) {
    const text = fold(element.textContent ?? '')
    const value = text.length <= LONGEST_DATE_LINE ? parseDate(text) : null
    const distance = value ? Math.abs(order.indexOf(element) - at) : 0
    if (value && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { value, distance }
  }
  return best && { value: best.value, reason: 'a line with a date near the title' }
}

function onlyDates(found: Clue | null): Clue | null {
  return found && parseDate(found.value) ? found : null
}

function readUrl(document: DomDocument, metas: ReadonlyMap<string, string>): Clue | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const url = [canonical, metas.get('og:url')].find((one) => one && /^https?:\/\/[^\s<>"]+$/iu.test(one) && one.length <= LONGEST)
  return url ? { value: url, reason: 'the page’s canonical address' } : null
}

function clue(value: string | undefined, reason: string): Clue | null {
  const clean = value === undefined ? '' : fold(value)
  return clean === '' ? null : { value: clean, reason }
}

function first(clues: readonly (Clue | null)[]): Clue | null {
  return clues.find((one) => one !== null) ?? null
}

function fold(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
