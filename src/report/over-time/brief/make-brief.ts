import type { SideId } from '../../../model/index.ts'
import { keepLedger, type Ledger, type TrackedMeeting, within } from '../../../track/index.ts'
import { makeReader, statementLine } from '../../describe.ts'
import { makeTeller } from '../../sentences/tell.ts'
import { briefTexts, trackTexts } from '../interface/index.ts'
import { capital, makeTrackNames } from '../names.ts'
import { type Brief, type BriefSection, Citations, type Place } from './brief.ts'
import { changesSection } from './changes.ts'
import { formulasSection } from './formulas.ts'
import { leftOutSection } from './left-out.ts'
import { neverSaidSection } from './never-said.ts'
import type { BriefInput, Setting } from './setting.ts'
import { wordingSection } from './wording.ts'

/** What changed in a period, with the words that each sentence rests on. Throws nothing: with no meeting it says so. */
export function makeBrief(input: BriefInput): Brief {
  const { chronicle, sides, period, knowledge, lang } = input
  const [texts, names] = [briefTexts[lang], makeTrackNames(knowledge, lang)]
  const meetings = chronicle
    .among(sides)
    .map((at) => chronicle.meetings[at]!)
    .filter(({ date }) => within(date, period))
  const byId = new Map(chronicle.meetings.map((meeting) => [meeting.id, meeting]))
  const citations = new Citations((id, place) => lineAt(byId.get(id), place, input))
  const setting: Setting = {
    ...{ ...input, meetings, citations, names, texts },
    track: trackTexts[lang],
    cores: knowledge.coreInterests.sides,
    tell: (finding, meeting) => makeTeller(lang, knowledge, meeting).finding(finding, finding.telling),
  }
  const sections = meetings.length === 0 ? [] : sectionsOf(setting)
  return {
    lang,
    title: capital(texts.title(sides.map(names.side), period)),
    sections: [overview(setting, sections), ...sections].filter(({ sentences }) => sentences.length > 0).map(capitalised),
    citations: citations.list,
    notes: texts.notes,
  }
}

/** Sentences may begin with a name that a running text writes small. */
function capitalised({ heading, sentences }: BriefSection): BriefSection {
  return { heading, sentences: sentences.map((one) => ({ ...one, text: capital(one.text) })) }
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
function overview({ meetings, texts }: Setting, sections: readonly BriefSection[]): BriefSection {
  const heading = texts.headings.short
  if (meetings.length === 0) return { heading, sentences: [{ text: texts.noMeetings, cites: [] }] }
  // That there are too few meetings for a shift is no news.
  const telling = sections
    .slice(1)
    .flatMap(({ heading: of, sentences }) =>
      sentences.filter(({ cites }) => cites.length > 0).slice(0, of === texts.headings.leftOut ? MOST_LEFT_OUT : 1),
    )
  return { heading, sentences: telling.slice(0, MOST_FIRST) }
}

const MOST_FIRST = 6
/** What an account leaves out is what a brief is read for. */
const MOST_LEFT_OUT = 2

function lineAt(
  meeting: TrackedMeeting | undefined,
  { account, start, end }: Place,
  { knowledge, lang }: BriefInput,
): string | null {
  const statement = meeting?.statements.find((one) => one.account === account && one.start === start && one.end === end)
  return statement && meeting ? statementLine(statement, makeReader(lang, knowledge, meeting.meeting.sides)) : null
}

function meetingsSection({ meetings, names, texts }: Setting): BriefSection {
  return {
    heading: texts.headings.meetings,
    sentences: meetings.map((meeting) => ({ text: texts.meeting(names, meeting), cites: [] })),
  }
}

function backingSection(setting: Setting): BriefSection {
  const { sides, chronicle, cores, period, meetings, texts } = setting
  const [a] = sides as [SideId]
  const partners = sides[1]
    ? [sides[1]]
    : [...new Set(meetings.flatMap(({ meeting }) => meeting.sides))].filter((side) => side !== a).sort()
  return {
    heading: texts.headings.backing,
    sentences: partners.flatMap((b) => backingSentences(setting, keepLedger(chronicle, [a, b], cores, period))),
  }
}

function backingSentences({ names, meetings, citations, texts }: Setting, ledger: Ledger): BriefSection['sentences'] {
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
    own: [...new Set(all.filter(({ reading }) => reading === 'own').map(({ issue }) => issue))],
    any: [...new Set(all.map(({ issue }) => issue))],
  }))
  const told = [ledger.a, ledger.b].every((side) => meetings.some(({ accounts }) => accounts.some((one) => one.side === side)))
  // Of a side without an account at hand nothing can be said to be missing.
  const verdict =
    !told || fromA!.own.length === fromB!.own.length
      ? []
      : [
          texts.unreturned(
            names,
            ...(fromA!.own.length > fromB!.own.length ? ([fromA!, fromB!] as const) : ([fromB!, fromA!] as const)),
          ),
        ]
  return [
    ...verdict.map((text) => ({ text, cites: sentences.flatMap(({ cites }) => cites.slice(0, 1)).slice(0, 4) })),
    ...sentences.map(({ text, cites }) => ({ text, cites })),
  ]
}
