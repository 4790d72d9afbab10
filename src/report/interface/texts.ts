import type { AccountKind, Act, Completeness, FindingKind, Language, Relation, Voice } from '../../model/index.ts'

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
  /** How the parts of a machine-made line are joined. */
  readonly line: { readonly colon: string; readonly comma: string }
  readonly languages: Readonly<Record<Language, string>>
  readonly polarities: Readonly<Record<'positive' | 'negative', string>>
  readonly modalities: Readonly<Record<'actual' | 'intended' | 'required' | 'possible', string>>
  readonly firmness: readonly [weak: string, plain: string, strong: string]
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
    readonly contents: string
    readonly comparison: string
    readonly sideBySide: string
    readonly sideBySideNote: string
    readonly texts: string
    readonly textsNote: string
    readonly appendix: string
    readonly manifestNote: string
    readonly findingsNote: string
    readonly coverageNote: string
    readonly position: string
    readonly mention: string
    readonly doesNotCount: string
    readonly notHere: string
    readonly partialHere: string
    readonly strongerThan: string
    readonly weakerThan: string
    readonly sameAs: string
    readonly otherTerms: string
    readonly contradictsOther: string
    readonly givenToOther: string
    readonly finding: string
    readonly backToText: string
    readonly searchedForms: string
    readonly furtherQuotes: string
    readonly tells: string
    readonly doesNot: string
    readonly sure: string
    /** `#`: how many, of how many, percent, annotated meetings. */
    readonly boundMarked: string
    readonly boundWithheld: string
    readonly beyondBound: string
    /** Of a probability that no annotated finding of the kind bears out. */
    readonly notMeasured: string
    readonly noNearest: string
    readonly date: string
    readonly publisher: string
    readonly language: string
    readonly kind: string
    readonly covers: string
    readonly document: string
    readonly speaker: string
    readonly act: string
    readonly voice: string
    readonly firmness: string
    readonly addressee: string
    readonly target: string
    readonly polarity: string
    readonly modality: string
    readonly quantities: string
    readonly account: string
    readonly program: string
    readonly knowledge: string
    readonly parameters: string
    readonly participants: string
    readonly initiator: string
    readonly place: string
  }
}
