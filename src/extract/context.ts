import type { Hit, Knowledge } from '../knowledge/index.ts'
import type { Cue } from '../language/index.ts'
import type { Account, Meeting, Side, SideId, Span, Voice } from '../model/index.ts'

/** A sentence with all that was recognised in it. */
export interface Sentence extends Span {
  readonly index: number
  readonly block: number
  readonly hits: readonly Hit[]
  readonly cues: readonly CueHit[]
  readonly mentions: readonly Mention[]
}

/** A cue of the language's tables at its place. */
export type CueHit = Span & Cue

/** Words that name or stand for somebody who could speak. */
export interface Mention extends Span {
  readonly kind: 'person' | 'office' | 'role' | 'side' | 'state' | 'organisation' | 'joint' | 'pronoun' | 'self' | 'counterpart'
  /** Null for words that are resolved by context (pronouns, bare offices, joint forms). */
  readonly side: SideId | null
  /** Name in English, for people. */
  readonly name: string | null
  readonly office: string | null
  /** Those named one by one as a joint subject. */
  readonly sides?: readonly SideId[]
  /** Joint only where nobody speaks already (双方 within a speech). */
  readonly bound?: boolean
  readonly number?: 'singular' | 'plural'
}

/** An account cut into sentences, with its hits. */
export interface Parsed {
  readonly account: Account
  readonly sentences: readonly Sentence[]
  readonly titleHits: readonly Hit[]
  readonly titleMentions: readonly Mention[]
}

/** What the passes over one account's sentences know. */
export interface Context {
  readonly knowledge: Knowledge
  readonly parsed: Parsed
  readonly meeting: Meeting
}

/** Who speaks in a stretch of a sentence. */
export interface Attribution {
  readonly side: Side
  readonly speaker: string | null
  readonly voice: Voice
  readonly toldBy: readonly SideId[]
  /** How sure the attribution is, 0–1. */
  readonly certainty: number
}

/** A stretch of a sentence with one speaker and one main predicate. */
export interface Clause extends Span {
  readonly sentence: Sentence
  readonly attribution: Attribution
  /** The reporting cue that opens it; null where a speaker is carried over. */
  readonly cue: CueHit | null
  /** A verb that shows what is done although its subject is not known; null where there is none. */
  readonly verb?: CueHit
}
