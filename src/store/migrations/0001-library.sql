-- The library: what was published, what was read of it, what was found in it, and what people said about that.
-- One dialect for PostgreSQL 15 and later and for the embedded database. Applied files are never changed; a further
-- change is a further file. JSON is kept as `json`, to the letter: `jsonb` reorders fields, and results are promised byte for byte.

-- Original bytes, each once, under their SHA-256. They are never changed, only taken down (see documents.removed_at).
create table blobs (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size >= 0),
  bytes bytea not null,
  created_at timestamptz not null default now()
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger blobs_never_change before update on blobs for each row execute function refuse_change();

-- Who publishes: official publishers and state media.
create table sources (
  id text primary key,
  side text,
  type text,
  tier smallint,
  languages text[] not null default '{}',
  hosts text[] not null default '{}',
  verified_at timestamptz,
  data json not null default '{}'
);
create index sources_by_side on sources (side);

-- An address under which something was published. Its id is derived from the address, and is the id of its account.
create table documents (
  id text primary key,
  address text not null unique,
  name text not null,
  source_id text references sources (id) on delete set null,
  -- Number of the latest revision.
  revision integer not null default 0,
  -- Since when nothing is found at the address any more.
  gone_at timestamptz,
  -- The document that this one is a near-duplicate of, and how alike they are (0–1).
  copy_of text references documents (id) on delete set null,
  likeness double precision,
  -- Versions of one text by one side share a family: languages, sibling outlets.
  family text,
  -- Hashes by which near-duplicates find each other; null where the text is too short to tell.
  bands bigint[],
  signature integer[],
  removed_at timestamptz,
  removed_by text,
  removed_reason text,
  created_at timestamptz not null default now()
);
create index documents_by_bands on documents using gin (bands);
create index documents_by_family on documents (family) where family is not null;
create index documents_by_origin on documents (copy_of) where copy_of is not null;

-- What stood there when. `blob_sha256` is null where the document was gone or has been taken down.
create table revisions (
  document_id text not null references documents (id),
  number integer not null,
  blob_sha256 text references blobs (sha256),
  -- Fields that were given with the document (publisher, date, …).
  given json not null default '{}',
  fetched_at timestamptz not null default now(),
  primary key (document_id, number)
);
create index revisions_by_blob on revisions (blob_sha256);

-- What a reader of one version made of a revision. One reading of a document is the current one.
create table accounts (
  document_id text not null references documents (id),
  revision integer not null,
  reader text not null,
  current boolean not null default true,
  title text,
  publisher text,
  side text,
  lang text not null,
  kind text not null,
  date date,
  url text,
  completeness text not null,
  text text not null,
  -- The account's other fields: blocks, inferred, completenessReason, sha256.
  data json not null,
  primary key (document_id, revision, reader),
  foreign key (document_id, revision) references revisions (document_id, number)
);
create unique index accounts_current on accounts (document_id) where current;
create index accounts_by_date on accounts (date, document_id) where current;
create index accounts_by_side on accounts (side, date) where current;

create table meetings (
  id text primary key,
  date date,
  form text not null default 'unknown',
  place text,
  sides text[] not null default '{}',
  -- The meeting as the comparison describes it (participants, initiator, …).
  data json not null default '{}',
  -- What a comparison holds beside accounts, statements, links and findings: manifest, matrix, headline, problems.
  analysis json,
  -- True where accounts, verdicts or knowledge changed since the analysis.
  stale boolean not null default true,
  run_id text,
  created_at timestamptz not null default now(),
  analysed_at timestamptz
);
create index meetings_by_date on meetings (date, id);
create index meetings_by_side on meetings using gin (sides);
create index meetings_stale on meetings (id) where stale;

-- An account belongs to one meeting at most; who said so, the machine or a person.
create table memberships (
  account_id text primary key references documents (id),
  meeting_id text not null references meetings (id),
  decided_by text not null check (decided_by in ('machine', 'person')),
  score double precision,
  reasons json not null default '[]',
  decided_at timestamptz not null default now()
);
create index memberships_by_meeting on memberships (meeting_id);

-- What people said about which accounts tell of one meeting. Their word stays.
create table identity_decisions (
  id text primary key default gen_random_uuid()::text,
  kind text not null check (kind in ('together', 'apart')),
  account_a text not null references documents (id),
  account_b text not null references documents (id),
  author text not null,
  note text,
  decided_at timestamptz not null default now(),
  undone_at timestamptz,
  check (account_a < account_b)
);
create index identity_decisions_by_a on identity_decisions (account_a);
create index identity_decisions_by_b on identity_decisions (account_b);

create table statements (
  id text primary key,
  account_id text not null references documents (id),
  ordinal integer not null,
  span_start integer not null,
  span_end integer not null,
  sides text[] not null,
  issues text[] not null,
  act text not null,
  intensity smallint not null,
  voice text not null,
  speaker text,
  lang text not null,
  date date,
  confidence double precision not null,
  quote text not null,
  -- What stands around the quote: by quote and context a span is found again in another reading.
  prefix text not null,
  suffix text not null,
  data json not null
);
create index statements_by_account on statements (account_id, ordinal);
create index statements_by_issue on statements using gin (issues);
create index statements_by_side on statements using gin (sides);
create index statements_by_act on statements (act, date);
create index statements_by_date on statements (date, id);

create table links (
  meeting_id text not null references meetings (id),
  ordinal integer not null,
  statement_ids text[] not null,
  relations text[] not null,
  confidence double precision not null,
  data json not null,
  primary key (meeting_id, ordinal)
);
create index links_by_statement on links using gin (statement_ids);

-- Findings of a meeting's comparison, or of one document over time (`edited`, `deleted`).
create table findings (
  -- 'meeting:<id>' or 'document:<id>'.
  scope text not null,
  id text not null,
  meeting_id text references meetings (id),
  document_id text references documents (id),
  ordinal integer not null,
  kind text not null,
  issue text,
  side text,
  account_ids text[] not null,
  salience double precision not null,
  confidence double precision not null,
  surprise double precision,
  data json not null,
  primary key (scope, id),
  check ((meeting_id is null) <> (document_id is null))
);
create index findings_by_meeting on findings (meeting_id, ordinal);
create index findings_by_document on findings (document_id) where document_id is not null;
create index findings_by_kind on findings (kind, salience desc);
create index findings_by_issue on findings (issue, side);
create index findings_by_account on findings using gin (account_ids);

-- What people said about a statement, link, finding, meeting or attribute. Nothing is overwritten: the latest that is not undone counts.
create table verdicts (
  id text primary key default gen_random_uuid()::text,
  target_kind text not null check (target_kind in ('statement', 'link', 'finding', 'meeting', 'attribute')),
  target_id text not null,
  -- Where the target's words stand, so that it is found again when text or version change: one anchor a span.
  account_id text references documents (id),
  anchors json not null default '[]',
  verdict text not null,
  correction json,
  author text not null,
  note text,
  -- Which round of coding it belongs to, and whether the machine's labels were hidden.
  round text,
  blind boolean not null default false,
  decided_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by text
);
create index verdicts_by_target on verdicts (target_kind, target_id, decided_at);
create index verdicts_by_account on verdicts (account_id) where account_id is not null;
create index verdicts_by_author on verdicts (author, decided_at);

-- Spans that could not be found again in a newer reading: listed, never dropped.
create table lost_anchors (
  id text primary key default gen_random_uuid()::text,
  target_kind text not null,
  target_id text not null,
  account_id text not null references documents (id),
  anchor json not null,
  -- The reading in which it was looked for.
  revision integer not null,
  reader text not null,
  reason text not null,
  lost_at timestamptz not null default now()
);
create index lost_anchors_by_account on lost_anchors (account_id);

create table notes (
  id text primary key default gen_random_uuid()::text,
  target_kind text not null,
  target_id text not null,
  author text not null,
  text text not null,
  created_at timestamptz not null default now()
);
create index notes_by_target on notes (target_kind, target_id);

-- One working of the program over the library: an import, an analysis, a release; its manifest tells how to repeat it.
create table runs (
  id text primary key default gen_random_uuid()::text,
  kind text not null,
  manifest json not null default '{}',
  counts json not null default '{}',
  started_at timestamptz not null default now(),
  finished_at timestamptz
);
create index runs_by_kind on runs (kind, started_at);

-- What a run did not take, and why.
create table problems (
  id bigint generated by default as identity primary key,
  run_id text not null references runs (id) on delete cascade,
  document text not null,
  code text not null,
  message text not null,
  hint text
);
create index problems_by_run on problems (run_id, id);

create table jobs (
  id bigint generated by default as identity primary key,
  kind text not null,
  -- Of jobs with one key only one waits or runs at a time.
  key text,
  payload json not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'dead', 'cancelled')),
  priority smallint not null default 0,
  attempts integer not null default 0,
  most_attempts integer not null default 5,
  run_at timestamptz not null default now(),
  worker text,
  leased_until timestamptz,
  cancel_requested boolean not null default false,
  progress json,
  result json,
  error text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index jobs_next on jobs (priority desc, run_at, id) where state = 'waiting';
create index jobs_leases on jobs (leased_until) where state = 'running';
create unique index jobs_one_per_key on jobs (kind, key) where key is not null and state in ('waiting', 'running');

create table settings (
  key text primary key,
  value json not null
);

create table audit (
  id bigint generated by default as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  target text,
  detail json not null default '{}'
);
create index audit_by_target on audit (target, id);
