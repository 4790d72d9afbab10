import { SIMPLIFIED, TRADITIONAL } from './zh/traditional.ts'

/** A text in the form in which it is matched, with the way back to the original. */
export interface Normalised {
  readonly text: string
  /** `origin[i]` is the offset in the original of the i-th code unit; one entry more than `text` is long. */
  readonly origin: Int32Array
}

const DROP = 0
const SPACE = 32
const DROPPED = '\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301"“”„‟«»‹›「」『』《》〈〉＂*_'
/** White space as Unicode has it, listed so that start-up need not test every character. */
const WHITE_SPACE =
  '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'
const APOSTROPHES = '’‘ʼ`´＇'
const HYPHENS = '-‐‑‒–—―−－'
const BREVE = 0x306
const DIAERESIS = 0x308

const table = makeTable()

/** One normalised code unit for each code unit, 0 for those that are left out. */
function makeTable(): Uint16Array {
  const to = new Uint16Array(65536)
  for (let code = 0; code < 65536; code++) to[code] = code
  for (let code = 0; code < 0x600; code++) to[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0)
  for (let code = 0xc0; code < 0x250; code++) to[code] = stripLatin(code)
  for (let code = 0x1e00; code < 0x1f00; code++) to[code] = stripLatin(code)
  for (let code = 0xff01; code < 0xff5f; code++)
    to[code] = String.fromCharCode(code - 0xfee0)
      .toLowerCase()
      .charCodeAt(0)
  for (const char of WHITE_SPACE) to[char.charCodeAt(0)] = SPACE
  for (let i = 0; i < TRADITIONAL.length; i++) to[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i)
  for (const char of DROPPED) to[char.charCodeAt(0)] = DROP
  for (const char of APOSTROPHES) to[char.charCodeAt(0)] = 39
  for (const char of HYPHENS) to[char.charCodeAt(0)] = SPACE
  to['ё'.charCodeAt(0)] = to['Ё'.charCodeAt(0)] = 'е'.charCodeAt(0)
  return to
}

/** Latin letters lose case and diacritics: "Erdoğan" and "Erdogan" are one name. */
function stripLatin(code: number): number {
  const base = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase()
  const kept: Record<string, string> = { ı: 'i', ø: 'o', đ: 'd', ł: 'l', ð: 'd' }
  return (kept[base] ?? base).charCodeAt(0)
}

/**
 * Lower case, ё = е, simplified characters, no diacritics on Latin letters, no quotation marks or soft hyphens,
 * hyphens as spaces, white space folded to one space. One pass; offsets lead back to the original.
 */
export function normalise(original: string): Normalised {
  const length = original.length
  const units = new Uint16Array(length)
  const origin = new Int32Array(length + 1)
  let n = 0
  for (let i = 0; i < length; i++) {
    const raw = original.charCodeAt(i)
    const unit = table[raw]!
    if (unit === DROP || raw === DIAERESIS) continue
    if (raw === BREVE) {
      if (n > 0 && units[n - 1] === 0x438) units[n - 1] = 0x439
      continue
    }
    if (unit === SPACE && n > 0 && units[n - 1] === SPACE) continue
    units[n] = unit
    origin[n++] = i
  }
  origin[n] = length
  return { text: decode(units, n), origin: origin.subarray(0, n + 1) }
}

const CHUNK = 8192

function decode(units: Uint16Array, n: number): string {
  let text = ''
  for (let i = 0; i < n; i += CHUNK) text += String.fromCharCode(...units.subarray(i, Math.min(i + CHUNK, n)))
  return text
}

/** Stands in a normalised form for any further letters of a word. */
export const STAR = '\u0001'
/** Stands in a normalised form for up to three words, or some Chinese characters, in between. */
export const GAP = '\u0002'

/** A form as it is looked for: normalised, without the offsets. */
export function normaliseForm(form: string): string {
  return normalise(form.replaceAll('*', STAR).replaceAll(/\s*~\s*/gu, GAP)).text.trim()
}

export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)
}

/** For each code unit: 0 not looked at yet, 1 a letter or digit of a script with spaces, 2 anything else. Filled as texts need it. */
const WORD = new Uint8Array(65536)

/** A letter or digit of a script that writes spaces between words. */
export function isWordUnit(code: number): boolean {
  const known = WORD[code]
  if (known !== 0) return known === 1
  const word = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) && !isHan(code)
  WORD[code] = word ? 1 : 2
  return word
}
