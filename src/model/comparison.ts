import type { Account } from './account.ts'
import type { Finding, OmissionBound } from './finding.ts'
import type { Link } from './link.ts'
import type { Statement } from './statement.ts'
import type { Issue, SideId } from './vocabulary.ts'

export const COMPARISON_FORMAT = 'unsaid.comparison/1'

/** What is needed to derive the same result again. */
export interface Manifest {
  /** Name and version of the program. */
  readonly program: string
  /** Hash of the knowledge used. */
  readonly knowledge: string
  readonly parameters: Readonly<Record<string, string | number | boolean | null>>
  readonly documents: readonly { readonly id: string; readonly sha256: string }[]
}

export interface Participant {
  readonly name: string
  readonly side: SideId
  readonly office: string | null
}

export interface Meeting {
  readonly date: string | null
  readonly place: string | null
  /** Side that asked for the call or meeting; null when nobody says. */
  readonly initiator: SideId | null
  readonly form: 'call' | 'video-call' | 'meeting' | 'visit' | 'summit' | 'unknown'
  /** Sides that took part, in alphabetical order. */
  readonly sides: readonly SideId[]
  readonly participants: readonly Participant[]
}

/** A row of the coverage matrix: what each account has of one side on one issue. */
export interface MatrixRow {
  readonly issue: Issue
  readonly side: SideId
  /** Account id → statement ids; `[]` is silence, `null` says that silence can't be claimed. */
  readonly cells: Readonly<Record<string, readonly string[] | null>>
}

/** What could not be read or was dropped, and why. */
export interface Problem {
  readonly code: string
  readonly message: string
  /** The way out, where there is one. */
  readonly hint: string | null
  /** The document concerned, where it is one. */
  readonly document: string | null
}

export interface Comparison {
  readonly format: typeof COMPARISON_FORMAT
  readonly manifest: Manifest
  readonly meeting: Meeting
  readonly accounts: readonly Account[]
  readonly statements: readonly Statement[]
  readonly links: readonly Link[]
  readonly matrix: readonly MatrixRow[]
  /** What a reader wants first, in three sentences at most. */
  readonly headline: readonly string[]
  /** Most important first. */
  readonly findings: readonly Finding[]
  /** How the bound on false omissions was kept; absent where confidence was not calibrated. */
  readonly bound?: OmissionBound
  readonly problems: readonly Problem[]
}
