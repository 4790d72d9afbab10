import type { SideId } from '../../../model/index.ts'
import { keepLedger, type Ledger, type TrackedMeeting, within } from '../../../track/index.ts'
import { briefTexts as texts } from '../interface/brief-en.ts'
import { type Brief, type BriefSection, Citations, type Place } from './brief.ts'
import { changesSection } from './changes.ts'
import { formulasSection } from './formulas.ts'
import { leftOutSection } from './left-out.ts'
import { neverSaidSection } from './never-said.ts'
import type { BriefInput, Setting } from './setting.ts'
import { wordingSection } from './wording.ts'

/** What changed in a period, with the words that each sentence rests on. Throws nothing: with no meeting it says so. */
export function makeBrief(input: BriefInput): Brief {
  const { chronicle, names, sides, period } = input
  const meetings = chronicle
    .among(sides)
    .map((at) => chronicle.meetings[at]!)
    .filter(({ date }) => within(date, period))
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const citations = new Citations((id, place) =>
    lineAt(byId.get(id) ?? chronicle.meetings.find((one) => one.id === id), place, input),
  )
  const setting: Setting = { ...input, meetings, citations, cores: input.knowledge.coreInterests.sides }
  const sections = meetings.length === 0 ? [] : sectionsOf(setting)
  return {
    title: texts.title(sides.map(names.side), period),
    sections: [overview(setting, sections), ...sections.filter(({ sentences }) => sentences.length > 0)],
    citations: citations.list,
    notes: texts.notes,
  }
}

function sectionsOf(setting: Setting): BriefSection[] {
  return [
    meetingsSection(setting),
    backingSection(setting),
    leftOutSection(setting),
    wordingSection(setting),
    neverSaidSection(setting),
    changesSection(setting),
    formulasSection(setting),
  ]
}

/** The first sentence of each section that says something about what was told. */
function overview({ meetings }: Setting, sections: readonly BriefSection[]): BriefSection {
  const first = sections.slice(1).flatMap(({ sentences }) => sentences.slice(0, 1))
  const sentences = meetings.length === 0 ? [{ text: texts.noMeetings, cites: [] }] : first.slice(0, MOST_FIRST)
  return { heading: texts.headings.short, sentences }
}

const MOST_FIRST = 5

function lineAt(meeting: TrackedMeeting | undefined, { account, start, end }: Place, { line }: BriefInput): string | null {
  const statement = meeting?.statements.find((one) => one.account === account && one.start === start && one.end === end)
  return statement && meeting ? line(statement, meeting) : null
}

function meetingsSection({ meetings, names }: Setting): BriefSection {
  return {
    heading: texts.headings.meetings,
    sentences: meetings.map((meeting) => ({ text: texts.meeting(names, meeting), cites: [] })),
  }
}

function backingSection(setting: Setting): BriefSection {
  const { sides, chronicle, cores, period, meetings } = setting
  const [a] = sides as [SideId]
  const partners = sides[1]
    ? [sides[1]]
    : [...new Set(meetings.flatMap(({ meeting }) => meeting.sides))].filter((side) => side !== a).sort()
  return {
    heading: texts.headings.backing,
    sentences: partners.flatMap((b) => backingSentences(setting, keepLedger(chronicle, [a, b], cores, period))),
  }
}

function backingSentences({ names, meetings, citations }: Setting, ledger: Ledger): BriefSection['sentences'] {
  const given = ledger.entries.flatMap(({ backings, meeting }) => backings.map((one) => ({ ...one, meeting })))
  const both = [
    [ledger.a, ledger.b],
    [ledger.b, ledger.a],
  ].map(([by, of]) => ({ by: by!, of: of!, all: given.filter((one) => one.by === by && !one.joint) }))
  const sentences = both.flatMap(({ by, of, all }) =>
    [...new Set(all.map(({ issue }) => issue))].map((issue) => {
      const ours = all.filter((one) => one.issue === issue)
      const own = ours.filter(({ reading }) => reading === 'own')
      const shown = own.length > 0 ? [...own.slice(0, 2), ...ours.filter(({ reading }) => reading !== 'own').slice(0, 1)] : ours
      return {
        text: texts.backing(names, {
          by,
          of,
          issue,
          meetings: new Set(ours.map(({ meeting }) => meeting)).size,
          own: own.length > 0,
        }),
        cites: shown.slice(0, 3).map((one) => citations.cite(meetings.find(({ id }) => id === one.meeting)!, one.passage)),
        own: own.length > 0,
      }
    }),
  )
  const [fromA, fromB] = both.map(({ by, of, all }) => ({
    by,
    of,
    own: new Set(all.filter(({ reading }) => reading === 'own').map(({ issue }) => issue)).size,
    any: all.length,
  }))
  const told = [ledger.a, ledger.b].every((side) => meetings.some(({ accounts }) => accounts.some((one) => one.side === side)))
  // Of a side without an account at hand nothing can be said to be missing.
  const verdict =
    !told || fromA!.own === fromB!.own
      ? []
      : [texts.unreturned(names, fromA!.own > fromB!.own ? fromA! : fromB!, fromA!.own > fromB!.own ? fromB! : fromA!)]
  return [
    ...verdict.map((text) => ({ text, cites: sentences.flatMap(({ cites }) => cites.slice(0, 1)).slice(0, 4) })),
    ...sentences.map(({ text, cites }) => ({ text, cites })),
  ]
}
