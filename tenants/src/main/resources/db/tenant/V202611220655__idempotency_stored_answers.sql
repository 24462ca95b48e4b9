-- Requests that callers named by an Idempotency-Key, and how they were answered; kept for a day.
create table stored_answers (
  person_id   uuid        not null,
  route       text        not null,
  key         text        not null,
  created_at  timestamptz not null,
  fingerprint text,
  status      integer,
  location    text,
  body        text,
  primary key (person_id, route, key),
  check ((status is null) = (fingerprint is null) and (status is null) = (body is null))
);
create index stored_answers_by_age on stored_answers (created_at);
