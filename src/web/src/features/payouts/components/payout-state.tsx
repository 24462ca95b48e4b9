import { Check, CircleDashed, CircleHelp, Landmark, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from '@/lib/class-names';
import { useLocale } from '@/lib/i18n';
import { formatMoney } from '@/lib/money';
import type { PayoutResponse } from '@/types/generated/types.gen';

const SIGNS = { TIES: Check, SUM_ONLY: Landmark, OPENING_BALANCE: Check, DIFFERS: TriangleAlert, NOT_LISTED: CircleHelp, NOT_PAID_OUT: CircleDashed } as const;

/** How a payout compares with its transfer: a sign and words, never colour alone. */
export function PayoutState({ payout }: { payout: PayoutResponse }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const Sign = SIGNS[payout.state];
  const loss = payout.state === 'DIFFERS';
  return (
    <span className={cx('inline-flex items-center gap-1.5', loss ? 'font-medium text-negative' : 'text-muted')}>
      <Sign aria-hidden className="size-4 shrink-0" />
      {loss && payout.difference ? t('payouts.differsBy', { money: formatMoney(payout.difference, locale) }) : t(`payouts.state.${payout.state}`)}
    </span>
  );
}
