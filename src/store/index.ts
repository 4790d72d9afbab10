export type { AccountFilter, Accounts, Reading } from './accounts.ts'
export type { AuditEntry } from './audit.ts'
export { type Checksum, type Checksums, checksums, readBackup, writeBackup } from './backup.ts'
export type { Changes, Comparisons } from './comparisons.ts'
export type { Candidate, Copies, Signed } from './copies.ts'
export { documentId } from './document-id.ts'
export type {
  Content,
  DocumentPage,
  Documents,
  Foreseen,
  Outcome,
  Recorded,
  Revision,
  StoredDocument,
  Tombstone,
} from './documents.ts'
export { type EmbeddedOptions, isLibrary } from './embedded/open-embedded.ts'
export { toStoreError } from './errors.ts'
export type { FindingFilter, Findings, StoredFinding } from './findings.ts'
export type { Job, JobRows, JobState, NewJob } from './job-rows.ts'
export { json, storable } from './json.ts'
export type { LostAnchor, LostAnchors } from './lost-anchors.ts'
export type { IdentityDecision, MeetingFilter, Meetings, Membership, StoredMeeting } from './meetings.ts'
export { listMigrations, type Migration, migrate } from './migrate.ts'
export type { Note, Notes } from './notes.ts'
export type { Run, Runs } from './runs.ts'
export type { Search, SearchHit, SearchTerm } from './search.ts'
export type { Settings } from './settings.ts'
export { sha256 } from './sha256.ts'
export type { Signatures } from './signatures.ts'
export type { Source, Sources } from './sources.ts'
export type { StatementFilter, Statements, StoredStatement } from './statements.ts'
export { type Home, openStore, type Repositories, type Store } from './store.ts'
export type { Database, Tables } from './tables.ts'
export { wordTokens } from './tokens.ts'
export type { Anchor, NewVerdict, TargetKind, Verdict, VerdictFilter, Verdicts } from './verdicts.ts'
