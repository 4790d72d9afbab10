import type { Act, Intensity } from '../model/index.ts'

/**
 * What a language's tables list: words by which a text shows who speaks, what is done with the words, and how firmly.
 * Forms are written as in knowledge files (`*`, `{a|b}`).
 */
export type Cue =
  /** A verb whose subject is the speaker; with an act where the verb itself says what is done ("thanked"). */
  | {
      readonly kind: 'report'
      readonly forms: string
      readonly act?: Act
      readonly intensity?: Intensity
      /** The act stands whatever is said with it. */
      readonly fixed?: boolean
    }
  /** A reporting verb without subject: impersonal passives («отмечено», "it was agreed"). */
  | { readonly kind: 'impersonal'; readonly forms: string; readonly act?: Act; readonly intensity?: Intensity }
  /** A word within what is said that shows the act. Higher ranks win over lower ones, earlier over later. `own`: only with the speaker's own side as subject. */
  | {
      readonly kind: 'act'
      readonly forms: string
      readonly act: Act
      readonly intensity?: Intensity
      readonly rank?: number
      readonly own?: boolean
    }
  | { readonly kind: 'intensifier' | 'hedge' | 'negation'; readonly forms: string }
  /** A word behind which the weight of a sentence lies ("but", 但). */
  | { readonly kind: 'contrast'; readonly forms: string }
  /** Both or all sides together as subject. `bound`: joint only without a speaker before it (双方 within a speech is no joint act). */
  | { readonly kind: 'joint'; readonly forms: string; readonly bound?: boolean }
  /** Pronouns for the last fitting speaker. */
  | { readonly kind: 'pronoun'; readonly forms: string; readonly number: 'singular' | 'plural' }
  /** What somebody of a side is called without an office; counts with the side before it ("the French leader"). */
  | { readonly kind: 'role'; readonly forms: string }
  /** First person: we, our country. */
  | { readonly kind: 'self'; readonly forms: string }
  /** The other one: "his counterpart", «собеседник». */
  | { readonly kind: 'counterpart'; readonly forms: string }
  /** That the meeting took place, who attended, ceremony, furniture of the page. */
  | { readonly kind: 'narration'; readonly forms: string; readonly strong?: boolean }
  /** A preposition by which an actor is no subject ("with", "to"). */
  | { readonly kind: 'governor'; readonly forms: string }
  /** Words that make what follows another's speech within speech, or doubt. */
  | { readonly kind: 'modal'; readonly forms: string; readonly modality: 'intended' | 'required' | 'possible' }

export type CueKind = Cue['kind']

/** All that the program knows of one language's grammar. Every language folder has the same files. */
export interface LanguageRules {
  readonly id: 'en' | 'zh' | 'ru'
  readonly cues: readonly Cue[]
  /** Words before a full stop that do not end a sentence. Lower case, without the stop. */
  readonly abbreviations: ReadonlySet<string>
  /** Words too common to tell two statements apart. Stemmed forms. */
  readonly stopWords: ReadonlySet<string>
  /** The stem by which two forms of a word are the same. */
  readonly stem: (word: string) => string
}
