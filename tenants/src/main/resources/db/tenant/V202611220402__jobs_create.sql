-- Work that outlives a request. The scheduler keeps when it runs; this row is what people see of it.
create table jobs (
  id              uuid primary key,
  type            text        not null,
  subject_id      uuid        not null,
  status          text        not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  stage           text        not null default '',
  done            bigint      not null default 0,
  total           bigint      not null default 0,
  attempts        integer     not null default 0,
  problem_code    text,
  problem_detail  text,
  created_by      uuid        not null,
  created_by_name text        not null,
  created_at      timestamptz not null,
  started_at      timestamptz,
  finished_at     timestamptz
);
create index jobs_by_subject on jobs (subject_id, created_at);
