-- A finding's id follows from its content, which two of one comparison may share; its place in the comparison is its own.
alter table findings drop constraint findings_pkey;
alter table findings add primary key (scope, ordinal);
create index findings_by_id on findings (id);
