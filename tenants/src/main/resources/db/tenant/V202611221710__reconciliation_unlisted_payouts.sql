-- Payouts of which no report lists the entries are held against the sales that they paid.
alter table payouts drop constraint payouts_membership_check;
alter table payouts add constraint payouts_membership_check
  check (membership in ('NAMED', 'ALL_OPEN', 'CUT_OFF', 'SUM', 'DAYS'));
alter table payouts drop constraint payouts_state_check;
alter table payouts add constraint payouts_state_check
  check (state in ('TIES', 'SUM_ONLY', 'OPENING_BALANCE', 'DIFFERS', 'NOT_LISTED', 'NOT_PAID_OUT'));

-- in how many ways what was open adds up to the transfer, where there are several
alter table payouts add column ways bigint not null default 0;

-- what the processor took of a sale, where no report says it
alter table payout_entries add column fee_minor bigint;
