import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { ExportMenu } from '@/components/ui/export-menu';
import { MaskedNote } from '@/components/ui/masked-note';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StaleNote } from '@/components/ui/stale-note';
import { paths } from '@/config/paths';
import { useUrlFilters } from '@/hooks/use-url-filters';
import { cx } from '@/lib/class-names';
import { useLocale } from '@/lib/i18n';
import { formatMoney } from '@/lib/money';
import { PAYOUT_FILTERS, payoutsQuery } from '../api/payouts';
import { PayoutFilterBar } from './payout-filter-bar';
import { PayoutPanel } from './payout-panel';
import { PayoutTable } from './payout-table';
import { TariffList } from './tariff-list';

/** Every payout as the sum of its entries, and what the processors took for it. */
export function PayoutsPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { filters, set, clear, active } = useUrlFilters(PAYOUT_FILTERS);
  const list = useInfiniteQuery(payoutsQuery(filters));
  const payouts = list.data?.pages.flatMap((page) => page.data) ?? [];
  const first = list.data?.pages[0];
  const tariffs = first?.tariffs ?? [];
  const processors = [...new Set([...tariffs.map((tariff) => tariff.processor), ...payouts.map((payout) => payout.processor)])].sort();
  const { payoutId } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const narrowed = active > 0;
  return (
    <div className="print-flow flex min-h-0 flex-1">
      <div className={cx('print-flow min-w-0 flex-1 flex-col gap-6 overflow-y-auto px-4 py-6 md:px-8 md:py-8 lg:flex', payoutId ? 'hidden' : 'flex')}>
        <PageHeader
          title={t('payouts.title')}
          context={first && t('payouts.summary', { count: first.summary.count, money: formatMoney(first.summary.net, locale) })}
          actions={<ExportMenu what={['payouts']} filters={filters} count={first?.summary.count} filtered={narrowed} />}
        />
        <MaskedNote />
        {first && first.summary.unusualFees > 0 && (
          <p role="status" className="rounded-lg border border-border bg-surface px-4 py-3">
            {t('payouts.excess', { count: first.summary.unusualFees, money: formatMoney(first.summary.excess, locale) })}
          </p>
        )}
        <PayoutFilterBar filters={filters} processors={processors} onChange={set} onClear={clear} narrowed={narrowed} />
        {list.isPending && <SkeletonRows />}
        {list.error && payouts.length === 0 && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.error && payouts.length > 0 && <StaleNote at={list.dataUpdatedAt} />}
        {list.isSuccess && payouts.length === 0 && (
          <Notice
            title={narrowed ? t('payouts.noneTitle') : t('payouts.emptyTitle')}
            action={narrowed && <Button onClick={clear}>{t('common.clearFilters')}</Button>}
          >
            {narrowed ? t('review.none') : t('payouts.empty')}
          </Notice>
        )}
        {payouts.length > 0 && <PayoutTable payouts={payouts} currentId={payoutId} summary={first?.summary} />}
        {list.hasNextPage && (
          <Button className="self-start" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common.more')}
          </Button>
        )}
        {tariffs.length > 0 && <TariffList tariffs={tariffs} />}
      </div>
      {payoutId && <PayoutPanel key={payoutId} id={payoutId} onClose={() => void navigate({ pathname: paths.payouts, search })} />}
    </div>
  );
}
