import type { Comparison, Finding } from '../../model/index.ts'
import type { Reader } from '../describe.ts'

const percent = (share: number): string => String(Math.round(share * 100))

/** How the bound on false omissions was kept, in a sentence; null where there is no omission that it touches. */
export function boundNote({ bound }: Comparison, { texts }: Reader): string | null {
  if (!bound || bound.beyond === 0) return null
  const values = [bound.beyond, bound.omissions, percent(bound.maxFalseOmissions), bound.meetings].map(String)
  let at = 0
  return texts.words[bound.withheld ? 'boundWithheld' : 'boundMarked'].replaceAll('#', () => values[at++] ?? '')
}

/** What a reader should know beside a finding's probability: that it is beyond the bound, or not measured. */
export function sureness(finding: Finding, { texts }: Reader): string {
  const { words } = texts
  const notes = [
    words.sure.replace('#', percent(finding.confidence)),
    finding.measured === false && words.notMeasured,
    finding.beyondBound && words.beyondBound,
  ]
  return notes.filter(Boolean).join(', ')
}
