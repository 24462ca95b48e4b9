-- What looks like an attack and belongs to no practice: guesses at addresses that nobody has, requests that are refused before anybody
-- knows whose they are. For operators alone. One row stands for all findings of a rule about the same subject until one acknowledges it.
create table service_alerts (
  id uuid primary key,
  rule text not null check (rule in ('GUESSING', 'STUFFING', 'SPREAD', 'FOREIGN_PAGES', 'FORGED_TOKENS', 'USED_UP_BUDGETS')),
  subject text not null,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  occurrences integer not null check (occurrences > 0),
  accounts integer not null,
  places integer not null,
  told_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid references operators (id),
  note text not null default '',
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
create unique index service_alerts_open on service_alerts (rule, subject) where acknowledged_at is null;
create index service_alerts_by_subject on service_alerts (rule, subject, last_at);
create index service_alerts_by_time on service_alerts (opened_at desc, id desc);
comment on column service_alerts.subject is 'keyed hash of an address that nobody has, a network address, or empty';

-- How many requests were refused before anybody knew whose they are, by the minute: nothing about who sent them.
create table refused_requests (
  minute timestamptz not null,
  kind text not null check (kind in ('FOREIGN_PAGES', 'FORGED_TOKENS', 'USED_UP_BUDGETS')),
  refused bigint not null,
  primary key (minute, kind)
);

alter table failed_sign_ins
  drop constraint failed_sign_ins_means_check,
  add constraint failed_sign_ins_means_check check (means in ('PASSWORD', 'CODE', 'PROVIDER', 'PASSKEY'));

-- A visit that nobody uses is over, whatever the owner still allows.
alter table support_visits add column seen_at timestamptz;
comment on column support_visits.seen_at is 'within a minute; null before the first request after this came';
