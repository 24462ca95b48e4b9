-- How a link for a password reached its person: a link of one kind replaces those before it of the same kind only, so that a
-- stranger who asks for a reset does not take away what an operator has handed over.
alter table password_tokens add column kind text not null default 'HANDED_OVER' check (kind in ('HANDED_OVER', 'MAILED'));

-- The scheduler that sends the letters of the outbox has a table of its own, in the layout db-scheduler expects, so that they do
-- not wait for jobs of spas.
create table scheduled_letters (
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
create index scheduled_letters_execution_time_idx on scheduled_letters (execution_time);
create index scheduled_letters_last_heartbeat_idx on scheduled_letters (last_heartbeat);
create index outbox_delivered_idx on outbox (delivered_at) where delivered_at is not null;

-- How often something was asked for since when; keys are hashes, so that no address stands here.
create table allowances (
  key bytea primary key,
  used integer not null,
  since timestamptz not null
);
create index allowances_age_idx on allowances (since);
