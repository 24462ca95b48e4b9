-- One sign-in may belong to several spas.
create table people (
  id uuid primary key,
  email text not null check (email = lower(email)),
  name text not null,
  password_hash text,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'DISABLED')),
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  password_changed_at timestamptz,
  last_sign_in_at timestamptz,
  created_at timestamptz not null default now(),
  version bigint not null default 0
);
create unique index people_email_key on people (email);

create table memberships (
  tenant_id uuid not null references tenants (id),
  person_id uuid not null references people (id),
  role text not null check (role in ('OWNER', 'MANAGER', 'MEDICAL_DIRECTOR', 'INJECTOR', 'ESTHETICIAN', 'FRONT_DESK', 'BOOKKEEPER', 'AUDITOR')),
  created_at timestamptz not null default now(),
  primary key (person_id, tenant_id)
);
create index memberships_tenant_idx on memberships (tenant_id);

-- A family is one sign-in on one device; each refresh replaces its token by the next of the family.
create table refresh_sessions (
  id uuid primary key,
  family_id uuid not null,
  person_id uuid not null references people (id),
  tenant_id uuid not null references tenants (id),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  family_expires_at timestamptz not null,
  used_at timestamptz,
  replaced_by uuid references refresh_sessions (id),
  revoked_at timestamptz,
  revoked_reason text,
  device text
);
create index refresh_sessions_family_idx on refresh_sessions (family_id);
create index refresh_sessions_person_idx on refresh_sessions (person_id) where revoked_at is null;
create index refresh_sessions_expiry_idx on refresh_sessions (family_expires_at);

-- Private keys are sealed by a master key outside the database.
create table signing_keys (
  id text primary key,
  algorithm text not null,
  public_key bytea not null,
  sealed_private_key bytea not null,
  created_at timestamptz not null,
  active_from timestamptz not null,
  retires_at timestamptz not null
);
