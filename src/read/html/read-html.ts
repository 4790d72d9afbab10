import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Result, UnsaidError } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { checkPage } from './limits.ts'
import { readMetadata } from './metadata.ts'
import { toText } from './to-text.ts'

/** Shorter than this is no account but a notice that the page has none. */
const LEAST_WORDS = 40
/** A page whose readable text is this much shorter than the one it gives to search engines lost it to scripts. */
const LOST_TO_SCRIPTS = 3

/** A page → the article's text and what the page says of itself. Scripts are never run. */
export function readHtml(html: string, name: string): Result<Draft> {
  const fault = checkPage(html, name)
  if (fault) return { ok: false, error: fault }
  const document = parsePage(html)
  const page = readMetadata(document)
  removeClutter(document)
  const article = extractArticle(document)
  const body = page.articleBody ? page.articleBody.trim() : ''
  const text = article?.text ?? ''
  if (body.length > Math.max(LEAST_WORDS, text.length * LOST_TO_SCRIPTS))
    return { ok: true, value: { text: body, clues: page.clues } }
  if (countLetters(text) < LEAST_WORDS) return { ok: false, error: noArticle(html, name) }
  return { ok: true, value: { text, parts: article!.parts, clues: page.clues } }
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

/** Balloons with names and offices that sites show over a name, and what is not shown at all. */
const CLUTTER =
  'script:not([type="application/ld+json"]), style, noscript, template, [role="tooltip"], [hidden], [aria-hidden="true"] > p, .tooltip, .tooltip-content'

function removeClutter(document: DomDocument): void {
  for (const element of [...document.querySelectorAll(CLUTTER)]) element.remove()
}

/** The article as Readability finds it. */
function extractArticle(document: DomDocument): ReturnType<typeof toText> | null {
  if (!document.documentElement) return null
  const found = new Readability<DomElement>(document as never, {
    serializer: (node) => node as unknown as DomElement,
    keepClasses: false,
  }).parse()
  return found?.content ? toText(found.content) : null
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
