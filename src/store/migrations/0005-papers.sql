-- What people write from findings and figures: briefs and analyses of hypotheses. Versions are added, never changed.
create table papers (
  id text primary key default replace(gen_random_uuid()::text, '-', ''),
  kind text not null,
  -- Taken off the list; its versions stay.
  put_away boolean not null default false,
  created_at timestamptz not null default now()
);

create table paper_versions (
  paper_id text not null references papers (id),
  version integer not null check (version > 0),
  title text not null,
  author text not null,
  content json not null,
  saved_at timestamptz not null default now(),
  primary key (paper_id, version)
);
