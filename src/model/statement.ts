import type { QuotedSpan, Span } from './span.ts'
import type { Act, Intensity, Issue, Side, SideId, Voice } from './vocabulary.ts'

/** A number with what it counts, an amount of money, a percentage or a date, as it stands in the text. */
export interface Quantity extends Span {
  readonly kind: 'number' | 'money' | 'percent' | 'date'
  /** Plain value: number for the first three, ISO date (possibly partial, "2022-02") for dates. */
  readonly value: number | string
  /** Currency code, or the normalised unit; null when there is none. */
  readonly unit: string | null
}

/** A stretch of an account in which something is said, done or claimed in the meeting. */
export interface Statement extends QuotedSpan {
  /** `<account>#<start>-<end>` plus a letter where several statements share a span. */
  readonly id: string
  readonly account: string
  /** Whose position it is according to this account. */
  readonly side: Side
  /** The person or body named as speaking; null when none is. */
  readonly speaker: string | null
  readonly voice: Voice
  /** Most specific first. */
  readonly issues: readonly Issue[]
  readonly act: Act
  readonly intensity: Intensity
  /** Whom the words are addressed to; null when nobody is named. */
  readonly addressee: SideId | null
  /** The actor that the words are about (whom it backs, blames, asks); null when none is. */
  readonly target: SideId | null
  readonly polarity: 'positive' | 'negative'
  readonly modality: 'actual' | 'intended' | 'required' | 'possible'
  readonly quantities: readonly Quantity[]
  /** Nested attribution, outermost teller first, the publisher left out ("Putin said Xi understood" → [RU]). */
  readonly toldBy: readonly SideId[]
  /** Probability (0–1) that side, issues and act are right. */
  readonly confidence: number
  /** What the coding rests on: ids of concepts, entities and formulas recognised within the span. */
  readonly features: StatementFeatures
}

/** Facets by which statements of different accounts are matched. Sorted, without repeats. */
export interface StatementFeatures {
  /** Knowledge concepts in the span (glossary and issue forms): language-independent ids. */
  readonly concepts: readonly string[]
  /** Actors named in the span (states, organisations, people): ids. */
  readonly actors: readonly string[]
  /** Signature formulas used in the span: ids. */
  readonly formulas: readonly string[]
  /** Content words left over, stemmed, prefixed by language ("en:humanitarian"). */
  readonly words: readonly string[]
}

/** Sides that a statement speaks for, among those of the meeting. */
export function sidesOf(side: Side, meetingSides: readonly SideId[]): readonly SideId[] {
  if (side === 'joint') return meetingSides
  if (side === 'none') return []
  return typeof side === 'string' ? [side] : side
}
