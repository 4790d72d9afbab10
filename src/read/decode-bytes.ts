import { type Result, UnsaidError } from '../model/index.ts'
import { looksWide } from './detect-format.ts'
import { decodeLeniently, decodeStrictly } from './platform.ts'
import { plausibility } from './plausibility.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** Encodings that texts in the languages read still come in, beside those that statistics suggest. */
const USUAL = ['gb18030', 'big5', 'windows-1251', 'koi8-r', 'windows-1252'] as const
/** Statistics suggest one-byte encodings of other scripts even for Russian; more than these few do not help. */
const MOST_GUESSES = 4
/** A declared encoding is believed unless another reading looks plainly better (right ones lead by 0.3, see `plausibility.ts`). */
const DECLARED_BONUS = 0.2
/** Below this a guessed reading is refused: see the figures in `plausibility.ts`. */
const PLAUSIBLE = 0.35

/** Bytes → text: by byte order mark, UTF-8's own form, and at last by declaration and what the readings look like. */
export async function decodeBytes(bytes: Uint8Array, name: string): Promise<Result<Decoded>> {
  const marked = readMark(bytes)
  if (marked) return { ok: true, value: { text: decodeLeniently(bytes, marked), encoding: marked } }
  const declared = declaredEncoding(bytes)
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== null && !utf8.includes('\0')) return { ok: true, value: { text: utf8, encoding: 'utf-8' } }
  const wide = looksWide(String.fromCharCode(...bytes.subarray(0, HEAD)))
  const wideText = wide && decodeStrictly(bytes, wide)
  if (wide && wideText) return { ok: true, value: { text: wideText, encoding: wide } }
  return guess(bytes, declared, name)
}

const HEAD = 2048

function readMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** The encoding that a page's or an XML file's first lines name. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  const match =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head) ??
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/iu.exec(head)
  if (!match) return null
  const label = match[1]!.toLowerCase()
  if (label === 'utf8' || label === 'utf-8') return 'utf-8'
  return /^gb/u.test(label) ? 'gb18030' : label
}

function lenient(bytes: Uint8Array, encoding: string): string | null {
  try {
    return decodeLeniently(bytes, encoding)
  } catch {
    return null
  }
}

async function guess(bytes: Uint8Array, declared: string | null, name: string): Promise<Result<Decoded>> {
  const { guessEncodings } = await import('./charset/detect.ts')
  const candidates = new Set<string>([...(declared ? [declared] : []), ...USUAL, ...guessEncodings(bytes).slice(0, MOST_GUESSES)])
  let best: (Decoded & { readonly score: number }) | null = null
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding) ?? (encoding === declared ? lenient(bytes, encoding) : null)
    if (text === null || text.includes('\0')) continue
    const score = plausibility(strip(text)) + (encoding === declared ? DECLARED_BONUS : 0)
    if (!best || score > best.score) best = { text, encoding, score }
  }
  if (best && best.score >= PLAUSIBLE) return { ok: true, value: { text: best.text, encoding: best.encoding } }
  const broken = decodeLeniently(bytes, 'utf-8')
  if (mostlySound(broken)) return { ok: true, value: { text: broken, encoding: 'utf-8' } }
  return {
    ok: false,
    error: new UnsaidError('unreadable', `${name} is in no encoding that could be recognised`, {
      hint: 'save it as UTF-8',
      subject: name,
    }),
  }
}

/** UTF-8 with a few broken places, as after cutting bytes. */
function mostlySound(text: string): boolean {
  const broken = text.match(/\ufffd/gu)?.length ?? 0
  return broken <= Math.max(2, text.length / 500) && !text.includes('\0') && plausibility(strip(text)) >= PLAUSIBLE
}

/** Mark-up says nothing about the language. */
function strip(text: string): string {
  return text.replaceAll(/<(?:script|style)\b[\s\S]{0,100000}?<\/(?:script|style)>|<[^<>]{0,2000}>/giu, ' ')
}
