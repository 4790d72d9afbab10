import type { Issue, SideId } from './vocabulary.ts'

/**
 * What a sentence says, in codes: a finding or a headline carries it beside the sentence, so that the same thing can be
 * said in another language without comparing again. Accounts and statements are named by id.
 */
export type Telling =
  /** A statement that the silent accounts lack altogether. `alone`: nobody else has a word by that side on the issue. */
  | {
      readonly form: 'omission'
      readonly said: Said
      readonly side: SideId
      readonly further: number
      readonly alone: boolean
    }
  /** A position left out by accounts that touch the matter. `side`: whose, where it is one's. */
  | {
      readonly form: 'withheld'
      readonly said: Said
      readonly side: SideId | null
      readonly further: number
      readonly onlyDiscussed: boolean
    }
  | { readonly form: 'silence' }
  /** Softened or hardened. `side`: that of the weaker account, where the words are its own. */
  | {
      readonly form: 'degree'
      readonly stronger: Said
      readonly weaker: Said
      readonly side: SideId | null
      readonly further: number
    }
  | { readonly form: 'clash'; readonly how: 'told' | 'polarity' | 'date' | 'figure'; readonly said: readonly [Said, Said] }
  | {
      readonly form: 'initiators'
      readonly claims: readonly { readonly side: SideId; readonly accounts: readonly string[] }[]
    }
  | { readonly form: 'reattribution'; readonly said: readonly [Said, Said] }
  /** A record bears out or speaks against what one account tells and `lacking` do not. */
  | { readonly form: 'record'; readonly said: Said; readonly record: string; readonly lacking: readonly string[] }
  /** `within`: nothing is returned in the accounts of the side that is backed; another account has it return backing. */
  | { readonly form: 'unreciprocated'; readonly said: Said; readonly by: SideId; readonly of: SideId; readonly within?: true }
  | { readonly form: 'mutual-withholding'; readonly sides: readonly [SideId, SideId] }
  /** Shares of the words, 0–1. */
  | {
      readonly form: 'share'
      readonly more: { readonly account: string; readonly share: number }
      readonly less: { readonly account: string; readonly share: number }
    }
  | { readonly form: 'order'; readonly early: string; readonly late: string }
  | { readonly form: 'tone'; readonly tones: readonly { readonly account: string; readonly tone: TalksTone }[] }
  /** Names under which accounts speak of one matter, as the knowledge calls them ("crisis"). */
  | {
      readonly form: 'naming'
      readonly used: readonly { readonly account: string; readonly names: readonly string[] }[]
    }
  | { readonly form: 'other-terms' }
  | {
      readonly form: 'version'
      readonly how: 'substantive' | 'degree' | 'minor'
      readonly said: Said
      readonly other: string
      readonly further: number
    }
  | { readonly form: 'unpublished' }
  /** Of so many matters on which some account reports a position, how many each whole account carries. */
  | {
      readonly form: 'coverage'
      readonly matters: number
      readonly carried: readonly { readonly account: string; readonly count: number }[]
    }
  /** Sentences that were taken out of a text, put in or changed after publication. */
  | { readonly form: 'edit'; readonly how: 'removed' | 'added' | 'changed'; readonly sentences: number }
  | { readonly form: 'gone' }
  | { readonly form: 'one-account' }
  | { readonly form: 'no-difference' }

/** A statement as a sentence tells it. */
export interface Said {
  /** Id of the statement. */
  readonly statement: string
  /** The issue that it is told under; null where it has none. */
  readonly issue: Issue | null
  /** Whom the words themselves make the object of the act ("condemned Russia"); null where grammar does not show it. */
  readonly aim: SideId | null
}

/** How the talks themselves are described, from warm to cold. */
export type TalksTone = 'warm' | 'good' | 'neutral' | 'differences' | 'clash'

/** Why a passage that comes near does not count. */
export type NearestReason = 'narration' | 'others' | 'discussed' | 'same-matter' | 'other-matter'
