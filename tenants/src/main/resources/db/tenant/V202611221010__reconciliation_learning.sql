-- What decisions teach is weighed anew after each of them, on top of what the engine by itself thinks of a proposal.
alter table matches
  add own_confidence double precision,
  add learned        double precision not null default 0,
  add traits         jsonb,
  add evidence_hash  uuid,
  add rescored       boolean not null default false,
  add asked_again    boolean not null default false;
alter table run_matches
  add own_confidence double precision,
  add learned        double precision not null default 0,
  add traits         jsonb,
  add evidence_hash  uuid;
comment on column matches.own_confidence is 'probability before anything was learned; null where no link is proposed';
comment on column matches.learned is 'log-odds that decisions about like lines add to it';
comment on column matches.traits is 'what the proposal has in common with others';
comment on column matches.rescored is 'whether it is as decisions since the run have made it, rather than as the run left it';
comment on column matches.proposal_hash is 'of what is proposed: another one is another version';
comment on column matches.evidence_hash is 'of why it is proposed';
comment on column matches.asked_again is 'whether the decision that stands is doubted and put up for a second look';

-- What a look at a line is worth: money times doubt, and before all a decision that is doubted.
alter table matches add worth double precision generated always as
  (case when asked_again then 1e12 else 0 end + (abs(money_minor) + 100) * (1 - confidence)) stored;
create index matches_all_by_worth on matches (worth desc, id) where present;
create index matches_by_worth on matches (side, status, worth desc, id) where present;
create index matches_waiting_by_worth on matches (worth desc, id) where present and (status = 'OPEN' or asked_again);
create index matches_decided on matches (decision_id) where decision_id is not null;

-- What is not to be learned, although it was decided.
create table learning_changes (
  id          uuid primary key,
  seq         bigint generated always as identity unique,
  action      text        not null check (action in ('REVOKE_FACT', 'REVOKE_DECISION', 'ROLL_BACK', 'UNDO')),
  fact_kind   text,
  subject     text,
  meaning     text,
  decision_id uuid references decisions,
  after_seq   bigint,
  upto_seq    bigint,
  undoes      uuid unique references learning_changes,
  by_id       uuid        not null,
  by_name     text        not null,
  at          timestamptz not null,
  check ((action = 'REVOKE_FACT') = (fact_kind is not null and subject is not null and meaning is not null)),
  check ((action in ('REVOKE_FACT', 'REVOKE_DECISION')) = (decision_id is not null)),
  check ((action = 'ROLL_BACK') = (after_seq is not null and upto_seq is not null)),
  check ((action = 'UNDO') = (undoes is not null))
);
comment on table learning_changes is 'append-only: what people took back of what was learned; undoing adds a row';
comment on column learning_changes.decision_id is 'the decision that is not to teach, or one that said the fact';
comment on column learning_changes.after_seq is 'decisions after this one, up to upto_seq, teach nothing';

create table learning_versions (
  id            uuid primary key,
  seq           bigint generated always as identity unique,
  version       text        not null,
  decisions     integer     not null,
  facts         integer     not null,
  last_decision bigint      not null,
  at            timestamptz not null
);
comment on table learning_versions is 'append-only: every state of what was learned, and the decisions it had heard by then';
