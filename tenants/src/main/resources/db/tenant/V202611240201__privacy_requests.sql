-- What clients of the practice ask about their own data, and what was done about it. No column names anybody: people are
-- known again by blind indexes of what their lines call them, lines by their keys, and how she was known is sealed.
create table privacy_requests (
  id            uuid        primary key,
  kind          text        not null check (kind in ('COPY')),
  status        text        not null check (status in ('OPEN', 'DONE')),
  clients       uuid[]      not null,
  lines         uuid[]      not null,
  line_count    bigint      not null,
  identified_by bytea       not null,
  asked_by      uuid        not null,
  asked_by_name text        not null,
  asked_at      timestamptz not null,
  due_at        timestamptz not null,
  done_at       timestamptz,
  check ((status = 'DONE') = (done_at is not null))
);
comment on column privacy_requests.clients is 'who asks: blind indexes, as in searched_people';
comment on column privacy_requests.lines is 'keys of lines with only a name that are about her, too';
comment on column privacy_requests.line_count is 'how many lines were about her when she asked';
comment on column privacy_requests.identified_by is 'how somebody made sure who she is, sealed';
comment on column privacy_requests.asked_by is 'who of the practice entered it';
