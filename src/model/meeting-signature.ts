import type { Meeting } from './comparison.ts'
import type { Language, SideId } from './vocabulary.ts'

/** What the head of an account tells of the meeting that it is about: enough to find its other accounts, and small enough to keep. */
export interface MeetingSignature {
  readonly account: string
  readonly publisher: string | null
  readonly side: SideId | null
  readonly lang: Language
  readonly title: string | null
  /** First and last day on which the meeting can have been held, both included; null where nothing says. */
  readonly days: { readonly from: string; readonly to: string } | null
  /** How the days are known: the text names them (`stated`), or they follow from the day of publication (`published`). */
  readonly dated: 'stated' | 'published'
  readonly form: Meeting['form']
  /** `before`: it is announced; `about`: it is spoken of by others; `itself`: it is told. */
  readonly stance: 'itself' | 'before' | 'about'
  /** False where nobody met: letters, congratulations, speeches. */
  readonly contact: boolean
  /** Which of several contacts of one day the account says that it is ("second call", «повторный разговор»); null where it does not. */
  readonly ordinal: number | null
  /** Whom the title says to have been met, in its own words; compared within one publisher only, who goes on calling people the same. */
  readonly counterpart: string | null
  /** Likewise who met them. */
  readonly host: string | null
  /** Who takes part, by side, the sides in alphabetical order. */
  readonly parties: readonly Party[]
}

/** Those of one side whom the head of an account names. */
export interface Party {
  readonly side: SideId
  /** English names of known people, the first-named first. */
  readonly people: readonly string[]
  /** Ids of offices, the first-named first. */
  readonly offices: readonly string[]
}
