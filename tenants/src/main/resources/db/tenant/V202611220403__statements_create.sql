-- One upload of several files.
create table imports (
  id              uuid primary key,
  status          text        not null check (status in
                    ('QUEUED', 'READING', 'NEEDS_ANSWER', 'READY', 'RECONCILING', 'DONE', 'FAILED', 'UNDONE')),
  job_id          uuid,
  run_id          uuid,
  created_by      uuid        not null,
  created_by_name text        not null,
  created_at      timestamptz not null,
  idempotency_key text unique,
  problem         text
);

create table statement_files (
  id                   uuid primary key,
  import_id            uuid    not null references imports,
  position             integer not null,
  name                 text    not null,
  size_bytes           bigint  not null,
  sha256               text    not null,
  stored_as            text    not null,
  status               text    not null check (status in
                         ('QUEUED', 'READING', 'NEEDS_ANSWER', 'READ', 'REFUSED', 'DUPLICATE', 'UNDONE')),
  recognized_as        text    not null default '',
  kind                 text    not null default 'UNKNOWN',
  guessed              boolean not null default false,
  rows_found           bigint  not null default 0,
  rows_read            bigint  not null default 0,
  rows_skipped         bigint  not null default 0,
  rows_rejected        bigint  not null default 0,
  lines_new            bigint  not null default 0,
  lines_changed        bigint  not null default 0,
  lines_duplicate      bigint  not null default 0,
  control_total_minor  bigint,
  computed_total_minor bigint,
  message              text    not null default '',
  duplicate_of         uuid references statement_files,
  date_order           text check (date_order in ('MONTH_FIRST', 'DAY_FIRST')),
  unique (import_id, position)
);
create index statement_files_by_content on statement_files (sha256);

-- Rows that could not be read, or were read with a doubt.
create table statement_file_issues (
  file_id  uuid    not null references statement_files,
  position integer not null,
  line     integer not null,
  title    text    not null,
  code     text    not null,
  message  text    not null,
  primary key (file_id, position)
);

-- Every record of every file in canonical form. A record that several exports hold has one key; of its
-- rows at most one is active: the newest content among files that were not undone.
create table statement_lines (
  file_id      uuid    not null references statement_files,
  seq          integer not null,
  key          uuid    not null,
  kind         text    not null check (kind in ('SALE', 'TENDER', 'REWARD', 'PAYOUT', 'CLIENT')),
  line         integer not null,
  active       boolean not null default false,
  content_hash uuid    not null,
  occurred_on  date,
  location     text    not null,
  source       text    not null,
  reference    text    not null,
  amount_minor bigint  not null,
  search_text  text    not null,
  content      jsonb   not null,
  primary key (file_id, seq)
);
create unique index statement_lines_active on statement_lines (key) where active;
create index statement_lines_by_key on statement_lines (key);
create index statement_lines_by_day on statement_lines (kind, occurred_on) where active;
create index statement_lines_by_reference on statement_lines (kind, location, reference) where active;

-- Serializes the short transactions that make a file or a run visible.
create table turns (
  name text primary key
);
insert into turns (name) values ('lines'), ('matches');
