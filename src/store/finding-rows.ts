import type { Finding } from '../model/index.ts'
import { json } from './json.ts'

export function findingRow(
  of: { readonly meetingId: string } | { readonly documentId: string },
  finding: Finding,
  ordinal: number,
) {
  const meetingId = 'meetingId' in of ? of.meetingId : null
  const documentId = 'documentId' in of ? of.documentId : null
  return {
    scope: meetingId === null ? `document:${documentId}` : `meeting:${meetingId}`,
    id: finding.id,
    meeting_id: meetingId,
    document_id: documentId,
    ordinal,
    kind: finding.kind,
    issue: finding.issue,
    side: finding.side,
    account_ids: [...new Set([...finding.reportedBy, ...finding.omittedBy, ...finding.evidence.map(({ account }) => account)])],
    salience: finding.salience,
    confidence: finding.confidence,
    surprise: finding.surprise,
    data: json(finding),
  }
}
