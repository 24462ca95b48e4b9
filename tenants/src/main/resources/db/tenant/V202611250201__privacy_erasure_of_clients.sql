-- A client asks that nothing says who she is. It is done in the background, and refused while a hold is on her.
alter table privacy_requests
  drop constraint privacy_requests_kind_check,
  add constraint privacy_requests_kind_check check (kind in ('COPY', 'ERASURE')),
  drop constraint privacy_requests_status_check,
  add constraint privacy_requests_status_check check (status in ('OPEN', 'DONE', 'REFUSED', 'FAILED')),
  add column job_id uuid,
  add column problem text;
comment on column privacy_requests.problem is 'why nothing was erased, or not all of it';

-- Clients whose names are not kept any more, so that no later file brings them back. Only blind indexes remain of them; what
-- lines say instead of a name is made up and says nothing.
create table erased_clients (
  id         uuid        primary key,
  pseudonym  text        not null,
  request_id uuid        not null references privacy_requests,
  at         timestamptz not null
);
comment on column erased_clients.id is 'blind index of a way in which she is written';

-- The lines that were hers: once they do not name her any more, nothing else tells which they were.
create table erased_lines (
  request_id uuid not null references privacy_requests,
  line_key   uuid not null,
  primary key (request_id, line_key)
);

-- What must be kept of a client for a dispute or a duty, and until when. Nobody is named: she is known again by blind indexes.
create table legal_holds (
  id             uuid        primary key,
  marks          uuid[]      not null,
  line_count     bigint      not null,
  reason         bytea       not null,
  placed_by      uuid        not null,
  placed_by_name text        not null,
  placed_at      timestamptz not null,
  lifted_by      uuid,
  lifted_by_name text,
  lifted_at      timestamptz,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_by_name is null))
);
create index legal_holds_standing on legal_holds using gin (marks) where lifted_at is null;
comment on column legal_holds.marks is 'whom it is on: blind indexes, as in erased_clients';
comment on column legal_holds.reason is 'why, sealed';

-- An original that names somebody who was erased is not kept: one that is written anew would be a forged one.
alter table statement_files
  add column removed_at  timestamptz,
  add column removed_for uuid references privacy_requests,
  add constraint statement_files_removed check ((removed_at is null) = (removed_for is null));
comment on column statement_files.removed_for is 'the erasure for which the original was removed';

-- How often people were taken away from searched_people, so that every node forgets whom it has in memory.
alter table turns add column changes bigint not null default 0;

-- What people wrote, where it can only be added to: that there was a text which was erased, and for whom.
create table erased_texts (
  source     text        not null check (source in ('decisions', 'learning_changes')),
  row_id     uuid        not null,
  request_id uuid        not null references privacy_requests,
  at         timestamptz not null default now(),
  primary key (source, row_id)
);
comment on table erased_texts is 'append-only: texts that forget_text has emptied';

alter table learning_changes drop constraint learning_changes_check;
alter table learning_changes add constraint learning_changes_says_what
  check ((action = 'REVOKE_FACT') = (fact_kind is not null)
    and (subject is null) = (meaning is null) and (subject is null or action = 'REVOKE_FACT'));

-- The application may empty a text of these two tables while an erasure is under way, one at a time and on record; it can write nothing
-- there and take no row away. The name of the schema is that of the practice's role.
do $do$
begin
  execute format($create$
    create function forget_text(request uuid, source text, row_id uuid) returns boolean
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform from %1$I.privacy_requests r where r.id = request and r.kind = 'ERASURE' and r.status = 'OPEN';
      if not found then
        raise exception 'no such erasure is under way';
      end if;
      case source
        when 'decisions' then
          update %1$I.decisions d set note = null where d.id = row_id and d.note is not null;
        when 'learning_changes' then
          update %1$I.learning_changes c set subject = null, meaning = null where c.id = row_id and c.subject is not null;
      end case;
      if found then
        insert into %1$I.erased_texts values (source, row_id, request, now());
        return true;
      end if;
      return false;
    end
    $$
  $create$, current_schema());
  execute format('grant execute on function forget_text(uuid, text, uuid) to %I', current_schema());
end
$do$;
