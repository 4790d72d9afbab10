import type {
  About,
  Account,
  AccountKind,
  Issue,
  Language,
  Link,
  Meeting,
  NearestReason,
  SideId,
  Span,
  Statement,
  Telling,
} from '../model/index.ts'
import type { Calibration } from './calibration.ts'

/** A recognised surface form of an issue anywhere in an account, in titles and narration as well. */
export interface Mention extends Span {
  /** Id of the account. */
  readonly account: string
  readonly issue: Issue
  /** The words as they stand in the text. */
  readonly form: string
}

/** A word by which an account describes the talks themselves. */
export interface ToneMention extends Span {
  readonly account: string
  readonly id: string
  /** −3 (open clash) … +3 (cordial). */
  readonly level: number
}

/** What one account says about who asked for the call or meeting. */
export interface InitiatorMention extends Span {
  readonly account: string
  readonly side: SideId
}

/** How often a whole account leaves out what another account reports on issues of a class. */
export interface BaseRate {
  /** For the statements of the publisher's own side. */
  readonly own: number
  /** For the statements of the other sides. */
  readonly other: number
}

export interface IssuePrior {
  /** Weight of the issue where it is nobody's core interest, 0–1. */
  readonly weight: number
  readonly class: string
}

/** One way of naming a matter ("war", "crisis"), with what it looks like in each language. */
export interface Naming {
  readonly name: string
  readonly en: readonly string[]
  readonly zh: readonly string[]
  readonly ru: readonly string[]
}

export interface Priors {
  readonly issues: Readonly<Record<Issue, IssuePrior>>
  readonly classes: Readonly<Record<string, BaseRate>>
  /** Weight of the base rate, in imagined accounts seen before. */
  readonly strength: number
  /** By what the odds of leaving something out are multiplied for an account of this kind. */
  readonly kinds: Readonly<Record<AccountKind, number>>
  readonly namings: readonly { readonly issue: Issue; readonly names: readonly Naming[] }[]
}

/** Per side, the issues that it calls or treats as its core interests. */
export interface CoreInterests {
  readonly sides: Readonly<Record<SideId, { readonly issues: readonly Issue[] }>>
}

/** Puts what was found into words of the reader's language. */
export interface Tell {
  readonly finding: (about: About, telling: Telling) => string
  readonly headline: (telling: Telling) => string
  /** Why a passage that comes near does not count; `of`: whose words it is. */
  readonly why: (reason: NearestReason, of: readonly SideId[]) => string
}

/** An actor named in a stretch of text, and how. */
export interface ActorMention extends Span {
  readonly side: SideId
  readonly role: 'name' | 'adjective' | 'people' | 'capital' | 'government' | 'side' | 'person'
}

export interface CompareInput {
  readonly meeting: Meeting
  readonly accounts: readonly Account[]
  readonly statements: readonly Statement[]
  readonly links: readonly Link[]
  readonly mentions: readonly Mention[]
  readonly priors: Priors
  readonly coreInterests: CoreInterests
  readonly tell: Tell
  /** Every form under which an issue is looked for in accounts of a language. */
  readonly issueForms: (issue: Issue, lang: Language) => readonly string[]
  /** Actors named in a text; without it no sentence says at whom words are aimed. */
  readonly actorsIn?: (text: string, lang: Language) => readonly ActorMention[]
  /** Without it, the rules' own figures stand. */
  readonly calibration?: Calibration
  readonly tones?: readonly ToneMention[]
  readonly initiators?: readonly InitiatorMention[]
}
