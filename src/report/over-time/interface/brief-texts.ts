import type { Issue, SideId } from '../../../model/index.ts'
import type { FormulaUse, Period, TrackedMeeting, WordingChange } from '../../../track/index.ts'
import type { Names } from '../names.ts'

/** What one side gave the other, as its own accounts tell it and as any account does. */
export interface Given {
  readonly by: SideId
  readonly of: SideId
  readonly own: readonly Issue[]
  readonly any: readonly Issue[]
}

export interface BackingTold {
  readonly by: SideId
  readonly of: SideId
  readonly issue: Issue
  readonly meetings: number
  /** Told by an account of the backer’s own. */
  readonly own: boolean
}

export interface FormulaTold {
  readonly side: SideId
  readonly voice: FormulaUse['voice']
  readonly owner: SideId
  readonly label: string
  readonly times: number
}

export interface UnnamedTold {
  readonly side: SideId
  readonly issue: Issue
  readonly accounts: number
  readonly reports: number
  readonly forms: number
}

export interface UnusedTold {
  readonly issue: Issue
  readonly accounts: number
  /** As the knowledge calls the rival names. */
  readonly unused: readonly string[]
  readonly used: readonly { readonly name: string; readonly accounts: number }[]
}

/** Everything that a brief says, in one language. Sentences are whole. */
export interface BriefTexts {
  readonly headings: Readonly<
    Record<'short' | 'meetings' | 'backing' | 'leftOut' | 'wording' | 'never' | 'changes' | 'formulas' | 'sources', string>
  >
  readonly notes: readonly string[]
  readonly title: (sides: readonly string[], period: Period) => string
  readonly noMeetings: string
  readonly meeting: (names: Names, meeting: TrackedMeeting) => string
  readonly backing: (names: Names, told: BackingTold) => string
  readonly unreturned: (names: Names, more: Given, less: Given) => string
  readonly leftOut: (date: string, sentence: string) => string
  readonly wording: (names: Names, change: WordingChange) => string
  readonly unnamed: (names: Names, told: UnnamedTold) => string
  readonly unused: (names: Names, told: UnusedTold) => string
  readonly tooFew: (all: number, least: number) => string
  readonly noShift: (all: number) => string
  readonly formula: (names: Names, told: FormulaTold) => string
  /** Source of a citation: publisher, title, day, and where the words stand. */
  readonly source: (told: {
    readonly publisher: string
    readonly title: string | null
    readonly date: string
    readonly place: string
  }) => string
}

/** What changed from one wording to the next: words that took the place of others, words left out, words added. */
export interface Exchange {
  readonly replaced: readonly (readonly [before: string, after: string])[]
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

const PIECE = 60

/** A piece that was taken out right before another was put in was replaced by it. */
export function exchangeOf({ pieces }: Pick<WordingChange, 'pieces'>): Exchange {
  const replaced: [string, string][] = []
  const removed: string[] = []
  const added: string[] = []
  for (let at = 0; at < pieces.length; at++) {
    const [piece, next] = [pieces[at]!, pieces[at + 1]]
    const text = clip(piece.text)
    if (piece.kind === 'same' || text === '') continue
    if (next && next.kind !== 'same' && next.kind !== piece.kind && clip(next.text) !== '') {
      replaced.push(piece.kind === 'removed' ? [text, clip(next.text)] : [clip(next.text), text])
      at++
    } else (piece.kind === 'removed' ? removed : added).push(text)
  }
  return { replaced, removed, added }
}

/** Without marks at the ends; empty where there is no letter. */
function clip(text: string): string {
  const bare = text.replaceAll(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
  return bare.length <= PIECE ? bare : `${bare.slice(0, PIECE)}…`
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export function signed(level: number): string {
  return level > 0 ? `+${level}` : String(level).replace('-', '−')
}
