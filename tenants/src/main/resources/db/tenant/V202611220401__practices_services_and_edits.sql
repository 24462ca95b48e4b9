-- What a person corrected is not overwritten by the next file.
alter table locations add column edited boolean not null default false;

-- The service list, where a file held it: which product each service uses and which programme pays for it.
create table services (
  key              text primary key,
  category         text   not null,
  program          text   not null,
  program_label    text   not null,
  unit             text   not null,
  list_price_minor bigint not null
);
