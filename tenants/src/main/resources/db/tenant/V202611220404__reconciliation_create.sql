create table reconciliation_runs (
  id              uuid primary key,
  status          text        not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  job_id          uuid,
  import_id       uuid,
  asked_from      date,
  asked_to        date,
  period_from     date,
  period_to       date,
  model_version   text        not null,
  totals          jsonb,
  created_by      uuid        not null,
  created_by_name text        not null,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  idempotency_key text unique
);
create index reconciliation_runs_newest on reconciliation_runs (created_at desc, id desc);

-- What became of each rewards line and payout entry: the engine's newest proposal, and what a person made of it.
create table matches (
  id              uuid primary key,
  line_key        uuid             not null unique,
  side            text             not null check (side in ('REWARDS', 'PAYOUTS')),
  source          text             not null,
  location        text             not null,
  occurred_on     date             not null,
  money_minor     bigint           not null,
  search_text     text             not null,
  run_id          uuid             not null,
  model_version   text             not null,
  decision        text             not null check (decision in ('AUTO', 'REVIEW', 'NONE')),
  proposed        text             not null,
  confidence      double precision not null,
  proposal        jsonb            not null,
  proposal_hash   uuid             not null,
  status          text             not null check (status in ('OPEN', 'AUTO', 'UNMATCHED', 'ACCEPTED', 'REJECTED')),
  category        text             not null,
  decision_id     uuid,
  decided_by_name text,
  decided_at      timestamptz,
  present         boolean          not null default true,
  version         integer          not null default 1
);
create index matches_by_money on matches (side, status, money_minor desc, id) where present;
create index matches_by_age on matches (side, status, occurred_on, id) where present;
create index matches_by_confidence on matches (side, status, confidence, id) where present;

-- The links that stand now: the proposed ones, or those a person chose.
create table match_links (
  match_id   uuid             not null references matches,
  position   integer          not null,
  line_key   uuid             not null,
  role       text             not null check (role in ('TREATMENT', 'TENDER', 'VOIDED', 'PAYMENT')),
  confidence double precision not null,
  primary key (match_id, position)
);
create index match_links_by_line on match_links (line_key);

create table discrepancies (
  id               uuid primary key,
  key              uuid    not null unique,
  kind             text    not null check (kind in ('POS_REWARD', 'POS_PAYMENT', 'REIMBURSEMENT')),
  category         text    not null,
  source           text    not null,
  location         text    not null,
  invoice          text    not null,
  pos_ref          text    not null,
  line_key         uuid    not null,
  occurred_on      date    not null,
  pos_minor        bigint,
  program_minor    bigint,
  at_stake_minor   bigint  not null,
  reward_ids       jsonb   not null,
  tender           text    not null,
  search_text      text    not null,
  run_id           uuid    not null,
  status           text    not null default 'OPEN' check (status in ('OPEN', 'RESOLVED')),
  decision_id      uuid,
  decided_by_name  text,
  decided_at       timestamptz,
  present          boolean not null default true,
  version          integer not null default 1
);
create index discrepancies_by_money on discrepancies (status, at_stake_minor desc, id) where present;
create index discrepancies_by_age on discrepancies (status, occurred_on, id) where present;

-- Answers of a run on their way into matches and discrepancies; emptied when the run becomes visible.
create table run_matches (
  run_id        uuid             not null references reconciliation_runs,
  id            uuid             not null,
  line_key      uuid             not null,
  side          text             not null,
  source        text             not null,
  location      text             not null,
  occurred_on   date             not null,
  money_minor   bigint           not null,
  search_text   text             not null,
  decision      text             not null,
  status        text             not null,
  category      text             not null,
  confidence    double precision not null,
  proposal      jsonb            not null,
  proposal_hash uuid             not null,
  primary key (run_id, line_key)
);
create table run_discrepancies (
  run_id         uuid   not null references reconciliation_runs,
  id             uuid   not null,
  key            uuid   not null,
  kind           text   not null,
  category       text   not null,
  source         text   not null,
  location       text   not null,
  invoice        text   not null,
  pos_ref        text   not null,
  line_key       uuid   not null,
  occurred_on    date   not null,
  pos_minor      bigint,
  program_minor  bigint,
  at_stake_minor bigint not null,
  reward_ids     jsonb  not null,
  tender         text   not null,
  search_text    text   not null,
  primary key (run_id, key)
);

create table decisions (
  id             uuid primary key,
  seq            bigint generated always as identity unique,
  match_id       uuid references matches,
  discrepancy_id uuid references discrepancies,
  line_key       uuid        not null,
  action         text        not null check (action in ('ACCEPT', 'REJECT', 'PICK', 'MARK', 'RESOLVE', 'UNDO')),
  category       text,
  note           text,
  links          jsonb       not null default '[]',
  undoes         uuid unique references decisions,
  by_id          uuid        not null,
  by_name        text        not null,
  at             timestamptz not null,
  model_version  text        not null,
  check ((match_id is null) <> (discrepancy_id is null)),
  check ((action = 'UNDO') = (undoes is not null))
);
comment on table decisions is 'append-only: everything a reviewer decides; undoing adds a row';
create index decisions_by_match on decisions (match_id, seq);
create index decisions_by_discrepancy on decisions (discrepancy_id, seq);
