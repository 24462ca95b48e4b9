-- What an import went through, and when: a step for each change of its status, and for each stage of the work behind it.
create table import_steps (
  seq       bigint generated always as identity primary key,
  import_id uuid        not null references imports,
  status    text        not null,
  stage     text        not null default '',
  at        timestamptz not null
);
comment on table import_steps is 'append-only: the course of each import';
create index import_steps_by_import on import_steps (import_id, seq);
insert into import_steps (import_id, status, at) select id, 'QUEUED', created_at from imports order by created_at, id;
