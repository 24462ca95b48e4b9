-- Pairs of entries of the client lists (statement_lines of kind CLIENT, by key) that may be one person: the engine's
-- newest proposal, and what a person made of it. Entries are the clients until one person has several of them.
create table client_pairs (
  id              uuid primary key,
  left_key        uuid             not null,
  right_key       uuid             not null,
  probability     double precision not null,
  reasons         jsonb            not null,
  status          text             not null default 'OPEN' check (status in ('OPEN', 'SAME', 'DIFFERENT')),
  decision_id     uuid,
  decided_by_name text,
  decided_at      timestamptz,
  present         boolean          not null default true,
  version         integer          not null default 1,
  unique (left_key, right_key),
  check (left_key < right_key)
);
create index client_pairs_by_probability on client_pairs (status, probability desc, id) where present;
create index client_pairs_by_right on client_pairs (right_key);

create table client_decisions (
  id       uuid primary key,
  seq      bigint generated always as identity unique,
  pair_id  uuid        not null references client_pairs,
  action   text        not null check (action in ('SAME', 'DIFFERENT', 'UNDO')),
  undoes   uuid unique references client_decisions,
  by_id    uuid        not null,
  by_name  text        not null,
  at       timestamptz not null,
  check ((action = 'UNDO') = (undoes is not null))
);
comment on table client_decisions is 'append-only: who said that two entries are one person, or two; undoing adds a row';
create index client_decisions_by_pair on client_decisions (pair_id, seq);

insert into turns (name) values ('clients');
