import type { Finding } from '../../../model/index.ts'
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
  const { texts, knowledge } = setting
  const weight = ({ issue }: Finding): number => (issue === null ? 0 : knowledge.priors.issues[issue].weight)
  const sentences = setting.meetings.flatMap((meeting): BriefSentence[] => {
    const records = new Set(
      meeting.accounts.filter(({ kind }) => kind === 'recording' || kind === 'transcript').map(({ id }) => id),
    )
    const isBorneOut = ({ evidence }: Finding): boolean => evidence.some(({ account }) => records.has(account))
    const told = (finding: Finding): BriefSentence => ({
      text: texts.leftOut(meeting.date, setting.tell(finding, meeting)),
      cites: setting.citations.citeAll(meeting, recordsLast(finding, records), MOST_CITED),
    })
    const rank = (one: Finding): number => (isBorneOut(one) ? 2 : 0) + (one.kind === 'self-omission' ? 1 : 0)
    const absent = meeting.findings
      .filter(({ kind }) => ABSENCES.has(kind))
      .sort((a, b) => rank(b) - rank(a) || (rank(a) >= 2 ? weight(b) - weight(a) : 0))
    const recorded = meeting.findings.filter(({ kind, issue }) => RECORDED.has(kind) && absent.some((one) => one.issue === issue))
    return [...absent.slice(0, MOST_ABSENCES), ...recorded.slice(0, MOST_RECORDED)].map(told)
  })
  return { heading: texts.headings.leftOut, sentences }
}

const MOST_CITED = 3

/** First what the accounts say, then what bears it out: both are shown where both are there. */
function recordsLast({ evidence }: Finding, records: ReadonlySet<string>): Finding['evidence'] {
  const borne = evidence.filter(({ account }) => records.has(account))
  const said = evidence.filter(({ account }) => !records.has(account))
  return [...said.slice(0, borne.length > 0 ? MOST_CITED - 1 : MOST_CITED), ...borne]
}
