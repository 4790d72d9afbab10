import type { Issue, Language, SideId } from '../model/index.ts'
import type { FrequencyFile } from './schema.ts'
import type { CoreInterestsFile, InfluenceFile, PriorsFile } from './schema-priors.ts'
import type { Target } from './target.ts'
import type { PackedTrie } from './trie.ts'

export interface IssueEntry {
  readonly id: Issue
  readonly label: Readonly<Record<Language, string>>
  readonly parent: Issue | null
}

export interface ActorEntry {
  readonly id: SideId
  readonly kind: 'state' | 'organisation'
  /** Whether it can be a side of a meeting. */
  readonly side: boolean
  readonly names: Readonly<Record<Language, string>>
}

export interface Term {
  readonly office: string
  readonly from: string | null
  readonly to: string | null
}

export interface PersonEntry {
  readonly id: string
  readonly side: SideId
  readonly sex: 'f' | 'm'
  readonly names: Readonly<Record<Language, string>>
  readonly terms: readonly Term[]
}

export interface OfficeEntry {
  readonly id: string
  readonly rank: number
  readonly label: Readonly<Record<Language, string>>
}

export interface FormulaEntry {
  readonly id: string
  readonly owner: SideId
  readonly label: Readonly<Record<Language, string>>
  readonly issues: readonly Issue[]
  readonly since: string | null
  /** False where no text bore it out when the knowledge was checked. */
  readonly verified: boolean
}

export interface ToneEntry {
  readonly id: string
  readonly level: number
  readonly gloss: string
}

/** Compiled knowledge as plain JSON: what the program starts from. */
export interface KnowledgePack {
  readonly version: 1
  /** SHA-256 of the sources it was compiled from. */
  readonly hash: string
  readonly issues: readonly IssueEntry[]
  readonly actors: readonly ActorEntry[]
  readonly people: readonly PersonEntry[]
  readonly offices: readonly OfficeEntry[]
  readonly formulas: readonly FormulaEntry[]
  readonly tones: readonly ToneEntry[]
  readonly priors: PriorsFile | null
  readonly coreInterests: CoreInterestsFile | null
  readonly influence: InfluenceFile | null
  readonly frequencies: FrequencyFile | null
  readonly targets: readonly Target[]
  /** Per language: normalised forms and the number of the target that each stands for. */
  readonly forms: Readonly<Record<Language, PackedTrie>>
}
