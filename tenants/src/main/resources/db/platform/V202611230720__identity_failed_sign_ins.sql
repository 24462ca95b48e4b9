-- The same row for an account that somebody has and one that nobody has; told of a second later, kept for a day.
create table failed_sign_ins (
  id uuid primary key,
  occurred_at timestamptz not null,
  person_id uuid,
  account text not null,
  domain text,
  means text not null check (means in ('PASSWORD', 'CODE')),
  address text not null,
  request_id text not null,
  reported boolean not null default false
);
create index failed_sign_ins_unreported_idx on failed_sign_ins (id) where not reported;
create index failed_sign_ins_time_idx on failed_sign_ins (occurred_at);
comment on column failed_sign_ins.account is 'keyed hash of what was typed';
comment on column failed_sign_ins.domain is 'of the mailbox, where it may be that of a practice';

create index people_domain_idx on people (split_part(email, '@', 2));
