-- Copies of everything that the practice keeps, each asked for by an owner. The file is there while the copy is READY or is
-- being downloaded, and for a day at most; who took a copy when is kept.
create table practice_exports (
  id            uuid        primary key,
  status        text        not null check (status in
                  ('QUEUED', 'READY', 'DOWNLOADING', 'DOWNLOADED', 'EXPIRED', 'FAILED')),
  job_id        uuid,
  asked_by      uuid        not null,
  asked_by_name text        not null,
  asked_at      timestamptz not null,
  ready_at      timestamptz,
  expires_at    timestamptz,
  ended_at      timestamptz,
  size_bytes    bigint,
  row_count     bigint,
  file_count    bigint,
  fingerprint   text,
  problem       text,
  check ((ready_at is null) = (fingerprint is null) and (ready_at is null) = (expires_at is null))
);
-- one at a time
create unique index practice_exports_under_way on practice_exports ((true)) where status = 'QUEUED';
comment on column practice_exports.fingerprint is 'SHA-256 of the list of contents, which covers all the rest';
comment on column practice_exports.ended_at is 'when the file was downloaded or removed, or could not be made';
