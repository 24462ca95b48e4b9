const REWARDS = [
  'matched',
  'not_in_pos',
  'duplicate',
  'reversed',
  'reversal',
  'voided_in_pos',
  'other_location',
  'test_txn',
  'prior_period',
  'next_period',
  'clawback',
  'adjustment',
];

const PAYOUTS = [
  'matched',
  'prior_period',
  'next_period',
  'charge_not_in_pos',
  'duplicate_charge',
  'duplicate_charge_refund',
  'dispute',
  'fee',
  'adjustment',
];

/** What can become of a line of this side. */
export function categoriesOf(side: string | undefined): string[] {
  if (side === 'REWARDS') return REWARDS;
  if (side === 'PAYOUTS') return PAYOUTS;
  return [...new Set([...REWARDS, ...PAYOUTS])];
}

/** Why a line has no sale. */
export function reasonsOf(side: string): string[] {
  return categoriesOf(side).filter((category) => category !== 'matched');
}
