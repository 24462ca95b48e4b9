-- Sealed values. One that begins with a zero is from before there were keys, and plain until it is sealed.
alter table stored_answers alter column body type bytea using '\x00'::bytea || convert_to(body, 'UTF8');
alter table statement_file_issues alter column message type bytea using '\x00'::bytea || convert_to(message, 'UTF8');
alter table decisions alter column note type bytea using '\x00'::bytea || convert_to(note, 'UTF8');
alter table client_pairs alter column reasons type bytea using '\x00'::bytea || convert_to(reasons::text, 'UTF8');
