-- What the head of an account tells of its meeting, and under which days and pairs of sides it is filed.
create table signatures (
  account_id text primary key references documents (id),
  -- Reading and knowledge that it was made of.
  made_by text not null,
  signature json not null,
  keys text[] not null,
  -- False until its place among the meetings is settled.
  grouped boolean not null default false
);
create index signatures_by_key on signatures using gin (keys) with (fastupdate = off);
create index signatures_to_group on signatures (account_id) where not grouped;

-- Words as they are searched, and what they name in any of the languages. Null: not yet made.
alter table statements add column tokens text[];
create index statements_by_token on statements using gin (tokens) with (fastupdate = off);
create index statements_without_tokens on statements (id) where tokens is null;
-- Pages of results come newest first.
create index statements_newest on statements (date desc nulls last, id);
