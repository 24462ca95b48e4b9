-- Who left one practice stays what she is in another.
alter table memberships add column status text not null default 'ACTIVE' check (status in ('ACTIVE', 'DISABLED'));

-- Somebody is asked to join. What the link carries is kept as a hash, made when the letter leaves.
create table invitations (
  id uuid primary key,
  tenant_id uuid not null references tenants (id),
  email text not null check (email = lower(email)),
  name text not null,
  role text not null check (role in ('OWNER', 'MANAGER', 'MEDICAL_DIRECTOR', 'INJECTOR', 'ESTHETICIAN', 'FRONT_DESK', 'BOOKKEEPER', 'AUDITOR')),
  language text not null,
  invited_by uuid not null references people (id),
  token_hash bytea unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('ACCEPTED', 'WITHDRAWN'))
);
create unique index invitations_open_key on invitations (tenant_id, email) where ended_at is null;
