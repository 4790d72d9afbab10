import type { Account, Issue, Language, SideId } from '../model/index.ts'
import type { Chronicle } from './chronicle.ts'
import type { Passage, PositionPoint, PositionSeries } from './positions.ts'
import type { Reading } from './reading.ts'

/** A stretch of words: the same in both passages, only in the earlier one, or only in the later one. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** The nearest wordings of one position at two meetings that follow each other. No claim that anything else changed. */
export interface WordingChange {
  readonly holder: SideId
  readonly issue: Issue
  readonly toward: SideId
  readonly reading: Reading
  readonly from: WordingEnd
  readonly to: WordingEnd
  readonly pieces: readonly Piece[]
  /** 0–1: shared share of the two passages. */
  readonly likeness: number
  /** The position itself went from one level to another. */
  readonly levelChanged: boolean
  /** How often the level changed between neighbouring meetings of the whole series, out of how many. */
  readonly base: { readonly changed: number; readonly of: number }
}

export interface WordingEnd {
  readonly meeting: string
  readonly date: string
  readonly level: number
  readonly passage: Passage
}

/** Passages less alike than this are different things said, not one thing said otherwise. */
const ALIKE = 0.4
/** The same words but for so little are the same wording. */
const EQUAL = 0.995
/** Longer passages are compared by their beginnings: the table has this many rows and columns. */
const MOST_TOKENS = 400

/** Every change of wording from one meeting to the next, in order of time. */
export function findWordingChanges(chronicle: Chronicle, series: readonly PositionSeries[]): WordingChange[] {
  const accounts = new Map(chronicle.meetings.map(({ id, accounts }) => [id, new Map(accounts.map((one) => [one.id, one]))]))
  return series.flatMap((one) => {
    const placed = one.points.filter(({ level }) => level !== null)
    const base = baseRate(placed)
    return placed.slice(1).flatMap((point, at): WordingChange[] => {
      const found = nearestWordings(placed[at]!, point, accounts)
      if (!found) return []
      const { holder, issue, toward, reading } = one
      return [{ holder, issue, toward, reading, ...found, base }]
    })
  })
}

function baseRate(placed: readonly PositionPoint[]): WordingChange['base'] {
  const changed = placed.slice(1).filter(({ level }, at) => level !== placed[at]!.level).length
  return { changed, of: Math.max(0, placed.length - 1) }
}

type Accounts = ReadonlyMap<string, ReadonlyMap<string, Account>>

function nearestWordings(before: PositionPoint, after: PositionPoint, accounts: Accounts) {
  const langOf = (point: PositionPoint, { account }: Passage): Language | undefined =>
    accounts.get(point.meeting)?.get(account)?.lang
  const pairs = before.passages.flatMap((a) =>
    after.passages.flatMap((b) => {
      const lang = langOf(before, a)
      if (lang === undefined || lang !== langOf(after, b)) return []
      const pieces = diffWords(a.quote, b.quote, lang)
      return [{ a, b, pieces, likeness: likenessOf(pieces) }]
    }),
  )
  const best = pairs.sort((x, y) => y.likeness - x.likeness)[0]
  if (!best || best.likeness < ALIKE || best.likeness >= EQUAL) return null
  return {
    from: { meeting: before.meeting, date: before.date, level: before.level as number, passage: best.a },
    to: { meeting: after.meeting, date: after.date, level: after.level as number, passage: best.b },
    pieces: best.pieces,
    likeness: best.likeness,
    levelChanged: before.level !== after.level,
  }
}

function likenessOf(pieces: readonly Piece[]): number {
  const length = (kind: Piece['kind']): number =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.replaceAll(/[\s\p{P}]/gu, '').length : 0), 0)
  const same = length('same')
  return same === 0 ? 0 : (2 * same) / (2 * same + length('removed') + length('added'))
}

/** Longest common subsequence of words, of characters in Chinese; what neighbours is joined. */
export function diffWords(a: string, b: string, lang: Language): Piece[] {
  const [left, right] = [tokens(a, lang), tokens(b, lang)]
  const table = commonLengths(left, right)
  const pieces: { kind: Piece['kind']; text: string }[] = []
  const put = (kind: Piece['kind'], text: string): void => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && same(left[i]!, right[j]!)) {
      put('same', right[j]!)
      i++
      j++
    } else if (j >= right.length || (i < left.length && table[i + 1]![j]! >= table[i]![j + 1]!)) put('removed', left[i++]!)
    else put('added', right[j++]!)
  }
  return pieces
}

function tokens(text: string, lang: Language): string[] {
  const parts = lang === 'zh' ? [...text] : (text.match(/[\p{L}\p{N}’'-]+\s*|[^\p{L}\p{N}]+/gu) ?? [])
  return parts.slice(0, MOST_TOKENS)
}

function same(a: string, b: string): boolean {
  return a === b || a.trim().toLowerCase() === b.trim().toLowerCase()
}

/** `table[i][j]`: length of the longest common subsequence of what follows i and j. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [table[i]!, table[i + 1]!]
    for (let j = b.length - 1; j >= 0; j--) row[j] = same(a[i]!, b[j]!) ? below[j + 1]! + 1 : Math.max(below[j]!, row[j + 1]!)
  }
  return table
}
