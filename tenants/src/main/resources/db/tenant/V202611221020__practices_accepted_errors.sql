-- Who accepted how many wrong ones among automatic matches, and when.
create table accepted_errors (
  seq     bigint generated always as identity primary key,
  share   numeric(6, 5) not null,
  by_id   uuid          not null,
  by_name text          not null,
  at      timestamptz   not null
);
comment on table accepted_errors is 'append-only: what owners chose';
