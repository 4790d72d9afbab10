-- Near-duplicates are looked for right after they come in: entries that wait in a list until a cleaner comes (the embedded
-- database has none) would be read whole at every search.
drop index documents_by_bands;
create index documents_by_bands on documents using gin (bands) with (fastupdate = off);
