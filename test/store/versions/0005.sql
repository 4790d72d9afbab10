insert into blobs (sha256, size, bytes) values (repeat('a', 64), 2, '\x0001');
insert into sources (id, side, type, tier, languages, hosts, data) values ('s', 'RU', 'presidency', 1, '{ru,en}', '{example.org}', '{"names":{"en":"S"}}');
insert into documents (id, address, name, source_id, revision, family, bands, signature) values ('d', 'https://example.org/d', 'd', 's', 1, 'f', '{1,2}', '{3,4}');
insert into documents (id, address, name, revision, copy_of, likeness) values ('e', 'https://example.org/e', 'e', 1, 'd', 0.9);
insert into revisions (document_id, number, blob_sha256, given) values ('d', 1, repeat('a', 64), '{"side":"RU"}'), ('e', 1, null, '{}');
insert into accounts (document_id, revision, reader, side, lang, kind, date, completeness, text, data) values ('d', 1, 'r', 'RU', 'en', 'readout', '2024-05-16', 'whole', 'Text.', '{"blocks":[]}');
insert into meetings (id, date, sides, data, analysis) values ('m', '2024-05-16', '{CN,RU}', '{}', '{}');
insert into memberships (account_id, meeting_id, decided_by, score) values ('d', 'm', 'machine', 0.9);
insert into identity_decisions (kind, account_a, account_b, author) values ('apart', 'd', 'e', 'ann');
insert into statements (id, account_id, ordinal, span_start, span_end, sides, issues, act, intensity, voice, lang, confidence, quote, prefix, suffix, data)
  values ('d#0-5', 'd', 0, 0, 5, '{RU}', '{taiwan}', 'support', 2, 'indirect', 'en', 0.8, 'Text.', '', '', '{"id":"d#0-5"}');
insert into links (meeting_id, ordinal, statement_ids, relations, confidence, data) values ('m', 0, '{d#0-5,x}', '{same}', 0.7, '{}');
insert into findings (scope, id, meeting_id, ordinal, kind, issue, side, account_ids, salience, confidence, data)
  values ('meeting:m', 'f', 'm', 0, 'omission', 'taiwan', 'RU', '{d}', 0.5, 0.6, '{}');
insert into verdicts (target_kind, target_id, account_id, anchors, verdict, author) values ('statement', 'd#0-5', 'd', '[]', 'confirm', 'ann');
insert into lost_anchors (target_kind, target_id, account_id, anchor, revision, reader, reason) values ('statement', 'x', 'd', '{}', 1, 'r', 'gone');
insert into notes (target_kind, target_id, author, text) values ('finding', 'f', 'ann', 'see');
insert into runs (id, kind) values ('r', 'add');
insert into problems (run_id, document, code, message) values ('r', 'x', 'empty', 'x is empty');
insert into jobs (kind, key, payload) values ('analyse', 'm', '{"meeting":"m"}');
insert into settings (key, value) values ('k', '1');
insert into audit (actor, action, target) values ('ann', 'add', 'd');
insert into signatures (account_id, made_by, signature, keys) values ('d', '1', '{}', '{}');
insert into meeting_aliases (id, meeting_id) values ('old', 'm');
insert into coverage (account_id, able, issues) values ('d', true, '{taiwan}');
update statements set machine = '{"id":"d#0-5"}';
insert into papers (id, kind) values ('p', 'brief');
insert into paper_versions (paper_id, version, title, author, content) values ('p', 1, 'Brief', 'ann', '{"kind":"brief","lang":"en","blocks":[]}');
