import type { Account, Comparison, Finding, Meeting, Statement } from '../../model/index.ts'
import type { MeetingSummary } from '../contract.ts'

/** A meeting as it is kept in memory: what was read, and the comparison made of it. */
export interface Entry {
  readonly id: string
  readonly sample: boolean
  readonly accounts: readonly Account[]
  /** True where a person said that the accounts are of one meeting. */
  readonly byPerson: boolean
  /** As people's word has it. */
  readonly comparison: Comparison
  /** Findings that people rejected. */
  readonly setAside: readonly Finding[]
  /** Statements as the machine coded them. */
  readonly machine: readonly Statement[]
}

/** What a list shows of a meeting. */
export function summarise({ id, sample, comparison }: Entry): MeetingSummary {
  const { meeting, accounts, findings, problems } = comparison
  const first = findings[0]
  return {
    id,
    date: meeting.date,
    place: meeting.place,
    form: meeting.form,
    sides: [...meeting.sides],
    accounts: accounts.map((one) => ({
      id: one.id,
      title: one.title,
      publisher: one.publisher,
      side: one.side,
      lang: one.lang,
      kind: one.kind,
      date: one.date,
      completeness: one.completeness,
    })),
    findings: findings.length,
    top: first ? { id: first.id, kind: first.kind, issue: first.issue, side: first.side } : null,
    problems: problems.length,
    sample,
  }
}

/** What no address should hold as it is. */
const UNSAFE = /[^\p{L}\p{N}._-]+/gu

/** An id that is fit for an address: "2022-02-25-CN-RU". */
export function meetingId({ date, sides }: Pick<Meeting, 'date' | 'sides'>, account: string): string {
  const parts = [date ?? 'undated', ...(sides.length > 0 ? sides : [account])]
  return parts.join('-').replaceAll(UNSAFE, '-').slice(0, LONGEST_ID)
}

const LONGEST_ID = 120

export function uniqueId(wanted: string, taken: (id: string) => boolean): string {
  if (!taken(wanted)) return wanted
  for (let n = 2; ; n++) if (!taken(`${wanted}-${n}`)) return `${wanted}-${n}`
}
