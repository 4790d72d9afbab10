import type { MeetingPage, MeetingQuery, MeetingSummary } from '../../src/api/contract.ts'
import { MemoryLibrary } from '../../src/api/index.ts'

export const MEETINGS = 10_000

/** A library whose list is long; only what lists ask for is made. */
export class LongLibrary extends MemoryLibrary {
  asked = 0

  override async listMeetings({ offset, limit }: MeetingQuery): Promise<MeetingPage> {
    this.asked++
    const count = Math.max(0, Math.min(limit, MEETINGS - offset))
    return { total: MEETINGS, items: Array.from({ length: count }, (_, at) => summary(offset + at)) }
  }
}

function summary(number: number): MeetingSummary {
  return {
    id: `meeting-${number}`,
    date: new Date(Date.UTC(2000, 0, 1 + (number % 9000))).toISOString().slice(0, 10),
    place: null,
    form: 'call',
    sides: ['CN', 'RU'],
    accounts: [],
    findings: number % 40,
    top: null,
    problems: 0,
    sample: false,
  }
}
