import { type Account, type Result, sha256Hex, UnsaidError } from '../model/index.ts'
import { checkText } from './check-text.ts'
import { decodeBytes } from './decode-bytes.ts'
import { detectTextFormat, nameBinary, type TextFormat } from './detect-format.ts'
import type { Draft, Overrides } from './draft.ts'
import { readFrontMatter } from './front-matter.ts'
import { makeAccount } from './make-account.ts'
import { readSubtitles } from './read-subtitles.ts'

export type Input = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly text: string })

export interface ReadOptions {
  /** Fields that the user knows better than the document. */
  readonly set?: Overrides
  /** Larger documents are refused before they are looked at. */
  readonly maxBytes?: number
}

/** An account of a meeting has some kilobytes; a whole transcript with its page, some hundred. */
export const MAX_BYTES = 20 * 1024 * 1024

/** A document's bytes or text → its account, or the reason why there is none. Never throws on bad input. */
export async function readDocument(input: Input, options: ReadOptions = {}): Promise<Result<Account>> {
  const { set = {}, maxBytes = MAX_BYTES } = options
  const { name } = input
  const size = 'bytes' in input ? input.bytes.length : input.text.length
  if (size > maxBytes)
    return fail(
      'too-large',
      `${name} has ${megabytes(size)} MB, more than the limit of ${megabytes(maxBytes)} MB`,
      'cut out the account of the meeting',
      name,
    )
  if (size === 0) return fail('empty', `${name} is empty`, 'check that the text was saved with it', name)
  const decoded = await textOf(input)
  if (!decoded.ok) return decoded
  const text = decoded.value.startsWith('\ufeff') ? decoded.value.slice(1) : decoded.value
  const fault = checkText(text, name)
  if (fault) return { ok: false, error: fault }
  const draft = await readText(text, detectTextFormat(name, text), name)
  if (!draft.ok) return draft
  return makeAccount(draft.value, { name, set, sha256: sha256Hex('bytes' in input ? input.bytes : input.text) })
}

async function textOf(input: Input): Promise<Result<string>> {
  if ('text' in input) return { ok: true, value: input.text }
  const binary = nameBinary(input.bytes)
  if (binary !== null)
    return fail(
      'unsupported-format',
      `${input.name} is a ${binary}, which is not read`,
      'save its text as .txt, .md or .html',
      input.name,
    )
  const decoded = await decodeBytes(input.bytes, input.name)
  return decoded.ok ? { ok: true, value: decoded.value.text } : decoded
}

async function readText(text: string, format: TextFormat, name: string): Promise<Result<Draft>> {
  if (format === 'html') {
    const { readHtml } = await import('./html/read-html.ts')
    return readHtml(text, name)
  }
  if (format === 'text') return { ok: true, value: readPlain(text) }
  const draft = readSubtitles(text)
  if (draft.text === '')
    return fail('unreadable', `${name} holds no subtitles that could be read`, 'check that it is a VTT or SRT file', name)
  return { ok: true, value: draft }
}

/** Markdown or plain text: front matter apart, the text is kept to the letter. */
function readPlain(source: string): Draft {
  const { given, textStart } = readFrontMatter(source)
  return { text: source.slice(textStart), given }
}

function megabytes(bytes: number): string {
  const value = bytes / 1024 / 1024
  return value < 1 ? value.toPrecision(2) : String(Math.round(value * 10) / 10)
}

function fail(
  code: 'too-large' | 'empty' | 'unsupported-format' | 'unreadable',
  message: string,
  hint: string,
  name: string,
): { readonly ok: false; readonly error: UnsaidError } {
  return { ok: false, error: new UnsaidError(code, message, { hint, subject: name }) }
}
