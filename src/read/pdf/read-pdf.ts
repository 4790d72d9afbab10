import { getDocumentProxy } from 'unpdf'
import { type Result, UnsaidError } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { plausibility } from '../plausibility.ts'
import { type Line, toLines } from './columns.ts'
import { guardRejections } from './guard.ts'
import { joinPages } from './join-pages.ts'
import { type TextItem, toSegments } from './segments.ts'

/** Accounts have some pages; a longer file is a collection. */
const MOST_PAGES = 300
/** Fewer letters than this per page are stamps and page numbers over a picture of text. */
const LETTERS_OF_A_SCAN = 25
/** Private-use characters stand for glyphs whose meaning the file does not give. */
const NAMELESS_SHARE = 0.03
/** A text below this looks like no language: the letters are those of the font's own table. */
const MEANINGFUL = 0.35

/** A PDF → its text in reading order. Encrypted, scanned and garbled files are refused with the way out. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Result<Draft>> {
  guardRejections()
  const opened = await open(bytes, name)
  if (!opened.ok) return opened
  const document = opened.value
  try {
    if (document.numPages > MOST_PAGES)
      return refuse(
        'too-large',
        `${name} has ${document.numPages} pages, more than the limit of ${MOST_PAGES}`,
        'save the pages of the account as a file of their own',
        name,
      )
    const pages: Line[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const content = await page.getTextContent()
      pages.push(toLines(toSegments(content.items as readonly unknown[] as readonly TextItem[])))
    }
    const { text, parts } = joinPages(pages)
    return judge(text, pages.length, name) ?? { ok: true, value: { text, parts } }
  } finally {
    await document.loadingTask.destroy()
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

async function open(bytes: Uint8Array, name: string): Promise<Result<PdfDocument>> {
  try {
    // A copy: the parser takes the bytes away from their owner. Fonts are never run as code.
    return {
      ok: true,
      value: await getDocumentProxy(new Uint8Array(bytes), {
        disableFontFace: true,
        useSystemFonts: false,
        verbosity: 0,
      }),
    }
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      return refuse(
        'unreadable',
        `${name} is encrypted`,
        'open it with its password and save it without, or save its text as .txt',
        name,
      )
    throw error
  }
}

function judge(text: string, pages: number, name: string): Result<Draft> | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const nameless = text.match(/[\ue000-\uf8ff\ufffd]|\(cid:\d+\)/gu)?.length ?? 0
  const byHand = 'run text recognition (OCR) over it, or take the text from the publisher’s page'
  if (nameless > (letters + nameless) * NAMELESS_SHARE)
    return refuse('unreadable', `${name} does not say which letters its signs stand for`, byHand, name)
  if (letters < LETTERS_OF_A_SCAN * pages)
    return refuse('unreadable', `${name} holds pictures of pages and no text: it is a scan`, byHand, name)
  return plausibility(text) < MEANINGFUL
    ? refuse('unreadable', `${name} gives letters that make no words: its fonts are garbled`, byHand, name)
    : null
}

function refuse(
  code: 'unreadable' | 'too-large',
  message: string,
  hint: string,
  name: string,
): { readonly ok: false; readonly error: UnsaidError } {
  return { ok: false, error: new UnsaidError(code, message, { hint, subject: name }) }
}
