import type { Generated, Kysely } from 'kysely'

/**
 * The rows of the library as `migrations/` lays them out. Times are ISO strings, dates `YYYY-MM-DD`; columns of JSON are
 * written through `json()` and come back as values.
 */
export interface Tables {
  blobs: { sha256: string; size: number; bytes: Uint8Array; created_at: Generated<string> }
  sources: SourceTable
  documents: DocumentTable
  revisions: RevisionTable
  accounts: AccountTable
  meetings: MeetingTable
  memberships: MembershipTable
  meeting_aliases: { id: string; meeting_id: string }
  identity_decisions: IdentityDecisionTable
  signatures: { account_id: string; made_by: string; signature: unknown; keys: string[]; grouped: Generated<boolean> }
  statements: StatementTable
  coverage: { account_id: string; able: boolean; issues: string[] }
  links: LinkTable
  findings: FindingTable
  verdicts: VerdictTable
  lost_anchors: LostAnchorTable
  notes: NoteTable
  papers: { id: Generated<string>; kind: string; put_away: Generated<boolean>; created_at: Generated<string> }
  paper_versions: PaperVersionTable
  runs: RunTable
  problems: ProblemTable
  jobs: JobTable
  settings: { key: string; value: unknown }
  audit: AuditTable
  people: PersonTable
  sessions: SessionTable
  api_tokens: ApiTokenTable
  projects: { id: string; name: string; created_at: Generated<string>; created_by: string; closed_at: string | null }
  project_members: { project_id: string; person_id: string; added_at: Generated<string>; added_by: string }
  migrations: { number: number; name: string; checksum: string; applied_at: Generated<string> }
}

export type Database = Kysely<Tables>

interface SourceTable {
  id: string
  side: string | null
  type: string | null
  tier: number | null
  languages: string[]
  hosts: string[]
  verified_at: string | null
  data: unknown
}

interface DocumentTable {
  id: string
  address: string
  name: string
  source_id: string | null
  revision: number
  gone_at: string | null
  copy_of: string | null
  likeness: number | null
  family: string | null
  bands: readonly string[] | null
  signature: number[] | null
  removed_at: string | null
  removed_by: string | null
  removed_reason: string | null
  created_at: Generated<string>
}

interface RevisionTable {
  document_id: string
  number: number
  blob_sha256: string | null
  given: unknown
  fetched_at: Generated<string>
}

interface AccountTable {
  document_id: string
  revision: number
  reader: string
  current: boolean
  title: string | null
  publisher: string | null
  side: string | null
  lang: string
  kind: string
  date: string | null
  url: string | null
  completeness: string
  text: string
  data: unknown
}

interface MeetingTable {
  id: string
  date: string | null
  form: string
  place: string | null
  sides: string[]
  data: unknown
  analysis: unknown
  stale: boolean
  run_id: string | null
  created_at: Generated<string>
  analysed_at: string | null
}

interface MembershipTable {
  account_id: string
  meeting_id: string
  decided_by: 'machine' | 'person'
  score: number | null
  reasons: unknown
  decided_at: Generated<string>
}

interface IdentityDecisionTable {
  id: Generated<string>
  kind: 'together' | 'apart'
  account_a: string
  account_b: string
  author: string
  note: string | null
  decided_at: Generated<string>
  undone_at: string | null
}

interface StatementTable {
  id: string
  account_id: string
  ordinal: number
  span_start: number
  span_end: number
  sides: string[]
  issues: string[]
  act: string
  intensity: number
  voice: string
  speaker: string | null
  lang: string
  date: string | null
  confidence: number
  quote: string
  prefix: string
  suffix: string
  data: unknown
  tokens: string[] | null
  machine: unknown
  rejected: Generated<boolean>
}

interface LinkTable {
  meeting_id: string
  ordinal: number
  statement_ids: string[]
  relations: string[]
  confidence: number
  data: unknown
}

interface FindingTable {
  scope: string
  id: string
  meeting_id: string | null
  document_id: string | null
  ordinal: number
  kind: string
  issue: string | null
  side: string | null
  account_ids: string[]
  salience: number
  confidence: number
  surprise: number | null
  data: unknown
  rejected: Generated<boolean>
}

interface VerdictTable {
  id: Generated<string>
  target_kind: string
  target_id: string
  account_id: string | null
  anchors: unknown
  verdict: string
  correction: unknown
  author: string
  note: string | null
  round: string | null
  blind: boolean
  decided_at: Generated<string>
  undone_at: string | null
  undone_by: string | null
}

interface LostAnchorTable {
  id: Generated<string>
  target_kind: string
  target_id: string
  account_id: string
  anchor: unknown
  revision: number
  reader: string
  reason: string
  lost_at: Generated<string>
}

interface PaperVersionTable {
  paper_id: string
  version: number
  title: string
  author: string
  content: unknown
  saved_at: Generated<string>
}

interface NoteTable {
  id: Generated<string>
  target_kind: string
  target_id: string
  author: string
  text: string
  created_at: Generated<string>
}

interface RunTable {
  id: Generated<string>
  kind: string
  manifest: unknown
  counts: unknown
  started_at: Generated<string>
  finished_at: string | null
}

interface ProblemTable {
  id: Generated<number>
  run_id: string
  document: string
  code: string
  message: string
  hint: string | null
}

interface JobTable {
  id: Generated<number>
  kind: string
  key: string | null
  payload: unknown
  state: Generated<'waiting' | 'running' | 'done' | 'dead' | 'cancelled'>
  priority: number
  attempts: Generated<number>
  most_attempts: number
  run_at: Generated<string>
  worker: string | null
  leased_until: string | null
  cancel_requested: Generated<boolean>
  progress: unknown
  result: unknown
  error: string | null
  created_at: Generated<string>
  started_at: string | null
  finished_at: string | null
}

interface AuditTable {
  id: Generated<number>
  at: Generated<string>
  actor: string
  action: string
  target: string | null
  detail: unknown
}

interface PersonTable {
  id: Generated<string>
  name: string
  shown: string
  role: 'reader' | 'reviewer' | 'editor' | 'admin'
  password: string | null
  issuer: string | null
  subject: string | null
  created_at: Generated<string>
  created_by: string
  disabled_at: string | null
}

interface SessionTable {
  id: Generated<string>
  hash: string
  person_id: string
  method: 'password' | 'openid'
  agent: string | null
  address: string | null
  created_at: Generated<string>
  seen_at: Generated<string>
  expires_at: string
  revoked_at: string | null
}

interface ApiTokenTable {
  id: Generated<string>
  hash: string
  person_id: string
  name: string
  scope: 'read' | 'write'
  created_at: Generated<string>
  expires_at: string
  used_at: string | null
  revoked_at: string | null
}
