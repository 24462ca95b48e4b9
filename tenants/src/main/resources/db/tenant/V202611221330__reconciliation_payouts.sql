-- What the newest run made of the processors' payouts: each held against its entries, fees against the tariffs they follow.
create table payouts (
  id               uuid    primary key,
  source           text    not null,
  payout_id        text    not null,
  paid_on          date,
  occurred_on      date    not null,
  membership       text    not null check (membership in ('NAMED', 'ALL_OPEN', 'CUT_OFF', 'SUM')),
  state            text    not null check (state in ('TIES', 'SUM_ONLY', 'OPENING_BALANCE', 'DIFFERS', 'NOT_PAID_OUT')),
  entries          integer not null,
  gross_minor      bigint  not null,
  fee_minor        bigint  not null,
  net_minor        bigint  not null,
  transfer_minor   bigint,
  transfer_fee_minor bigint not null,
  unusual_fees     integer not null,
  excess_minor     bigint  not null,
  parts            jsonb   not null
);
create index payouts_newest on payouts (occurred_on desc, id);

create table payout_entries (
  payout_id        uuid    not null references payouts on delete cascade,
  position         integer not null,
  line_key         uuid    not null,
  usual_fee_minor  bigint,
  primary key (payout_id, position)
);

create table fee_tariffs (
  source           text    not null,
  position         integer not null,
  basis_points     integer not null,
  fixed_minor      bigint  not null,
  charges          integer not null,
  explained        integer not null,
  primary key (source, position)
);
