import type { Account, Finding, Link, Meeting, Statement } from '../../model/index.ts'

/** A meeting as it is judged: what the machine made of it, with what people put aside since. */
export interface Judgeable {
  /** The meeting's id. */
  readonly meeting: string
  readonly about: Meeting
  readonly accounts: readonly Account[]
  /** As the machine coded them. */
  readonly statements: readonly Statement[]
  readonly links: readonly Link[]
  readonly findings: readonly Finding[]
}
