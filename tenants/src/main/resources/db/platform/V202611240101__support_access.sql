-- Leave to look into a practice, for an hour or so: an operator asks for it or an owner offers it, an owner decides, and it ends by
-- itself. No row gives anybody anything by being there: it has to be open, and its end to lie ahead.
create table support_grants (
  id uuid primary key,
  tenant_id uuid not null references tenants (id),
  operator_id uuid references operators (id),
  reason text not null check (reason <> ''),
  minutes integer not null check (minutes in (15, 60, 240)),
  state text not null check (state in ('ASKED', 'OPEN', 'REFUSED', 'LAPSED', 'ENDED')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references people (id),
  ends_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('OWNER', 'OPERATOR', 'TIME', 'SUSPENSION')),
  told_at timestamptz,
  check (state <> 'OPEN' or (answered_by is not null and ends_at <= answered_at + make_interval(mins => minutes)))
);
create unique index support_grants_current on support_grants (tenant_id) where state in ('ASKED', 'OPEN');
create index support_grants_tenant on support_grants (tenant_id, asked_at desc);
create index support_grants_untold on support_grants (id) where told_at is null;
comment on column support_grants.operator_id is 'who may come in; null as long as nobody has used what an owner has offered';
comment on column support_grants.told_at is 'when its end was told and recorded';

-- The way from the console into the practice: a code that works once, within a minute. Only its hash is kept.
create table support_codes (
  code_hash bytea primary key,
  grant_id uuid not null references support_grants (id) on delete cascade,
  operator_id uuid not null references operators (id),
  operator_session uuid not null,
  expires_at timestamptz not null
);

-- An operator within a practice. Looked up for every request, so that none outlives the leave, the operator or her session.
create table support_visits (
  id uuid primary key,
  grant_id uuid not null references support_grants (id) on delete cascade,
  operator_id uuid not null references operators (id),
  operator_session uuid not null,
  token_hash bytea not null unique,
  address text not null,
  began_at timestamptz not null,
  left_at timestamptz
);
create index support_visits_grant on support_visits (grant_id);
