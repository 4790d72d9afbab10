import type { Evidence } from './span.ts'
import type { NearestReason, Telling } from './telling.ts'
import type { FindingKind, Issue, SideId } from './vocabulary.ts'

/** A passage of the silent account that comes closest to what it leaves out, and why it does not count. */
export interface NearestPassage extends Evidence {
  /** `why` in words. */
  readonly why: string
  readonly reason: NearestReason
  /** Whose words they are, where they are others'. */
  readonly of?: readonly SideId[]
}

export interface Finding {
  /** Hash of the content: the same finding has the same id in every run. */
  readonly id: string
  readonly kind: FindingKind
  readonly issue: Issue | null
  readonly side: SideId | 'joint' | null
  /** Ids of the accounts that report the matter. */
  readonly reportedBy: readonly string[]
  /** Ids of the accounts that leave it out or say less; empty where the kind has none. */
  readonly omittedBy: readonly string[]
  readonly evidence: readonly Evidence[]
  /** What was found, in plain words of the interface language. */
  readonly sentence: string
  /** What the sentence says, in codes. */
  readonly telling: Telling
  /** 0–1. */
  readonly salience: number
  /** Bits; null where the finding is no absence. */
  readonly surprise: number | null
  /** Probability (0–1) that the finding is right. */
  readonly confidence: number
  /** Forms looked for in the silent account; absences only. */
  readonly searched?: readonly string[]
  readonly nearest?: readonly NearestPassage[]
  /** What the confidence rests on: with it, another model can be asked, and one can be fitted to verdicts. */
  readonly basis?: Basis
  /** Whether the confidence was fitted on judged findings of this kind; absent where nothing was. */
  readonly measured?: boolean
  /** Set where an omission is less sure than the bound on false omissions asks for. */
  readonly beyondBound?: boolean
}

/** A finding in figures, as a model of confidence takes them. */
export interface Basis {
  /** How sure the rule itself is, 0–1. */
  readonly rule: number
  /** By name; `FEATURES` in src/compare says what each is. */
  readonly features: Readonly<Record<string, number>>
}

/** How the bound on false omissions was kept. */
export interface OmissionBound {
  /** Greatest expected share of false omissions among those shown, 0–1. */
  readonly maxFalseOmissions: number
  /** Probability that an omission needs; null where none was sure enough on the annotated meetings. */
  readonly leastConfidence: number | null
  /** Annotated meetings that it rests on; it holds for meetings like them. */
  readonly meetings: number
  /** Omissions found. */
  readonly omissions: number
  /** How many of them are less sure than that. */
  readonly beyond: number
  /** Whether those are left out; otherwise each is marked `beyondBound`. */
  readonly withheld: boolean
}

/** What a sentence about a finding rests on beside its telling. */
export type About = Pick<Finding, 'kind' | 'issue' | 'side' | 'reportedBy' | 'omittedBy'>
