-- What happened in this spa, by whom. Values are text as they were hashed, so that what is stored can be checked byte for byte.
create table audit_events (
  id          uuid        primary key,
  occurred_at timestamptz not null,
  action      text        not null check (action <> ''),
  outcome     text        not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),
  actor_kind  text        not null check (actor_kind in ('PERSON', 'SYSTEM', 'OPERATOR', 'UNKNOWN')),
  actor_id    uuid,
  role        text        not null,
  address     text        not null,
  request_id  text        not null,
  objects     text        not null,
  details     text        not null check (details is json object),
  seal        bytea       not null,
  check ((actor_kind = 'PERSON') = (actor_id is not null))
);
create index audit_events_by_time on audit_events (occurred_at desc, id desc);
create index audit_events_by_actor on audit_events (actor_id, occurred_at desc);
create index audit_events_by_action on audit_events (action, occurred_at desc);
create index audit_events_by_object on audit_events using gin (string_to_array(objects, ' '));
comment on table audit_events is 'append-only: written in the transaction of what happened';
comment on column audit_events.objects is 'public ids of what was seen or changed, with a space between';
comment on column audit_events.seal is 'HMAC-SHA-256 of the event under a key that is not in the database';

-- No reference to audit_events: a superuser''s deletion there shall leave this row to tell of it.
create table audit_chain (
  position   bigint      primary key,
  event_id   uuid        not null unique,
  hash       bytea       not null,
  chained_at timestamptz not null
);
comment on table audit_chain is 'append-only: each hash covers its event and the hash before';

-- Events that the sequencer has not chained yet.
create table audit_unchained (
  event_id uuid primary key
);

insert into turns (name) values ('audit');
