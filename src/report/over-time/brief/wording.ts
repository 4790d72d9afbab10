import { findWordingChanges, trackPositions, type WordingChange, within } from '../../../track/index.ts'
import type { BriefSection } from './brief.ts'
import type { Setting } from './setting.ts'

const MOST = 5

/** How a side’s own accounts worded one position from one meeting of the period to the next. */
export function wordingSection(setting: Setting): BriefSection {
  const { chronicle, sides, period, names, citations, cores, knowledge, texts } = setting
  const pairs =
    sides.length === 2
      ? [
          [sides[0], sides[1]],
          [sides[1], sides[0]],
        ]
      : [[sides[0], undefined]]
  const changes = pairs.flatMap(([holder, toward]) => {
    const series = trackPositions(chronicle, { holder: holder!, reading: 'own', ...(toward ? { toward } : {}) })
    return findWordingChanges(chronicle, series).filter(({ from, to }) => within(from.date, period) && within(to.date, period))
  })
  const weight = ({ issue, holder, toward, likeness }: WordingChange): number =>
    (cores[holder]?.issues.includes(issue) || cores[toward]?.issues.includes(issue) ? 1 : 0) +
    knowledge.priors.issues[issue].weight +
    likeness / 2
  const told = [...changes]
    .sort((a, b) => weight(b) - weight(a))
    .filter((one, at, all) => all.findIndex((other) => sameWords(one, other)) === at)
  const meeting = (id: string) => chronicle.meetings.find((one) => one.id === id)!
  return {
    heading: texts.headings.wording,
    sentences: told.slice(0, MOST).map((change) => ({
      text: texts.wording(names, change),
      cites: [
        citations.cite(meeting(change.from.meeting), change.from.passage),
        citations.cite(meeting(change.to.meeting), change.to.passage),
      ],
    })),
  }
}

/** A sentence on several issues is one wording. */
function sameWords(a: WordingChange, b: WordingChange): boolean {
  return a.from.passage.statement === b.from.passage.statement && a.to.passage.statement === b.to.passage.statement
}
