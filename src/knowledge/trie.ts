/**
 * Forms as a trie in breadth-first order, kept as strings: they stand in JSON as they are, a program takes them up in one pass
 * without an object for each form, and what forms begin with in common is said once. Counts and numbers are code units from
 * `ZERO` on, which are printable where they are small.
 */
export interface PackedTrie {
  /** The unit that leads to each node; a blank for the root. */
  readonly units: string
  /** How many children each node has: they follow those of the node before. */
  readonly children: string
  /** How many forms end at each node. */
  readonly ends: string
  /** The numbers of the forms that end, node after node. */
  readonly forms: string
}

export type Form = readonly [text: string, form: number]

const ZERO = 48
/** What one code unit can say. */
const MOST = 0xffff - ZERO

export function packTrie(given: readonly Form[]): PackedTrie {
  const forms = [...given].sort(byText)
  const packed = { units: [' '], children: [] as string[], ends: [] as string[], forms: [] as string[] }
  let level: Stretch[] = [{ from: 0, to: forms.length }]
  for (let depth = 0; level.length > 0; depth++) level = level.flatMap((stretch) => packNode(forms, stretch, depth, packed))
  const join = (parts: readonly string[]): string => parts.join('')
  return { units: join(packed.units), children: join(packed.children), ends: join(packed.ends), forms: join(packed.forms) }
}

/** Sorted forms that begin alike. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** Adds a node; gives the stretches of its children. */
function packNode(
  forms: readonly Form[],
  { from, to }: Stretch,
  depth: number,
  packed: Record<keyof PackedTrie, string[]>,
): Stretch[] {
  let at = from
  while (at < to && forms[at]![0].length === depth) packed.forms.push(number(forms[at++]![1]))
  packed.ends.push(number(at - from))
  const below: Stretch[] = []
  while (at < to) {
    const start = at
    const unit = forms[at]![0][depth]!
    while (at < to && forms[at]![0][depth] === unit) at++
    packed.units.push(unit)
    below.push({ from: start, to: at })
  }
  packed.children.push(number(below.length))
  return below
}

function byText([a, i]: Form, [b, k]: Form): number {
  return a < b ? -1 : a > b ? 1 : i - k
}

function number(value: number): string {
  if (value > MOST) throw new RangeError(`${value} is more than a packed trie can say`)
  return String.fromCharCode(value + ZERO)
}

/** A child list shorter than this is looked through unit by unit. */
const FEW = 8

/** A packed trie ready for walking; nodes are numbers, the root is 0. */
export class Trie {
  private readonly units: Uint16Array
  /** Where the children of each node begin; they end where those of the next one begin. */
  private readonly first: Int32Array
  /** The same for forms. */
  private readonly ends: Int32Array
  private readonly forms: Uint16Array
  private readonly fromRoot = new Int32Array(0x10000)
  private parents: Int32Array | null = null

  constructor({ units, children, ends, forms }: PackedTrie) {
    const size = units.length
    this.units = new Uint16Array(size)
    this.first = new Int32Array(size + 1)
    this.ends = new Int32Array(size + 1)
    this.forms = new Uint16Array(forms.length)
    this.first[0] = 1
    for (let node = 0; node < size; node++) {
      this.units[node] = units.charCodeAt(node)
      this.first[node + 1] = this.first[node]! + children.charCodeAt(node) - ZERO
      this.ends[node + 1] = this.ends[node]! + ends.charCodeAt(node) - ZERO
    }
    for (let at = 0; at < forms.length; at++) this.forms[at] = forms.charCodeAt(at) - ZERO
    for (let node = 1; node < this.first[1]!; node++) this.fromRoot[this.units[node]!] = node
  }

  /** The node reached from `node` by `unit`; 0 when there is none. */
  step(node: number, unit: number): number {
    if (node === 0) return this.fromRoot[unit]!
    let low = this.first[node]!
    let high = this.first[node + 1]!
    while (high - low > FEW) {
      const middle = (low + high) >> 1
      if (this.units[middle]! <= unit) low = middle
      else high = middle
    }
    for (; low < high; low++) if (this.units[low] === unit) return low
    return 0
  }

  /** Numbers of the forms that end at the node. */
  formsAt(node: number): Uint16Array {
    return this.forms.subarray(this.ends[node], this.ends[node + 1])
  }

  endsAt(node: number): boolean {
    return this.ends[node + 1]! > this.ends[node]!
  }

  /** Every form with its text, in order of the texts. */
  listForms(): Form[] {
    return this.formsOf(Array.from(this.forms.keys()))
  }

  /** The forms at some places, with their texts, in order of these. */
  formsOf(places: readonly number[]): Form[] {
    return places.map((place): Form => [this.textOf(this.nodeOf(place)), this.forms[place]!]).sort(byText)
  }

  /** The places of forms in groups; forms of group 0 are left out. */
  groupPlaces(groupOf: Uint16Array, groups: number): number[][] {
    const places = Array.from({ length: groups }, (): number[] => [])
    for (let place = 0; place < this.forms.length; place++) {
      const group = groupOf[this.forms[place]!]!
      if (group !== 0) places[group]!.push(place)
    }
    return places
  }

  /** The node at which the form at a place ends: the last one whose forms begin there or before. */
  private nodeOf(place: number): number {
    let low = 0
    let high = this.ends.length - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.ends[middle]! <= place) low = middle
      else high = middle
    }
    return low
  }

  private textOf(node: number): string {
    this.parents ??= this.findParents()
    let text = ''
    for (let at = node; at !== 0; at = this.parents[at]!) text = String.fromCharCode(this.units[at]!) + text
    return text
  }

  private findParents(): Int32Array {
    const parents = new Int32Array(this.units.length)
    for (let node = 0, child = 1; child < parents.length; node++)
      for (const end = this.first[node + 1]!; child < end; child++) parents[child] = node
    return parents
  }
}
