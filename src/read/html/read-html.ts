import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Result, UnsaidError } from '../../model/index.ts'
import type { Draft, Part } from '../draft.ts'
import { removeBefore, removeBeside, removeUnseen } from './clutter.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { checkPage } from './limits.ts'
import { readMetadata } from './metadata.ts'
import { toText } from './to-text.ts'
import { trimParts } from './trim-parts.ts'

/** Shorter than this is no account but a notice that the page has none. */
const LEAST_WORDS = 40
/** A page whose readable text is this much shorter than the one it gives to search engines lost it to scripts. */
const LOST_TO_SCRIPTS = 3

/** A page → the article's text and what the page says of itself. Scripts are never run. */
export function readHtml(html: string, name: string): Result<Draft> {
  const fault = checkPage(html, name)
  if (fault) return { ok: false, error: fault }
  const document = parsePage(html)
  removeUnseen(document)
  const page = readMetadata(document)
  const { heading } = page
  if (heading) removeBefore(document, heading.element)
  removeBeside(document, heading?.element ?? null)
  const article = extractArticle(document, heading?.text ?? null)
  const body = page.articleBody ? page.articleBody.trim() : ''
  const text = article?.text ?? ''
  if (body.length > Math.max(LEAST_WORDS, text.length * LOST_TO_SCRIPTS))
    return { ok: true, value: { text: body, clues: page.clues } }
  if (countLetters(text) < LEAST_WORDS) return { ok: false, error: noArticle(html, name) }
  return { ok: true, value: { text, parts: article!.parts, clues: page.clues, ...(article!.cut ? { cut: article!.cut } : {}) } }
}

function parsePage(html: string): DomDocument {
  const whole = /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return (parseHTML(whole) as unknown as { document: DomDocument }).document
}

/** A fragment of HTML that is all text already, as a Word document gives it. */
export function readFragment(html: string, name: string): Result<Draft> {
  const fault = checkPage(html, name)
  if (fault) return { ok: false, error: fault }
  const { text, parts } = toText(parsePage(html).body!)
  if (text !== '') return { ok: true, value: { text, parts } }
  return {
    ok: false,
    error: new UnsaidError('empty', `${name} holds no text`, { hint: 'check that the text was saved with it', subject: name }),
  }
}

/** The article as Readability finds it in what is left of the page, without what still stands around it. */
function extractArticle(document: DomDocument, title: string | null): Article | null {
  if (!document.documentElement) return null
  const found = new Readability<DomElement>(document as never, {
    serializer: (node) => node as unknown as DomElement,
    keepClasses: false,
  }).parse()
  if (!found?.content) return null
  const { text, parts } = toText(found.content)
  const trimmed = trimParts(text, parts, title)
  return { ...joinParts(text, trimmed.parts), cut: trimmed.cut }
}

interface Article {
  readonly text: string
  readonly parts: readonly Part[]
  readonly cut: string | null
}

function joinParts(whole: string, kept: readonly Part[]): Omit<Article, 'cut'> {
  let text = ''
  const parts = kept.map(({ kind, start, end }) => {
    if (text !== '') text += '\n\n'
    const from = text.length
    text += whole.slice(start, end)
    return { kind, start: from, end: text.length }
  })
  return { text, parts }
}

function countLetters(text: string): number {
  return (text.match(/\p{L}/gu)?.length ?? 0) + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0)
}

function noArticle(html: string, name: string): UnsaidError {
  const scripted = /<script\b/iu.test(html)
  const message = scripted ? `${name} holds no article: the page builds its text by script` : `${name} holds no article`
  return new UnsaidError('no-article', message, {
    hint: 'open the page in a browser and save its text, or copy it into a .txt file',
    subject: name,
  })
}
