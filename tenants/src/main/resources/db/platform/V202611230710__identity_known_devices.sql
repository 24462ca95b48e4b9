-- Browsers in which somebody has signed in: guessing from elsewhere does not keep her out there. The cookie is kept as a hash.
create table known_devices (
  device_hash bytea not null,
  person_id uuid not null references people (id),
  last_sign_in_at timestamptz not null,
  primary key (device_hash, person_id)
);
create index known_devices_person_idx on known_devices (person_id);
create index known_devices_age_idx on known_devices (last_sign_in_at);

-- Failures fade, so that there are parts of one.
alter table sign_in_throttles alter column failures type double precision;
