/** A run of words that two texts share, or that only one of them has. */
export interface Change {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Longer texts are compared by sentence: the table of a word-by-word comparison would take too long to fill. */
const MOST_CELLS = 4_000_000

/** What changed from one text to the next, by words (by sentences in very long texts). Longest common subsequence. */
export function wordDifference(before: string, after: string): Change[] {
  const words = /\s+|[\p{Script=Han}]|[^\s\p{Script=Han}]+/gu
  const sentences = /[^.!?。！？\n]+[.!?。！？\n]*/gu
  let [a, b] = [before.match(words) ?? [], after.match(words) ?? []]
  if (a.length * b.length > MOST_CELLS) [a, b] = [before.match(sentences) ?? [], after.match(sentences) ?? []]
  return walk(a, b, lengths(a, b))
}

/** `table[i * (b.length + 1) + j]`: longest common subsequence of the ends from `i` and `j`. */
function lengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j] ? table[(i + 1) * width + j + 1]! + 1 : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
  return table
}

function walk(a: readonly string[], b: readonly string[], table: Uint16Array): Change[] {
  const width = b.length + 1
  const changes: { kind: Change['kind']; text: string }[] = []
  const add = (kind: Change['kind'], text: string): void => {
    const last = changes.at(-1)
    if (last?.kind === kind) last.text += text
    else changes.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', a[i]!)
      i++
      j++
    } else if (j >= b.length || (i < a.length && table[(i + 1) * width + j]! >= table[i * width + j + 1]!)) add('gone', a[i++]!)
    else add('new', b[j++]!)
  }
  return changes
}
