import type { Knowledge } from '../knowledge/index.ts'
import { type SideId, UnsaidError } from '../model/index.ts'
import { type Chronicle, type Period, within } from './chronicle.ts'
import { type FidelityEntry, keepFidelity } from './fidelity.ts'
import { type FirstSince, findFirsts, findNoLongerSaid, type NoLongerSaid } from './firsts.ts'
import { type FormulaLife, trackFormulas } from './formulas.ts'
import type { Habits } from './habits.ts'
import { type Presence, trackInfluence } from './influence.ts'
import { type PositionQuery, type PositionSeries, trackPositions } from './positions.ts'
import { habitsOf, type ProtocolEntry, type ProtocolHabits, trackProtocol } from './protocol.ts'
import { keepLedger, type Ledger } from './reciprocity.ts'
import { findShifts, measurable, type Shift } from './shifts.ts'
import { findSilences, type Silence } from './silences.ts'
import { findWordingChanges, type WordingChange } from './wording.ts'

export const TRACK_QUESTIONS = ['positions', 'shifts', 'silences', 'reciprocity', 'formulas', 'influence', 'protocol'] as const
export type TrackQuestion = (typeof TRACK_QUESTIONS)[number]

/** What is asked of many meetings; what is left out is not narrowed down. */
export interface TrackAsked extends PositionQuery {
  /** Powers of `influence`; its countries are `holder`, or every other side. */
  readonly powers?: readonly SideId[]
}

/** What each question is answered with: plain objects that can be written as JSON; words are named by meeting, account and span. */
export interface TrackAnswers {
  /** Points of the period; shifts of the period, held against all meetings at hand. */
  readonly positions: { readonly series: readonly PositionSeries[]; readonly shifts: readonly Shift[] }
  readonly shifts: ShiftAnswer
  /** The most surprising first. */
  readonly silences: { readonly silences: readonly Silence[] }
  readonly reciprocity: { readonly ledger: Ledger }
  /** By texts that hold the formula, most first; of `holder` alone where one is named. */
  readonly formulas: { readonly lives: readonly FormulaLife[] }
  readonly influence: { readonly presences: readonly Presence[] }
  readonly protocol: {
    readonly entries: readonly ProtocolEntry[]
    readonly habits: ProtocolHabits
    readonly fidelity: readonly FidelityEntry[]
  }
}

/** Shifts are claims. Everything else is a description with its base rate, and claims nothing. */
export interface ShiftAnswer {
  readonly series: readonly PositionSeries[]
  /** How many questions Holm's correction paid for. */
  readonly asked: number
  readonly shifts: readonly Shift[]
  readonly firsts: readonly FirstSince[]
  readonly noLonger: readonly NoLongerSaid[]
  readonly wordings: readonly WordingChange[]
}

/** What answers are drawn from. */
export interface TrackWorld {
  readonly chronicle: Chronicle
  readonly knowledge: Knowledge
  /** What is usual in the library, for `silences`; absent: in the meetings at hand. */
  readonly habits?: Habits
}

type Answerers = { readonly [Q in TrackQuestion]: (world: TrackWorld, asked: TrackAsked) => TrackAnswers[Q] }

const ANSWERERS: Answerers = {
  positions: ({ chronicle }, asked) => {
    const period = periodOf(asked)
    const series = trackPositions(chronicle, always(asked))
    const shifts = findShifts(series).filter(({ date }) => within(date, period))
    return { series: series.flatMap((one) => cutTo(one, period)), shifts }
  },
  shifts: ({ chronicle }, asked) => {
    const period = periodOf(asked)
    const inside = ({ date }: { date: string }): boolean => within(date, period)
    const series = trackPositions(chronicle, always(asked))
    return {
      series,
      asked: measurable(series).length,
      shifts: findShifts(series).filter(inside),
      firsts: findFirsts(series, period),
      noLonger: findNoLongerSaid(series).filter(({ last }) => inside(last)),
      wordings: findWordingChanges(chronicle, series).filter(({ to }) => inside(to)),
    }
  },
  silences: ({ chronicle, habits }, asked) => ({ silences: findSilences(chronicle, asked, habits) }),
  reciprocity: ({ chronicle, knowledge }, asked) => ({
    ledger: keepLedger(chronicle, pairOf(asked), knowledge.coreInterests.sides, periodOf(asked)),
  }),
  formulas: ({ chronicle, knowledge }, asked) => ({ lives: trackFormulas(chronicle, knowledge, asked) }),
  influence: ({ chronicle, knowledge }, asked) => {
    const countries = asked.holder === undefined ? {} : { countries: [asked.holder] }
    return { presences: trackInfluence(chronicle, knowledge, { powers: powersOf(asked), ...countries, ...periodOf(asked) }) }
  },
  protocol: ({ chronicle, knowledge }, asked) => {
    const entries = trackProtocol(chronicle, knowledge, asked)
    return { entries, habits: habitsOf(entries), fidelity: keepFidelity(chronicle, asked) }
  },
}

/**
 * Answers one question over meetings that are at hand, wherever they were kept: `makeChronicle(meetings)` of what
 * `needOf(question, asked)` says is needed. The same meetings, knowledge and question give the same answer.
 * @throws UnsaidError (usage) where the question lacks something: a ledger needs two sides.
 */
export function answerTrack<Q extends TrackQuestion>(question: Q, asked: TrackAsked, world: TrackWorld): TrackAnswers[Q] {
  return ANSWERERS[question](world, asked)
}

/** Powers that `influence` is asked of where none are named. */
export const DEFAULT_POWERS: readonly SideId[] = ['CN', 'RU', 'US']

export function powersOf({ powers }: TrackAsked): readonly SideId[] {
  return powers ?? DEFAULT_POWERS
}

/** The two sides of a ledger. */
export function pairOf({ holder, toward }: TrackAsked): readonly [SideId, SideId] {
  if (holder !== undefined && toward !== undefined && holder !== toward) return [holder, toward]
  throw new UnsaidError('usage', 'a ledger is kept between two sides', {
    hint: 'name two that differ: as --actor and --toward, or as actor and toward',
  })
}

export function periodOf({ since, until }: Period): Period {
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
}

/** The points of a period; nothing where none of them holds a word. */
function cutTo(series: PositionSeries, period: Period): PositionSeries[] {
  const points = series.points.filter(({ date }) => within(date, period))
  return points.some(({ passages }) => passages.length > 0) ? [{ ...series, points }] : []
}

/** All meetings are weighed; what falls outside the period is not told. */
function always({ since: _, until: __, ...rest }: TrackAsked): TrackAsked {
  return rest
}
