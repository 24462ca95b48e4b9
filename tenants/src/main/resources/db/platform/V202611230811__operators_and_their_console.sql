-- Whoever runs the service. No person of a practice, and no membership leads here: the two kinds of accounts share nothing.
create table operators (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null check (name <> ''),
  password_hash text,
  sealed_secret bytea,
  last_step bigint not null default 0,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'DISABLED')),
  last_sign_in_at timestamptz,
  created_at timestamptz not null default now(),
  check ((password_hash is null) = (sealed_secret is null))
);
comment on column operators.sealed_secret is 'of the authenticator app, sealed by the master key: there is no operator without a second factor';
comment on column operators.last_step is 'half minute since 1970 of the last code that was taken: it is not taken again';

-- By such a link an operator chooses a password and sets up the authenticator app, both or neither. Only its hash is kept.
create table operator_links (
  token_hash bytea primary key,
  operator_id uuid not null unique references operators (id),
  offered_secret bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

-- One sign-in on one device. The cookie is kept as a hash; a session that is not seen for a while is over.
create table operator_sessions (
  id uuid primary key,
  operator_id uuid not null references operators (id),
  token_hash bytea not null unique,
  address text not null,
  device text not null,
  began_at timestamptz not null,
  proven_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);
create index operator_sessions_operator_idx on operator_sessions (operator_id) where ended_at is null;

-- What the console lists of practices: counts that a chore writes every minute, so that a list of all of them needs no look into
-- a practice. None of these tables holds a name, an amount or a text of a practice's clients.
create table practice_figures (
  tenant_id uuid primary key references tenants (id),
  people integer not null,
  lines bigint not null,
  stored_bytes bigint not null,
  last_sign_in_at timestamptz,
  last_run_at timestamptz,
  measured_at timestamptz not null
);
create table practice_requests (
  tenant_id uuid not null references tenants (id),
  day date not null,
  requests bigint not null,
  refused bigint not null,
  primary key (tenant_id, day)
);
create table practice_jobs (
  tenant_id uuid not null references tenants (id),
  job_id uuid not null,
  type text not null,
  status text not null,
  attempts integer not null,
  problem_code text,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (tenant_id, job_id)
);
create table practice_alerts (
  tenant_id uuid not null references tenants (id),
  alert_id uuid not null,
  rule text not null,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  occurrences integer not null,
  acknowledged boolean not null,
  seen_at timestamptz,
  seen_by uuid references operators (id),
  primary key (tenant_id, alert_id)
);
comment on column practice_alerts.seen_at is 'when an operator had seen it; acknowledging it is the practice''s';

-- What operators did, in the console and by commands: the same record as every practice has, with a chain of its own.
create table audit_events (
  id          uuid        primary key,
  occurred_at timestamptz not null,
  action      text        not null check (action <> ''),
  outcome     text        not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),
  actor_kind  text        not null check (actor_kind in ('SYSTEM', 'OPERATOR', 'UNKNOWN')),
  actor_id    uuid        check (actor_id is null),
  role        text        not null,
  address     text        not null,
  request_id  text        not null,
  objects     text        not null,
  details     text        not null check (details is json object),
  seal        bytea       not null
);
create index audit_events_by_time on audit_events (occurred_at desc, id desc);
comment on table audit_events is 'append-only: written in the transaction of what happened';
create table audit_chain (
  position   bigint      primary key,
  event_id   uuid        not null unique,
  hash       bytea       not null,
  chained_at timestamptz not null
);
comment on table audit_chain is 'append-only: each hash covers its event and the hash before';
create table audit_unchained (
  event_id uuid primary key
);
create table turns (
  name text primary key
);
insert into turns (name) values ('audit');

-- The one thing that the application may do about rights: let itself into a practice, or out of it. Suspending from the console is
-- then as strong as by command. It takes names of practices' roles only, so that it never gives any other.
create function admit_application(practice text, admitted boolean) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if practice !~ '^t_[0-9a-z]{26}$' or not exists (select from pg_namespace where nspname = practice) then
    raise exception 'no practice has the role %', practice;
  end if;
  if admitted then
    execute format('grant %I to medspasync_app with inherit false, set true', practice);
  else
    execute format('revoke %I from medspasync_app', practice);
  end if;
end
$$;
grant execute on function admit_application(text, boolean) to medspasync_platform;
