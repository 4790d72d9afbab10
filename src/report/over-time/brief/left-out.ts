import type { Finding } from '../../../model/index.ts'
import { briefTexts as texts } from '../interface/brief-en.ts'
import type { BriefSection, BriefSentence } from './brief.ts'
import type { Setting } from './setting.ts'

/** Kinds that say what an account leaves out, and those that a record says of them. */
const ABSENCES = new Set<Finding['kind']>(['self-omission', 'omission', 'withheld-position', 'mutual-withholding'])
const RECORDED = new Set<Finding['kind']>(['corroborated', 'refuted'])

/** Findings told of each meeting: more are in its own report. */
const MOST_ABSENCES = 3
const MOST_RECORDED = 2

/** What accounts leave out and what a record bears out, meeting by meeting, in the order of their weight. */
export function leftOutSection(setting: Setting): BriefSection {
  const sentences = setting.meetings.flatMap((meeting): BriefSentence[] => {
    const tell = (finding: Finding): BriefSentence => ({
      text: `${meeting.date}: ${finding.sentence}`,
      cites: setting.citations.citeAll(meeting, finding.evidence, MOST_CITED),
    })
    const absent = ownFirst(meeting.findings.filter(({ kind }) => ABSENCES.has(kind)))
    const recorded = meeting.findings.filter(({ kind, issue }) => RECORDED.has(kind) && absent.some((one) => one.issue === issue))
    return [...absent.slice(0, MOST_ABSENCES), ...recorded.slice(0, MOST_RECORDED)].map(tell)
  })
  return { heading: texts.headings.leftOut, sentences }
}

const MOST_CITED = 3

/** A side that leaves out its own words comes before one that leaves out another’s. */
function ownFirst(findings: readonly Finding[]): Finding[] {
  return [...findings.filter(({ kind }) => kind === 'self-omission'), ...findings.filter(({ kind }) => kind !== 'self-omission')]
}
