import type { DomDocument } from './dom.ts'

/** What a page tells search engines about its article. */
export interface LinkedData {
  readonly headline?: string
  readonly date?: string
  readonly publisher?: string
  readonly language?: string
  readonly body?: string
}

/** Fields longer than this are none. */
const LONGEST = 500
const ARTICLE = /(?:Article|NewsArticle|BlogPosting|Report|PressRelease|SpecialAnnouncement)$/u
/** Linked data is nested some levels deep; deeper is not searched. */
const DEEPEST = 6

/** The first article among a page’s linked data (JSON-LD); empty where there is none. */
export function readLinkedData(document: DomDocument): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseJson(script.textContent ?? ''), 0)
    if (article) return describe(article)
  }
  return {}
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.trim().replace(/;$/u, ''))
  } catch {
    return null
  }
}

function findArticle(value: unknown, depth: number): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null
  const types = [(value as Record<string, unknown>)['@type']].flat()
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return value as Record<string, unknown>
  for (const inner of Object.values(value)) {
    const article = findArticle(inner, depth + 1)
    if (article) return article
  }
  return null
}

function describe(article: Record<string, unknown>): LinkedData {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? decodeEntities(value.trim()) : undefined
  const short = (value: unknown): string | undefined =>
    (text(value)?.length ?? LONGEST + 1) <= LONGEST ? text(value) : undefined
  const publisher = article.publisher
  const entries = {
    headline: short(article.headline),
    date: short(article.datePublished) ?? short(article.dateCreated),
    publisher: short(publisher) ?? short((publisher as Record<string, unknown> | undefined)?.name),
    language: short(article.inLanguage),
    body: text(article.articleBody),
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
}

/** Programs that write linked data often leave the entities of HTML in it. */
function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|quot|apos|lt|gt|nbsp|rsquo|lsquo|rdquo|ldquo|ndash|mdash|laquo|raquo));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole
      const code = Number.parseInt(decimal ?? hex!, decimal ? 10 : 16)
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
    },
  )
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  laquo: '«',
  raquo: '»',
}
