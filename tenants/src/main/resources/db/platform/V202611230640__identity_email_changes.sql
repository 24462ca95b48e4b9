-- A person's own change of address: asked for, confirmed in the new mailbox, and for some days taken back from the old one.
-- What the links carry is kept as hashes, made when the letters leave. Rows go when nothing can be done with them any more.
create table email_changes (
  id uuid primary key,
  person_id uuid not null references people (id),
  new_email text not null check (new_email = lower(new_email)),
  asked_at timestamptz not null,
  confirmation_hash bytea unique,
  confirmation_ends_at timestamptz,
  confirmed_at timestamptz,
  old_email text,
  undo_hash bytea unique,
  check ((confirmed_at is null) = (old_email is null))
);
create unique index email_changes_open_key on email_changes (person_id) where confirmed_at is null;
create index email_changes_person_idx on email_changes (person_id);
create index email_changes_age_idx on email_changes (asked_at);
