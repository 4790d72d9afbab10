import type { CodedField } from '../../../api/contract.ts'

/** What judging says beside the app's own texts. Every language has the same keys. */
export interface JudgingTexts {
  readonly tabs: Readonly<Record<'findings' | 'statements' | 'links' | 'blind' | 'second' | 'agreement' | 'history', string>>
  readonly help: Readonly<Record<'findings' | 'statements' | 'links' | 'blind' | 'second', string>>
  readonly ask: Readonly<Record<CodedField, string>>
  readonly fields: Readonly<Record<CodedField, string>>
  readonly nobody: string
  readonly other: string
  readonly back: string
  readonly skip: string
  readonly done: string
  readonly keep: string
  readonly codings: (n: number) => string
  readonly firstIssue: string
  readonly filter: string
  readonly machine: string
  readonly correct: string
  readonly second: string
  readonly lastWord: string
  readonly arbitrate: string
  readonly settled: string
  readonly what: Readonly<Record<'finding' | 'statement' | 'link', string>>
  readonly one: Readonly<Record<'finding' | 'statement' | 'link', string>>
  readonly coder: string
  readonly whatHead: string
  readonly shared: string
  readonly noDisagreement: string
  readonly takeBack: string
  readonly takenBack: string
  readonly blindMark: string
  readonly arbitration: string
  readonly noHistory: string
  readonly onlyMine: string
  readonly time: string
  readonly verdict: string
}
