import { type Account, type Result, sha256Hex, UnsaidError } from '../model/index.ts'
import { checkText } from './check-text.ts'
import { decodeBytes } from './decode-bytes.ts'
import { type ByteFormat, detectByteFormat, detectTextFormat, nameBinary } from './detect-format.ts'
import type { Draft, Overrides } from './draft.ts'
import type { ForeignFormat, ForeignParser, Inner } from './foreign.ts'
import { readFrontMatter } from './front-matter.ts'
import { makeAccount } from './make-account.ts'
import { parseHere } from './parse-here.ts'
import { encodeUtf8 } from './platform.ts'
import { readSpeech } from './read-speech.ts'
import { readSubtitles } from './read-subtitles.ts'

export type Input = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly text: string })

export interface ReadOptions {
  /** Fields that the user knows better than the document. */
  readonly set?: Overrides
  /** Larger documents are refused before they are looked at. */
  readonly maxBytes?: number
  /** Takes pages, PDFs, mails and archives apart. Default: in place, without a limit of time. */
  readonly parser?: ForeignParser
}

/** An account of a meeting has some kilobytes; a whole transcript with its page, some hundred. */
export const MAX_BYTES = 20 * 1024 * 1024
/** The longest press conferences have some 200,000 characters. */
const MOST_CHARACTERS = 1_000_000

/** A document's bytes or text → its account, or the reason why there is none. Never throws on bad input. */
export async function readDocument(input: Input, options: ReadOptions = {}): Promise<Result<Account>> {
  const { set = {}, maxBytes = MAX_BYTES, parser = parseHere } = options
  const { name } = input
  const content = 'bytes' in input ? input.bytes : input.text
  if (content.length > maxBytes)
    return fail(
      'too-large',
      `${name} has ${megabytes(content.length)} MB, more than the limit of ${megabytes(maxBytes)} MB`,
      CUT_OUT,
      name,
    )
  if (content.length === 0) return fail('empty', `${name} is empty`, 'check that the text was saved with it', name)
  const draft = await readContent(content, { name, shown: name, parser, maxBytes })
  if (!draft.ok) return draft
  const { length } = draft.value.text
  if (length > MOST_CHARACTERS)
    return fail(
      'too-large',
      `${name} holds ${length} characters of text, more than the limit of ${MOST_CHARACTERS}`,
      CUT_OUT,
      name,
    )
  return makeAccount(draft.value, { name, set, sha256: sha256Hex(content) })
}

const CUT_OUT = 'cut out the account of the meeting'

interface Reading {
  /** Name whose ending tells the format. */
  readonly name: string
  /** Name by which the user knows the document. */
  readonly shown: string
  readonly parser: ForeignParser
  readonly maxBytes: number
  /** True for a document inside another one: it holds no further ones. */
  readonly inside?: boolean
}

async function readContent(content: Uint8Array | string, reading: Reading): Promise<Result<Draft>> {
  const { name, shown } = reading
  const format = byteFormatOf(content, name)
  if (format) return readForeign(format, typeof content === 'string' ? encodeUtf8(content) : content, reading)
  const decoded = await textOf(content, shown)
  if (!decoded.ok) return decoded
  const text = decoded.value.startsWith('\ufeff') ? decoded.value.slice(1) : decoded.value
  const fault = checkText(text, shown)
  if (fault) return { ok: false, error: fault }
  switch (detectTextFormat(name, text)) {
    case 'html':
      return readForeign('html', text, reading)
    case 'speech':
      return readSpeech(text, shown)
    case 'subtitles':
      return subtitles(text, shown)
    case 'text':
      return { ok: true, value: readPlain(text) }
  }
}

function byteFormatOf(content: Uint8Array | string, name: string): ByteFormat | null {
  return detectByteFormat(name, typeof content === 'string' ? encodeUtf8(content.slice(0, HEAD)) : content)
}

const HEAD = 4096

async function textOf(content: Uint8Array | string, name: string): Promise<Result<string>> {
  if (typeof content === 'string') return { ok: true, value: content }
  const binary = nameBinary(content)
  if (binary !== null)
    return fail('unsupported-format', `${name} is a ${binary}, which is not read`, 'save its text as .txt, .md or .html', name)
  const decoded = await decodeBytes(content, name)
  return decoded.ok ? { ok: true, value: decoded.value.text } : decoded
}

async function readForeign(format: ForeignFormat, content: Uint8Array | string, reading: Reading): Promise<Result<Draft>> {
  const { shown, parser, inside } = reading
  if (inside && (format === 'mail' || format === 'warc'))
    return fail('unsupported-format', `${shown} nests documents too deep`, 'save the text of the account as .txt', shown)
  const parsed = await parser(format, content, shown)
  if (!parsed.ok) return parsed
  if ('draft' in parsed.value) return { ok: true, value: parsed.value.draft }
  return readInner(parsed.value.inner, reading)
}

/** The first document inside that can be read; what the outer one says counts where the inner one says nothing. */
async function readInner(candidates: readonly Inner[], reading: Reading): Promise<Result<Draft>> {
  let first: Result<Draft> | null = null
  for (const { extension, content, clues } of candidates) {
    if (content.length > reading.maxBytes) {
      first ??= fail(
        'too-large',
        `${reading.shown} unpacks to more than ${megabytes(reading.maxBytes)} MB`,
        CUT_OUT,
        reading.shown,
      )
      continue
    }
    const draft = await readContent(content, { ...reading, name: `inside.${extension}`, inside: true })
    if (draft.ok) return { ok: true, value: { ...draft.value, clues: { ...clues, ...draft.value.clues } } }
    first ??= draft
  }
  return first ?? fail('no-article', `${reading.shown} holds no article`, 'save the text of the account as .txt', reading.shown)
}

function subtitles(text: string, name: string): Result<Draft> {
  const draft = readSubtitles(text)
  if (draft.text !== '') return { ok: true, value: draft }
  return fail('unreadable', `${name} holds no subtitles that could be read`, 'check that it is a VTT or SRT file', name)
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
  code: UnsaidError['code'],
  message: string,
  hint: string,
  name: string,
): { readonly ok: false; readonly error: UnsaidError } {
  return { ok: false, error: new UnsaidError(code, message, { hint, subject: name }) }
}
