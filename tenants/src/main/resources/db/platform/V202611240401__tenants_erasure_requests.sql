-- An owner wants her practice to be erased. Nothing can be erased before the waiting time is over, by the clock of the database: the
-- application may say that somebody asked, not when, nor that it has begun.
create table erasure_requests (
  id uuid primary key,
  tenant_id uuid not null references tenants (id),
  asked_by uuid not null references people (id),
  asked_at timestamptz not null default now(),
  held_at timestamptz,
  held_for text check (held_for <> ''),
  reminded_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid references people (id),
  begun_at timestamptz,
  check ((held_at is null) = (held_for is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (begun_at is null or (withdrawn_at is null and held_at is null))
);
create unique index erasure_requests_current on erasure_requests (tenant_id) where withdrawn_at is null;
create index erasure_requests_tenant on erasure_requests (tenant_id, asked_at desc);
comment on column erasure_requests.held_for is 'why an operator keeps it from being carried out: a duty to keep records, a dispute';
comment on column erasure_requests.reminded_at is 'when owners were written to once more before the end of the waiting time';

create function erasure_wait() returns interval language sql immutable set search_path = pg_catalog, pg_temp
  return interval '14 days';
grant execute on function erasure_wait() to medspasync_platform;

create function keep_age_of_erasure_request() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user <> 'medspasync_platform' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    new.asked_at := now();
    new.begun_at := null;
  elsif (new.id, new.tenant_id, new.asked_by, new.asked_at, new.begun_at)
      is distinct from (old.id, old.tenant_id, old.asked_by, old.asked_at, old.begun_at) then
    raise exception 'what was asked, and when, stays as it is';
  end if;
  return new;
end
$$;
create trigger erasure_requests_keep_age before insert or update on erasure_requests
  for each row execute function keep_age_of_erasure_request();

-- The role of a practice is made from its id alone (TenantId.schema): 26 digits of base32.
create function role_of(practice uuid) returns text language sql immutable set search_path = pg_catalog, pg_temp
  return 't_' || (
    select string_agg(
             substr('0123456789abcdefghjkmnpqrstvwxyz',
                    1 + substring(B'00' || ('x' || replace(practice::text, '-', ''))::bit(128) from 5 * digit + 1 for 5)::bit(5)::integer,
                    1),
             '' order by digit)
      from generate_series(0, 25) digit);

-- Deletes all that lies here of a practice. People who belong to no other go with it; of those whom rows of others still name, as who
-- invited somebody there, only the id stays.
create function erase_practice(practice uuid) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  home text := platform.role_of(practice);
  part record;
  leaving uuid[];
  person uuid;
begin
  select coalesce(array_agg(m.person_id), '{}') into leaving
    from platform.memberships m
   where m.tenant_id = practice
     and not exists (select from platform.memberships other
                      where other.person_id = m.person_id and other.tenant_id <> practice);
  execute format('drop schema if exists %I cascade', home);
  execute format('drop role %I', home);
  delete from platform.scheduled_tasks where starts_with(task_instance, 'tenant_' || substr(home, 3) || '/');
  delete from platform.scheduled_letters
   where task_instance in (select id::text from platform.outbox where tenant_id = practice);
  for part in
    select c.relname, a.attname
      from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'platform'::regnamespace and c.relkind = 'r'
       and a.attname in ('tenant_id', 'person_id') and not a.attisdropped
     order by a.attname desc, c.relname
  loop
    if part.attname = 'tenant_id' then
      execute format('delete from platform.%I where tenant_id = $1', part.relname) using practice;
    else
      execute format('delete from platform.%I where person_id = any($1)', part.relname) using leaving;
    end if;
  end loop;
  foreach person in array leaving loop
    begin
      delete from platform.people where id = person;
    exception when foreign_key_violation then
      update platform.people
         set email = person || '@erased.invalid', name = 'erased', password_hash = null, status = 'DISABLED'
       where id = person;
    end;
  end loop;
  delete from platform.tenants where id = practice;
end
$$;

-- The application may begin and end what an owner has asked for when its time has come, and can erase nothing else. From the first of
-- the two on there is no way back.
create function begin_erasure(request uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update platform.erasure_requests set begun_at = coalesce(begun_at, now())
   where id = request and withdrawn_at is null and held_at is null and asked_at + platform.erasure_wait() <= now();
  if not found then
    raise exception 'this erasure is not due';
  end if;
end
$$;
create function finish_erasure(practice uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from platform.erasure_requests where tenant_id = practice and begun_at is not null;
  if not found then
    raise exception 'no erasure of this practice has begun';
  end if;
  perform platform.erase_practice(practice);
end
$$;
grant execute on function begin_erasure(uuid), finish_erasure(uuid) to medspasync_platform;
