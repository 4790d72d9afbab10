import type { AccountKind, Act, Completeness, FindingKind, Relation, Voice } from '../../model/index.ts'

/** Everything that the program says, in one language. Every language has the same keys. */
export interface InterfaceTexts {
  readonly locale: string
  readonly acts: Readonly<Record<Act, readonly [weak: string, plain: string, strong: string]>>
  readonly kinds: Readonly<Record<FindingKind, string>>
  /** What the kind means, in a few words. */
  readonly meanings: Readonly<Record<FindingKind, string>>
  readonly accountKinds: Readonly<Record<AccountKind, string>>
  readonly completeness: Readonly<Record<Completeness, string>>
  readonly voices: Readonly<Record<Voice, string>>
  readonly relations: Readonly<Record<Relation, string>>
  readonly forms: Readonly<Record<'call' | 'video-call' | 'meeting' | 'visit' | 'summit' | 'unknown', string>>
  readonly words: {
    readonly together: string
    readonly nobody: string
    readonly generally: string
    readonly accounts: string
    readonly headline: string
    readonly findings: string
    readonly furtherFindings: string
    readonly coverage: string
    readonly statements: string
    readonly problems: string
    readonly issue: string
    readonly side: string
    readonly silent: string
    readonly cannotKnow: string
    readonly reports: string
    readonly searched: string
    readonly nearest: string
    readonly why: string
    readonly confidence: string
    readonly surprise: string
    readonly bits: string
    readonly machineMade: string
    readonly published: string
    readonly unknownPublisher: string
    readonly inferred: string
    readonly legend: string
    readonly manifest: string
    readonly onlyHere: string
    readonly counterpart: string
    readonly original: string
    readonly noFindings: string
    readonly more: string
    readonly salience: string
    readonly evidence: string
    readonly reportedBy: string
    readonly omittedBy: string
    readonly names: string
    readonly toldBy: string
  }
}
