-- What is proposed is sealed, and so is what was taken back of what was learned. SQL makes links of what it gets apart.
alter table matches alter column proposal type bytea using '\x00'::bytea || convert_to(proposal::text, 'UTF8');
delete from run_matches;
delete from run_discrepancies;
alter table run_matches
  alter column proposal type bytea using '\x00'::bytea,
  add column links jsonb not null;
alter table learning_changes
  alter column subject type bytea using '\x00'::bytea || convert_to(subject, 'UTF8'),
  alter column meaning type bytea using '\x00'::bytea || convert_to(meaning, 'UTF8');

-- Digests of names become blind indexes with the next run; until then nothing is like what was proposed before.
update matches set proposal_hash = '00000000-0000-0000-0000-000000000000', evidence_hash = null;
comment on column matches.proposal_hash is 'blind index of what is proposed: another one is another version';
comment on column matches.evidence_hash is 'blind index of why it is proposed';
comment on column statement_lines.content_hash is 'blind index of what the line says';
