-- Accounts with outside providers (Google, Microsoft, any OpenID Connect) by which people sign in.
create table linked_identities (
  id uuid primary key,
  person_id uuid not null references people (id),
  provider text not null,
  issuer text not null,
  subject text not null,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  unique (provider, issuer, subject)
);
create index linked_identities_person_idx on linked_identities (person_id);
comment on column linked_identities.subject is 'the provider''s own name of the person; never an e-mail address, which may be another''s next year';
comment on column linked_identities.label is 'how the person knows the account; nothing hangs on it';

-- What browsers kept for us on their way and brought back, so that nothing is taken twice. What is not brought back is not known here.
create table used_sign_in_notes (
  note_hash bytea primary key,
  expires_at timestamptz not null
);

alter table failed_sign_ins
  drop constraint failed_sign_ins_means_check,
  add constraint failed_sign_ins_means_check check (means in ('PASSWORD', 'CODE', 'PROVIDER'));
