import { GAP, isHan, isWordUnit, type Normalised, STAR } from '../language/index.ts'
import type { Trie } from './trie.ts'

const ANY_LETTERS = STAR.charCodeAt(0)
const ANY_WORDS = GAP.charCodeAt(0)
/** How much a gap may hold. */
const MOST_WORDS = 4
const MOST_HAN = 8
const SPACE = 32
const APOSTROPHE = 39

/** A place where a form stands, in offsets of the original text. `form` is the number it was added under. */
export interface RawHit {
  readonly form: number
  readonly start: number
  readonly end: number
}

/** Finds normalised forms: a trie, walked once from every place where a form may begin. */
export class Matcher {
  constructor(private readonly trie: Trie) {}

  /** Every form that stands anywhere in the text, by start, then the longest first. Forms of spaced scripts match whole words. */
  match(input: Normalised): RawHit[] {
    const { text, origin } = input
    const hits: RawHit[] = []
    let before = false
    for (let i = 0; i < text.length; i++) {
      const word = isWordUnit(text.charCodeAt(i))
      if (!word || !before) {
        const first = this.trie.step(0, text.charCodeAt(i))
        if (first !== 0) {
          const from = hits.length
          this.walk(text, i + 1, first, origin[i]!, origin, hits)
          if (hits.length - from > 1) longestFirst(hits, from)
        }
      }
      before = word
    }
    return hits
  }

  private walk(text: string, from: number, start: number, origin0: number, origin: Int32Array, hits: RawHit[]): void {
    let node = start
    let i = from
    for (;;) {
      const star = this.trie.step(node, ANY_LETTERS)
      if (star !== 0) this.afterStar(text, i, star, origin0, origin, hits)
      const gap = this.trie.step(node, ANY_WORDS)
      if (gap !== 0) this.afterGap(text, i, gap, origin0, origin, hits)
      if (this.trie.endsAt(node) && isBoundary(text, i)) this.emit(node, origin0, endOf(origin, i), hits)
      if (i >= text.length) return
      node = this.trie.step(node, text.charCodeAt(i))
      if (node === 0) return
      i++
    }
  }

  private afterStar(text: string, from: number, star: number, origin0: number, origin: Int32Array, hits: RawHit[]): void {
    let i = from
    while (i < text.length && isWordUnit(text.charCodeAt(i))) i++
    this.walk(text, i, star, origin0, origin, hits)
  }

  /** Words of spaced scripts, or Chinese characters, that may stand between: none of them a mark of punctuation. */
  private afterGap(text: string, from: number, node: number, origin0: number, origin: Int32Array, hits: RawHit[]): void {
    if (text.charCodeAt(from) === SPACE) {
      let i = from
      for (let words = 0; words <= MOST_WORDS && text.charCodeAt(i) === SPACE; words++) {
        this.walk(text, i + 1, node, origin0, origin, hits)
        i++
        while (i < text.length && (isWordUnit(text.charCodeAt(i)) || text.charCodeAt(i) === APOSTROPHE)) i++
      }
      return
    }
    for (let i = from; i <= from + MOST_HAN && i < text.length; i++) {
      this.walk(text, i, node, origin0, origin, hits)
      if (!isHan(text.charCodeAt(i))) return
    }
  }

  private emit(node: number, start: number, end: number, hits: RawHit[]): void {
    for (const form of this.trie.formsAt(node)) hits.push({ form, start, end })
  }
}

/** The offset just behind the last matched unit (not in front of the next one: what lies between was left out). */
function endOf(origin: Int32Array, i: number): number {
  return origin[i - 1]! + 1
}

function isBoundary(text: string, i: number): boolean {
  return i >= text.length || !isWordUnit(text.charCodeAt(i)) || !isWordUnit(text.charCodeAt(i - 1))
}

/** Sorts the few hits of one place; insertion sort, for there are seldom more than five. */
function longestFirst(hits: RawHit[], from: number): void {
  for (let i = from + 1; i < hits.length; i++) {
    const hit = hits[i]!
    let k = i
    while (k > from && comesAfter(hits[k - 1]!, hit)) {
      hits[k] = hits[k - 1]!
      k--
    }
    hits[k] = hit
  }
}

function comesAfter(a: RawHit, b: RawHit): boolean {
  return a.end < b.end || (a.end === b.end && a.form > b.form)
}
