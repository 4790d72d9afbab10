import { findFirsts, findNoLongerSaid, findShifts, MIN_MEETINGS, trackPositions, within } from '../../../track/index.ts'
import type { BriefSection } from './brief.ts'
import type { Setting } from './setting.ts'

const MOST_FIRSTS = 4

/** Shifts within the period, held against all meetings of the sides that are at hand; or that these are too few. */
export function changesSection({ chronicle, sides, period, names, citations, texts, track }: Setting): BriefSection {
  const heading = texts.headings.changes
  const all = chronicle.among(sides).length
  if (all < MIN_MEETINGS) return { heading, sentences: [{ text: texts.tooFew(all, MIN_MEETINGS), cites: [] }] }
  const pairs =
    sides.length === 2
      ? [
          [sides[0], sides[1]],
          [sides[1], sides[0]],
        ]
      : [[sides[0], undefined]]
  const series = pairs.flatMap(([holder, toward]) =>
    trackPositions(chronicle, { holder: holder!, ...(toward ? { toward } : {}) }),
  )
  const shifts = findShifts(series).filter(({ date }) => within(date, period))
  const gone = findNoLongerSaid(series).filter(({ last }) => within(last.date, period))
  const firsts = findFirsts(series, period).slice(0, MOST_FIRSTS)
  const said = [
    ...shifts.map((shift) => ({ text: track.shift(names, shift), cites: [] })),
    ...gone.map((one) => ({ text: track.noLonger(names, one), cites: [] })),
  ]
  return {
    heading,
    sentences: [
      ...(said.length > 0 ? said : [{ text: texts.noShift(all), cites: [] }]),
      ...firsts.map((one) => {
        const meeting = chronicle.meetings.find(({ id }) => id === one.point.meeting)!
        return { text: track.first(names, one), cites: citations.citeAll(meeting, one.point.passages, 1) }
      }),
    ],
  }
}
