-- Lines without a sale of their own carry money at stake as well.
alter table discrepancies drop constraint discrepancies_kind_check;
alter table discrepancies add constraint discrepancies_kind_check
  check (kind in ('POS_REWARD', 'POS_PAYMENT', 'REIMBURSEMENT', 'REWARD_LINE', 'PAYOUT_ENTRY'));
