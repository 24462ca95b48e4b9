-- Keys that a device or a password manager holds and that a person unlocks by finger, face or PIN (WebAuthn).
create table passkeys (
  id uuid primary key,
  person_id uuid not null references people (id),
  relying_party text not null,
  credential_id bytea not null unique,
  credential bytea not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_person_idx on passkeys (person_id);
comment on column passkeys.relying_party is 'host name under which it was made; browsers offer it there alone';
comment on column passkeys.credential is 'attested credential data: authenticator model, credential id and public key';
comment on column passkeys.sign_count is 'as the authenticator counts; one that falls back was copied';

-- Questions that were answered, so that no answer is taken twice. What is asked is not kept: it carries a proof that we asked.
create table answered_passkey_challenges (
  challenge_hash bytea primary key,
  expires_at timestamptz not null
);
