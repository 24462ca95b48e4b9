create table tenants (
  id uuid primary key,
  name text not null check (name <> ''),
  currency char(3) not null,
  time_zone text not null,
  demo boolean not null default false,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED')),
  cluster text not null default 'primary',
  schema_version text not null,
  migrated_at timestamptz not null default now(),
  migration_error text,
  created_at timestamptz not null default now()
);
comment on column tenants.cluster is 'database cluster that holds the schema of this tenant';
comment on column tenants.schema_version is 'last tenant migration that the schema has';
comment on column tenants.migration_error is 'why the last migration failed, empty when it did not';
