import type { Act, Intensity, Issue, SideId } from '../../../model/index.ts'
import type {
  FirstSince,
  Measure,
  NoLongerSaid,
  PointState,
  PositionSeries,
  Reading,
  Shift,
  WordingChange,
} from '../../../track/index.ts'

/** What the words of this room need to know about the world: how sides and issues are called. */
export interface Names {
  readonly side: (id: SideId) => string
  readonly issue: (id: Issue) => string
}

/** Everything that this room says to people, for one language. Sentences are whole, so that no grammar is glued together. */
export interface TrackTexts {
  readonly readings: Readonly<Record<Reading, string>>
  readonly states: Readonly<Record<PointState, string>>
  readonly measures: Readonly<Record<Measure, string>>
  readonly titles: Readonly<Record<'positions' | 'shifts', string>>
  readonly notes: {
    readonly positions: readonly string[]
    readonly shifts: (counts: { readonly asked: number; readonly series: number; readonly least: number }) => readonly string[]
  }
  readonly stand: (act: Act, intensity: Intensity | null) => string
  readonly level: (level: number) => string
  readonly seriesTitle: (names: Names, of: Pick<PositionSeries, 'holder' | 'issue' | 'toward'>) => string
  readonly shift: (names: Names, shift: Shift) => string
  readonly noLonger: (names: Names, one: NoLongerSaid) => string
  readonly first: (names: Names, one: FirstSince) => string
  readonly wording: (names: Names, one: WordingChange) => string
}
