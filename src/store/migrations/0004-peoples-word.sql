-- What the machine had where people's word took its place: their word is what is searched, compared and released.
alter table statements add column machine json;
alter table statements add column rejected boolean not null default false;
alter table findings add column rejected boolean not null default false;

-- Meetings that went into others: who asks for one is led to where its accounts are now.
create table meeting_aliases (
  id text primary key,
  meeting_id text not null references meetings (id)
);
create index meeting_aliases_by_meeting on meeting_aliases (meeting_id);

-- On what an account has statements, and whether it can be silent on the rest: who is silent is read off this small table.
create table coverage (
  account_id text primary key references documents (id),
  able boolean not null,
  issues text[] not null
);
insert into coverage (account_id, able, issues)
select a.document_id, a.completeness <> 'partial' and a.kind not in ('transcript', 'recording'),
  array(select distinct i from statements s, unnest(s.issues) i where s.account_id = a.document_id order by 1)
from accounts a where a.current;
