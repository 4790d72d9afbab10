import type { Issue, SideId } from '../model/index.ts'

/** What a surface form stands for. Several forms share a target. */
export type Target =
  | {
      readonly family: 'issue'
      readonly id: Issue
      readonly strength: 'strong' | 'weak' | 'not'
      /** Issues or actors one of which must be near. */
      readonly with?: readonly string[]
      readonly from?: string
      readonly until?: string
    }
  | { readonly family: 'actor'; readonly id: SideId; readonly role: ActorRole }
  /** Two states named in one breath (中俄): the relationship between them. */
  | { readonly family: 'pair'; readonly id: string; readonly sides: readonly [SideId, SideId] }
  | { readonly family: 'person'; readonly id: string; readonly role: 'full' | 'family' }
  | { readonly family: 'office'; readonly id: string }
  | { readonly family: 'formula'; readonly id: string; readonly weak: boolean }
  | { readonly family: 'tone'; readonly id: string }
  | { readonly family: 'term'; readonly id: string }
  /** A cue of the language's own tables: its place in `languageRules[lang].cues`. */
  | { readonly family: 'cue'; readonly id: string; readonly cue: number }

/**
 * How an actor is named: by name, adjective, inhabitants, capital, government, or as a side of the meeting
 * ("the Chinese side", 中方, «китайская сторона»).
 */
export type ActorRole = 'name' | 'adjective' | 'people' | 'capital' | 'government' | 'side'
