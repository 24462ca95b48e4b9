-- A row without a tenant is the default for all tenants.
create table feature_flags (
  key text not null,
  tenant_id uuid references tenants (id),
  enabled boolean not null,
  changed_at timestamptz not null default now(),
  unique nulls not distinct (key, tenant_id)
);

-- The layout db-scheduler expects.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_idx on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority_idx on scheduled_tasks (priority desc, execution_time asc);

-- Effects outside the database, written with the change that causes them.
create table outbox (
  id uuid primary key,
  tenant_id uuid references tenants (id),
  topic text not null,
  business_key text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  available_at timestamptz not null default now(),
  attempts integer not null default 0,
  delivered_at timestamptz,
  dead_at timestamptz,
  last_error text,
  unique nulls not distinct (tenant_id, topic, business_key)
);
create index outbox_pending_idx on outbox (available_at) where delivered_at is null and dead_at is null;
