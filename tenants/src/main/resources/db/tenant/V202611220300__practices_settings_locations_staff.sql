-- One row. Name, currency and zone of the spa are in the registry.
create table settings (
  id smallint primary key default 1 check (id = 1),
  accepted_error numeric(6, 5) not null default 0.005 check (accepted_error between 0 and 0.5),
  version bigint not null default 0
);
comment on column settings.accepted_error is 'share of wrong links the owner accepts among those made without review, in [0, 0.5]';
insert into settings default values;

create table locations (
  id uuid primary key,
  code text not null unique,
  name text not null,
  time_zone text not null,
  pos_file text,
  card_processor text,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  version bigint not null default 0
);
comment on column locations.pos_file is 'base name by which exports of this location are recognized';

-- Who works here as the statements name them; person_id when that person can also sign in.
create table staff (
  id uuid primary key,
  person_id uuid unique,
  code text unique,
  name text not null,
  job_title text,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  version bigint not null default 0
);
