-- A link sent or shown once, with which a person sets a password. Only its hash is kept.
create table password_tokens (
  token_hash bytea primary key,
  person_id uuid not null references people (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_tokens_person_idx on password_tokens (person_id);

-- Failed sign-ins by account, by address and by both; keys are hashes, so that no e-mail stands here.
create table sign_in_throttles (
  key bytea primary key,
  failures integer not null,
  last_failure_at timestamptz not null,
  blocked_until timestamptz not null
);
create index sign_in_throttles_age_idx on sign_in_throttles (last_failure_at);
