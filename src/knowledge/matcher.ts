import { GAP, isHan, isWordUnit, type Normalised, STAR } from '../language/index.ts'

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

/**
 * A trie over normalised forms with transitions in one open-addressing hash table: 8 bytes a transition,
 * built in one go, walked once from every place where a form may begin.
 */
export class Matcher {
  private keys: Float64Array
  private targets: Int32Array
  private used = 0
  private nodes = 1
  /** For each node the forms that end there: an index into `lists`, 0 for none. */
  private ends: Int32Array = new Int32Array(1 << 12)
  private readonly lists: number[][] = [[]]

  constructor(forms: readonly (readonly [text: string, form: number])[]) {
    const units = forms.reduce((sum, [text]) => sum + text.length, 0)
    const slots = 1 << Math.max(8, Math.ceil(Math.log2(units + 1)))
    this.keys = new Float64Array(slots)
    this.targets = new Int32Array(slots)
    let before = ''
    const path: number[] = []
    for (const [text, form] of forms) {
      this.add(text, form, sharedPrefix(before, text), path)
      before = text
    }
  }

  /** `path` holds the nodes of the form before; what both begin with is not walked again, so that sorted forms build fast. */
  private add(text: string, form: number, shared: number, path: number[]): void {
    let node = shared === 0 ? 0 : path[shared - 1]!
    for (let i = shared; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      let next = this.step(node, unit)
      if (next === 0) {
        next = this.nodes++
        this.insert(node * 65536 + unit + 1, next)
      }
      node = next
      path[i] = node
    }
    if (node >= this.ends.length) this.ends = grow(this.ends, node)
    const at = this.ends[node]!
    if (at > 0) this.lists[at]!.push(form)
    else this.ends[node] = this.lists.push([form]) - 1
  }

  private insert(key: number, target: number): void {
    if (this.used * 2 >= this.keys.length) this.rehash()
    this.put(key, target)
    this.used++
  }

  private put(key: number, target: number): void {
    const mask = this.keys.length - 1
    let slot = hash(key) & mask
    while (this.keys[slot] !== 0) slot = (slot + 1) & mask
    this.keys[slot] = key
    this.targets[slot] = target
  }

  private rehash(): void {
    const { keys, targets } = this
    this.keys = new Float64Array(keys.length * 2)
    this.targets = new Int32Array(keys.length * 2)
    for (let i = 0; i < keys.length; i++) if (keys[i] !== 0) this.put(keys[i]!, targets[i]!)
  }

  /** The node reached from `node` by `unit`; 0 when there is none. */
  private step(node: number, unit: number): number {
    const key = node * 65536 + unit + 1
    const mask = this.keys.length - 1
    let slot = hash(key) & mask
    for (;;) {
      const found = this.keys[slot]!
      if (found === key) return this.targets[slot]!
      if (found === 0) return 0
      slot = (slot + 1) & mask
    }
  }

  /** Every form that stands anywhere in the text, by start, then the longest first. Forms of spaced scripts match whole words. */
  match(input: Normalised): RawHit[] {
    const { text, origin } = input
    const hits: RawHit[] = []
    let before = false
    for (let i = 0; i < text.length; i++) {
      const word = isWordUnit(text.charCodeAt(i))
      if (!word || !before) {
        const first = this.step(0, text.charCodeAt(i))
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
      const star = this.step(node, ANY_LETTERS)
      if (star !== 0) this.afterStar(text, i, star, origin0, origin, hits)
      const gap = this.step(node, ANY_WORDS)
      if (gap !== 0) this.afterGap(text, i, gap, origin0, origin, hits)
      if (node < this.ends.length && this.ends[node]! > 0 && isBoundary(text, i)) this.emit(node, origin0, endOf(origin, i), hits)
      if (i >= text.length) return
      node = this.step(node, text.charCodeAt(i))
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
    for (const form of this.lists[this.ends[node]!]!) hits.push({ form, start, end })
  }
}

/** The offset just behind the last matched unit (not in front of the next one: what lies between was left out). */
function endOf(origin: Int32Array, i: number): number {
  return origin[i - 1]! + 1
}

function isBoundary(text: string, i: number): boolean {
  return i >= text.length || !isWordUnit(text.charCodeAt(i)) || !isWordUnit(text.charCodeAt(i - 1))
}

/** Multiplicative hashing of a key below 2^48. */
function hash(key: number): number {
  const low = key % 4294967296
  const high = (key - low) / 4294967296
  let h = Math.imul(low ^ Math.imul(high + 0x9e37, 0x85ebca6b), 0x9e3779b1)
  h ^= h >>> 15
  return h >>> 0
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

function sharedPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let i = 0
  while (i < most && a.charCodeAt(i) === b.charCodeAt(i)) i++
  return i
}

function grow(array: Int32Array, index: number): Int32Array {
  const bigger = new Int32Array(Math.max(array.length * 2, index + 1))
  bigger.set(array)
  return bigger
}
