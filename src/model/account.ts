import type { Span } from './span.ts'
import type { AccountKind, Completeness, Language, SideId } from './vocabulary.ts'

/** A heading, paragraph or speaker's turn of an account's text. Blocks are in order and never overlap. */
export interface Block extends Span {
  readonly kind: 'heading' | 'paragraph' | 'turn'
  /** The label of a turn as it stands in the text ("PRESIDENT XI", «В.Путин»); the span covers label and words. */
  readonly speaker?: Span & { readonly name: string; readonly interpreted?: boolean }
  /** Seconds from the start of a recording. */
  readonly time?: { readonly from: number; readonly to: number }
  /** Language of this block where it differs from the account's. */
  readonly lang?: Language
}

/** Fields that were not given but worked out, each with the reason in a few words. */
export type Inferred = Partial<Record<'title' | 'publisher' | 'side' | 'lang' | 'date' | 'kind' | 'completeness', string>>

/** One publisher's text about one meeting. `text` is exactly what every offset refers to and is never changed. */
export interface Account {
  /** The file's base name without its last extension; made unique by a hash where two are equal. */
  readonly id: string
  readonly title: string | null
  readonly publisher: string | null
  /** Side whose authorities publish the account; null for a third party's or an unknown publisher's. */
  readonly side: SideId | null
  readonly lang: Language
  readonly kind: AccountKind
  /** ISO date (YYYY-MM-DD) of publication or, failing that, of the meeting; null when unknown. */
  readonly date: string | null
  readonly url: string | null
  readonly completeness: Completeness
  /** Why the account counts as partial or unknown. */
  readonly completenessReason: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  /** SHA-256 (hex) of the bytes as they came in. */
  readonly sha256: string
  readonly inferred: Inferred
}

/**
 * An account that covers a part of the meeting only can report, but is never silent; nor is a text that the sides agreed on: what
 * it lacks they may have said and not agreed.
 */
export function canBeSilent({ completeness, kind }: Account): boolean {
  return completeness !== 'partial' && !NEVER_SILENT.has(kind)
}

/** In a meeting of these sides: a state that was not at the table tells what it was told. Of unknown sides nothing is asked. */
export function canBeSilentIn(account: Account, sides: readonly SideId[]): boolean {
  return canBeSilent(account) && (account.side === null || sides.length < 2 || sides.includes(account.side))
}

const NEVER_SILENT: ReadonlySet<AccountKind> = new Set(['transcript', 'recording', 'joint-document'])
