-- What a session was begun with; its id is the family of the refresh tokens.
create table sign_ins (
  id uuid primary key,
  person_id uuid not null references people (id),
  tenant_id uuid not null references tenants (id),
  device text not null,
  address text not null,
  second_factor boolean not null,
  began_at timestamptz not null,
  proven_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index sign_ins_person_idx on sign_ins (person_id);
comment on column sign_ins.second_factor is 'whether more than a password was given';
comment on column sign_ins.proven_at is 'when the person last gave a password or a code';

insert into sign_ins
select family_id, person_id, tenant_id, '', '', false, min(created_at), min(created_at), max(created_at)
  from refresh_sessions
 group by family_id, person_id, tenant_id;
alter table refresh_sessions drop column device;

-- The app on a telephone that shows a code every half minute. Its secret is sealed by the master key.
create table authenticators (
  person_id uuid primary key references people (id),
  sealed_secret bytea not null,
  confirmed_at timestamptz not null,
  last_step bigint not null
);
comment on column authenticators.last_step is 'half minute since 1970 of the last code that was taken: it is not taken again';

-- A secret that was shown and of which no code has been given yet.
create table offered_authenticators (
  person_id uuid primary key references people (id),
  sealed_secret bytea not null,
  offered_at timestamptz not null
);

-- For the day on which the telephone is gone. Each is good once; only hashes are kept.
create table recovery_codes (
  code_hash bytea primary key,
  person_id uuid not null references people (id),
  created_at timestamptz not null,
  used_at timestamptz
);
create index recovery_codes_person_idx on recovery_codes (person_id);

-- The password was right, the second factor is still asked for.
create table sign_in_challenges (
  token_hash bytea primary key,
  person_id uuid not null references people (id),
  tenant_id uuid not null references tenants (id),
  expires_at timestamptz not null,
  failures integer not null default 0
);
create index sign_in_challenges_person_idx on sign_in_challenges (person_id);

-- Until the first clients' data arrive, the owner may look around without a second factor.
alter table tenants add column first_import_at timestamptz;
update tenants set first_import_at = created_at;
comment on column tenants.first_import_at is 'when files were first received; from then on everybody needs a second factor';
