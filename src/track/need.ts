import { type Act, type Issue, type SideId, sidesOf } from '../model/index.ts'
import { pairOf, periodOf, powersOf, type TrackAsked, type TrackQuestion } from './ask.ts'
import { type Period, type TrackedMeeting, within } from './chronicle.ts'
import { BACKING_ACTS } from './reciprocity.ts'

/**
 * Which meetings a question has to see, and how much of each, so that a library reads no more than that. Leaving more in
 * changes no answer; `narrow` is what every source has to agree with.
 */
export interface MeetingNeed extends Period {
  /** Sides that all took part. */
  readonly among: readonly SideId[]
  /** Sides of which one took part; absent: any. */
  readonly anyOf?: readonly SideId[]
  /** Only statements on this issue; absent: all. */
  readonly issue?: Issue
  /** Only statements of this side, alone or with others; absent: all. */
  readonly holder?: SideId
  /** No more meetings than this, evenly spread over time; absent: all. */
  readonly most?: number
  /** Only statements of these acts, or with a formula where `formulas` says so; both absent: all. */
  readonly acts?: readonly Act[]
  readonly formulas?: true
  /** Whether the texts of accounts are read; where not, `text` may be empty. */
  readonly texts: boolean
  /** Whether links are read. */
  readonly links: boolean
  /** Whether findings are read. */
  readonly findings: boolean
}

const HEADS = { texts: false, links: false, findings: false } as const

/** What a question needs. Shifts are held against all meetings of the sides, whatever the period that is told. */
export function needOf(question: TrackQuestion, asked: TrackAsked): MeetingNeed {
  const { holder, toward, issue } = asked
  const among = [holder, toward].flatMap((side) => side ?? [])
  const period = periodOf(asked)
  const matter = { ...(issue === undefined ? {} : { issue }), ...(holder === undefined ? {} : { holder }) }
  switch (question) {
    case 'positions':
    case 'shifts':
      return { ...HEADS, ...matter, among }
    case 'silences':
      // Whatever the issue and the period: the others of the pair are what a silence is held against.
      return { ...HEADS, among }
    case 'reciprocity':
      return { ...HEADS, ...period, among: pairOf(asked), acts: BACKING_ACTS }
    case 'formulas':
      return { ...HEADS, ...period, among: holder === undefined ? [] : [holder], formulas: true }
    case 'influence':
      return {
        ...HEADS,
        ...period,
        among: holder === undefined ? [] : [holder],
        anyOf: powersOf(asked),
        acts: BACKING_ACTS,
        formulas: true,
      }
    case 'protocol':
      return { ...HEADS, ...period, among, texts: true, links: true }
  }
}

/** More meetings teach nothing further about what is usual. */
const MOST_LEARNED = 2000

/** What habits are learned from (`habitsFrom`): some meetings of the library, evenly spread over time. */
export const HABITS_NEED: MeetingNeed = { ...HEADS, among: [], most: MOST_LEARNED }

/** What a brief needs: everything of the sides; what is older is held against the period. */
export function needOfBrief(sides: readonly SideId[]): MeetingNeed {
  return { among: sides, texts: true, links: true, findings: true }
}

/** The meetings, and the part of each, that a need asks for. */
export function narrow(meetings: readonly TrackedMeeting[], need: MeetingNeed): TrackedMeeting[] {
  return spread(meetings, need.most)
    .filter(({ date, meeting: { sides } }) => {
      const any = need.anyOf === undefined || need.anyOf.some((side) => sides.includes(side))
      return any && within(date, need) && need.among.every((side) => sides.includes(side))
    })
    .map((one) => ({
      ...one,
      statements: one.statements.filter(
        ({ issues, side, act, features }) =>
          ((!need.acts && !need.formulas) || need.acts?.includes(act) || (need.formulas && features.formulas.length > 0)) &&
          (need.issue === undefined || issues.includes(need.issue)) &&
          (need.holder === undefined || sidesOf(side, one.meeting.sides).includes(need.holder)),
      ),
      links: need.links ? one.links : [],
      findings: need.findings ? one.findings : [],
    }))
}

/** Every so-manieth, so that at most `most` are left. */
export function spread<T>(items: readonly T[], most = Number.POSITIVE_INFINITY): readonly T[] {
  const step = Math.max(1, Math.ceil(items.length / most))
  return step === 1 ? items : items.filter((_, at) => at % step === 0)
}
