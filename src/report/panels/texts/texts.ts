import type { ChartWords } from '../../../chart/index.ts'
import type { Component, Fate, Heat, Reading } from '../../../track/index.ts'

/** One stretch of a series, told. */
export interface StretchTold {
  readonly measure: 'position' | 'mention'
  readonly meetings: number
  /** Median level with its sign, or how often it was named. */
  readonly value: string
  /** The act most often used, as a noun. */
  readonly act: string | null
}

export interface BalanceTold {
  /** Who gives more; null where both give alike. */
  readonly more: string | null
  readonly less: string
  readonly mean: string
  readonly interval: readonly [string, string] | null
  readonly meetings: number
}

/** What panels over many meetings say, in one language. Sentences are whole; names and numbers come ready. */
export interface PanelTexts {
  readonly chart: ChartWords
  readonly readings: Readonly<Record<Reading, string>>
  readonly heat: Readonly<Record<Heat, string>>
  readonly components: Readonly<Record<Component, string>>
  readonly fates: Readonly<Record<Fate, string>>
  readonly columns: Readonly<Record<string, string>>
  readonly titles: {
    readonly ladder: (holder: string, toward: string, issue: string) => string
    readonly ledger: (a: string, b: string) => string
    readonly formula: (label: string, owner: string) => string
    readonly influence: (country: string) => string
    readonly protocol: string
    readonly habits: string
    readonly fidelity: string
    readonly silences: string
  }
  readonly units: { readonly ledger: string; readonly formula: string; readonly influence: string }
  readonly backs: (by: string, of: string) => string
  readonly notes: Readonly<Record<'ladder' | 'ledger' | 'formula' | 'influence' | 'protocol' | 'fidelity' | 'silences', string>>
  readonly shift: (told: {
    readonly date: string
    readonly reading: string
    readonly before: StretchTold
    readonly after: StretchTold
    readonly p: string
    readonly asked: number
  }) => string
  readonly noLonger: (told: {
    readonly last: string
    readonly silent: number
    readonly times: number
    readonly of: number
    readonly p: string
  }) => string
  readonly first: (told: {
    readonly act: string
    readonly date: string
    readonly since: string | null
    readonly between: number
    readonly times: number
    readonly of: number
  }) => string
  readonly wording: (told: {
    readonly from: string
    readonly to: string
    readonly levels: readonly [string, string]
    readonly changed: number
    readonly of: number
  }) => string
  readonly tooFew: (meetings: number, least: number) => string
  readonly balance: (told: BalanceTold) => string
  readonly ownBalance: (told: BalanceTold) => string
  readonly adopted: (told: {
    readonly side: string
    readonly first: string
    readonly texts: number
    readonly of: number
  }) => string
  readonly dropped: (told: {
    readonly side: string
    readonly last: string
    readonly silent: number
    readonly p: string
    readonly by: string | null
  }) => string
  readonly presence: (told: {
    readonly power: string
    readonly share: string
    readonly interval: readonly [string, string] | null
    readonly other: readonly [string, string] | null
    readonly leads: string
    readonly meetings: number
  }) => string
  readonly asked: (told: { readonly meetings: number; readonly said: number; readonly each: string }) => string
}
