import type { Language } from '../model/index.ts'

/**
 * MinHash with banding (Broder 1997; Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, ch. 3): the share of places in
 * which two signatures agree estimates the share of shingles that their texts share, and texts that share a band are
 * likely alike, so that no pair is looked at in vain.
 */
export interface Signature {
  readonly signature: readonly number[]
  readonly bands: readonly number[]
}

/** The estimate's standard error at a likeness of 0.8 is 0.05. */
const PLACES = 64
/** Bands of four: texts of likeness 0.7 share one with a probability of 0.99, of 0.3 with 0.12. */
const ROWS = 4
/** A shingle is three words, or four characters of a script without spaces. */
const WORDS = 3
const CHARACTERS = 4
/** Shorter texts are alike by chance. */
const FEWEST_SHINGLES = 30
/** A wire copy shows within its first pages. */
const MOST_SHINGLES = 4000

/** Null where the text is too short to tell. */
export function signText(text: string, lang: Language): Signature | null {
  const shingles = shinglesOf(text, lang)
  if (shingles.size < FEWEST_SHINGLES) return null
  const places = new Uint32Array(PLACES).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let i = 0; i < PLACES; i++) {
      const value = mix(shingle ^ SEEDS[i]!)
      if (value < places[i]!) places[i] = value
    }
  }
  const signature = Array.from(places, (value) => value | 0)
  const bands: number[] = []
  for (let band = 0; band < PLACES / ROWS; band++) {
    let hash = band + 1
    for (let row = 0; row < ROWS; row++) hash = mix(hash ^ signature[band * ROWS + row]!)
    bands.push(hash)
  }
  return { signature, bands }
}

/** Estimated share of shingles that two texts share, 0–1. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  let same = 0
  for (let i = 0; i < PLACES; i++) if (a[i] === b[i]) same++
  return same / PLACES
}

function shinglesOf(text: string, lang: Language): Set<number> {
  const units = text.toLowerCase().match(lang === 'zh' ? /[\p{L}\p{N}]/gu : /[\p{L}\p{N}]+/gu) ?? []
  const length = lang === 'zh' ? CHARACTERS : WORDS
  const shingles = new Set<number>()
  for (let i = 0; i + length <= units.length && shingles.size < MOST_SHINGLES; i++)
    shingles.add(hash(units.slice(i, i + length).join(' ')))
  return shingles
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** The last steps of MurmurHash3: every bit of the input moves every bit of the result. */
function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const SEEDS = Array.from({ length: PLACES }, (_, i) => mix((i + 1) * 0x9e3779b1))
