import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { MoneyText } from '@/components/ui/money-text';
import { ProgramMark } from '@/components/ui/program-mark';
import { paths } from '@/config/paths';
import { cx } from '@/lib/class-names';
import { useLocale } from '@/lib/i18n';
import { formatMoney } from '@/lib/money';
import { formatDay } from '@/lib/time';
import type { Money, PayoutResponse, PayoutSummary } from '@/types/generated/types.gen';
import { PayoutState } from './payout-state';

interface PayoutTableProps {
  payouts: PayoutResponse[];
  currentId: string | undefined;
  /** Of all rows of the filter, shown or not. */
  summary: PayoutSummary | undefined;
}

export function PayoutTable({ payouts, currentId, summary }: PayoutTableProps) {
  const { t } = useTranslation();
  // Gross and fees stand in the panel while one is open.
  const wide = currentId === undefined ? 'hidden md:table-cell' : 'hidden';
  return (
    <div className="print-flow rounded-lg border border-border bg-surface">
      <table className="w-full">
        <thead>
          <tr className="text-left text-xs text-muted">
            <th scope="col" className="border-b border-border py-3 pr-3 pl-4 font-medium">{t('payouts.payout')}</th>
            <th scope="col" className="hidden border-b border-border px-3 py-3 font-medium sm:table-cell">{t('payouts.result')}</th>
            <th scope="col" className={cx('border-b border-border px-3 py-3 text-right font-medium', wide)}>{t('payouts.gross')}</th>
            <th scope="col" className={cx('border-b border-border px-3 py-3 text-right font-medium', wide)}>{t('payouts.fees')}</th>
            <th scope="col" className="border-b border-border py-3 pr-4 pl-3 text-right font-medium">{t('payouts.net')}</th>
          </tr>
        </thead>
        <tbody>
          {payouts.map((payout) => (
            <PayoutRow key={payout.id} payout={payout} current={payout.id === currentId} wide={wide} />
          ))}
        </tbody>
        {summary && (
          <tfoot>
            <tr className="font-semibold">
              <th scope="row" className="py-3 pl-4 text-left">{t('common.total')}</th>
              <td className="hidden sm:table-cell" />
              <td className={cx('px-3 py-3 text-right', wide)}><MoneyText value={summary.gross} /></td>
              <td className={cx('px-3 py-3 text-right', wide)}><MoneyText value={summary.fee} /></td>
              <td className="py-3 pr-4 pl-3 text-right"><MoneyText value={summary.net} /></td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function PayoutRow({ payout, current, wide }: { payout: PayoutResponse; current: boolean; wide: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { search } = useLocation();
  return (
    <tr className={cx('relative border-b border-border align-top', current ? 'bg-selected' : 'hover:bg-hover')}>
      <td className="py-3 pr-3 pl-4">
        <div className="flex gap-3">
          <ProgramMark code={payout.processor} />
          <div className="min-w-0">
            <Link to={{ pathname: paths.payout(payout.id), search }} className="font-medium after:absolute after:inset-0">
              {formatDay(payout.date, locale)}
            </Link>
            <span className="tabular block text-xs text-muted">
              {payout.state === 'NOT_LISTED' && payout.transfer
                ? t('payouts.transferOf', { money: formatMoney(payout.transfer, locale) })
                : t('payouts.entryCount', { count: payout.entryCount })}
            </span>
            <span className="block text-xs sm:hidden"><PayoutState payout={payout} /></span>
            {payout.unusualFees > 0 && <span className="block text-xs text-warning">{t('payouts.unusual', { count: payout.unusualFees })}</span>}
          </div>
        </div>
      </td>
      <td className="hidden px-3 py-3 sm:table-cell"><PayoutState payout={payout} /></td>
      <td className={cx('px-3 py-3 text-right', wide)}><Known payout={payout} value={payout.gross} /></td>
      <td className={cx('px-3 py-3 text-right', wide)}><Known payout={payout} value={payout.fee} /></td>
      <td className="py-3 pr-4 pl-3 text-right font-medium"><Known payout={payout} value={payout.net} /></td>
    </tr>
  );
}

/** Where nothing says what a payout holds, nothing sums up to 0. */
function Known({ payout, value }: { payout: PayoutResponse; value: Money }) {
  return payout.state === 'NOT_LISTED' ? <span className="text-muted">–</span> : <MoneyText value={value} />;
}
