-- What looks like an attack. One row stands for all findings of a rule about the same subject until somebody acknowledges it.
create table alerts (
  id              uuid        primary key,
  rule            text        not null check (rule in ('GUESSING', 'STUFFING', 'IMPOSSIBLE_TRAVEL', 'MASS_EXPORT', 'PROBING', 'CHAIN_BROKEN')),
  subject         text        not null,
  opened_at       timestamptz not null,
  last_at         timestamptz not null,
  occurrences     integer     not null check (occurrences > 0),
  facts           text        not null check (facts is json object),
  told_at         timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  note            text        not null default '',
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
create unique index alerts_open on alerts (rule, subject) where acknowledged_at is null;
create index alerts_by_subject on alerts (rule, subject, last_at);
create index alerts_by_time on alerts (opened_at desc, id desc);
create index alerts_untold on alerts (opened_at) where told_at is null;
