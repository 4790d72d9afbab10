-- Who may use the library, from where they are signed in, what their programs may do, and which parts are private.

create table people (
  id text primary key default gen_random_uuid()::text,
  -- As it is typed to sign in: lower case.
  name text not null unique check (name = lower(name) and name <> ''),
  shown text not null,
  role text not null check (role in ('reader', 'reviewer', 'editor', 'admin')),
  -- `scrypt$…` with its parameters and salt; null where the person signs in elsewhere only.
  password text,
  -- Who vouches for the person (OpenID Connect), and as whom.
  issuer text,
  subject text,
  created_at timestamptz not null default now(),
  created_by text not null,
  disabled_at timestamptz,
  unique (issuer, subject),
  check ((issuer is null) = (subject is null))
);

-- A browser that is signed in. Only a hash is kept of what its cookie holds: who reads this table can sign in as nobody.
create table sessions (
  id text primary key default gen_random_uuid()::text,
  hash text not null unique,
  person_id text not null references people (id) on delete cascade,
  method text not null check (method in ('password', 'openid')),
  -- What the browser says of itself, and the address that it came from.
  agent text,
  address text,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_by_person on sessions (person_id);

-- A key for a program, kept as a hash like a session.
create table api_tokens (
  id text primary key default gen_random_uuid()::text,
  hash text not null unique,
  person_id text not null references people (id) on delete cascade,
  name text not null,
  scope text not null check (scope in ('read', 'write')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index api_tokens_by_person on api_tokens (person_id);

-- A private project is a library of its own beside this one; here stands only who may enter.
create table projects (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name text not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  closed_at timestamptz
);

create table project_members (
  project_id text not null references projects (id) on delete cascade,
  person_id text not null references people (id) on delete cascade,
  added_at timestamptz not null default now(),
  added_by text not null,
  primary key (project_id, person_id)
);
create index project_members_by_person on project_members (person_id);

-- What was logged stays as it was logged.
create trigger audit_never_changes before update or delete on audit for each row execute function refuse_change();
create trigger audit_is_never_emptied before truncate on audit for each statement execute function refuse_change();
create index audit_by_actor on audit (actor, id);
