import type { Account, Comparison } from '../../model/index.ts'
import type { MeetingSummary } from '../contract.ts'

/** A meeting as it is kept in memory: what was read, and the comparison made of it. */
export interface Entry {
  readonly id: string
  readonly sample: boolean
  readonly accounts: readonly Account[]
  readonly comparison: Comparison
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

/** Ends of names that tell only in which language a file is ("kremlin.en"). */
const UNSAFE = /[^\p{L}\p{N}._-]+/gu

/** An id that is fit for an address: "2022-02-25-CN-RU". */
export function meetingId({ meeting, accounts }: Comparison): string {
  const parts = [meeting.date ?? 'undated', ...meeting.sides]
  const name = meeting.sides.length > 0 ? parts : [...parts, accounts[0]?.id ?? 'meeting']
  return name.join('-').replaceAll(UNSAFE, '-').slice(0, LONGEST_ID)
}

const LONGEST_ID = 120

export function uniqueId(wanted: string, taken: (id: string) => boolean): string {
  if (!taken(wanted)) return wanted
  for (let n = 2; ; n++) if (!taken(`${wanted}-${n}`)) return `${wanted}-${n}`
}
