-- Lists over every side and status come from an index too, however many lines a practice has; totals need not read the proposals.
create index matches_all_by_money on matches (money_minor desc, id) where present;
create index matches_all_by_age on matches (occurred_on, id) where present;
create index matches_all_by_confidence on matches (confidence, id) where present;
create index matches_totals on matches (side, source, status, occurred_on) include (money_minor) where present;
create index discrepancies_all_by_money on discrepancies (at_stake_minor desc, id) where present;
create index discrepancies_all_by_age on discrepancies (occurred_on, id) where present;
create index discrepancies_totals on discrepancies (status, category, occurred_on) include (at_stake_minor) where present;
-- Stored answers took their place.
alter table imports drop column idempotency_key;
alter table reconciliation_runs drop column idempotency_key;
