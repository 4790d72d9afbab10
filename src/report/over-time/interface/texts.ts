import type { SideId } from '../../../model/index.ts'
import type {
  FidelityEntry,
  FirstSince,
  FormulaLife,
  Ledger,
  NoLongerSaid,
  PositionSeries,
  Presence,
  ProtocolHabits,
  Reading,
  Shift,
  Silence,
  WordingChange,
} from '../../../track/index.ts'
import type { Names } from '../names.ts'

/** Everything that this room says to people, for one language. Sentences are whole, so that no grammar is glued together. */
export interface TrackTexts {
  readonly readings: Readonly<Record<Reading, string>>
  readonly titles: Readonly<Record<'positions' | 'shifts' | 'silences' | 'formulas' | 'influence' | 'protocol', string>>
  readonly notes: {
    readonly positions: readonly string[]
    readonly silences: readonly string[]
    readonly reciprocity: readonly string[]
    readonly formulas: readonly string[]
    readonly influence: readonly string[]
    readonly protocol: readonly string[]
    readonly shifts: (counts: { readonly asked: number; readonly series: number; readonly least: number }) => readonly string[]
  }
  readonly seriesTitle: (names: Names, of: Pick<PositionSeries, 'holder' | 'issue' | 'toward'>) => string
  readonly shift: (names: Names, shift: Shift) => string
  readonly noLonger: (names: Names, one: NoLongerSaid) => string
  readonly first: (names: Names, one: FirstSince) => string
  readonly wording: (names: Names, one: WordingChange) => string
  readonly silence: (names: Names, silence: Silence) => string
  readonly ledgerTitle: (names: Names, ledger: Pick<Ledger, 'a' | 'b'>) => string
  readonly ledgerUnit: string
  readonly backs: (names: Names, by: SideId, of: SideId) => string
  readonly ledger: (names: Names, ledger: Ledger) => readonly string[]
  readonly formulaTitle: (names: Names, side: SideId) => string
  readonly formulaUnit: string
  readonly adopted: (names: Names, life: FormulaLife) => string
  readonly dropped: (names: Names, life: FormulaLife) => string
  readonly influenceTitle: (names: Names, country: SideId) => string
  readonly influenceUnit: string
  readonly besideTitle: (names: Names, country: SideId, index: string) => string
  readonly presence: (names: Names, presence: Presence) => string
  readonly asked: (names: Names, habits: ProtocolHabits) => string
  readonly habit: (habit: ProtocolHabits['publishers'][number]) => string
  readonly bits: string
  /** Signs of the ladder in a terminal are told after this. */
  readonly furtherCharts: (count: number) => string
  readonly furtherRows: (count: number) => string
  readonly lengthTitle: string
  readonly lengthUnit: string
  readonly fidelity: (names: Names, entry: FidelityEntry) => string
}
