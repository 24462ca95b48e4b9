import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
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
import { EXCEPTION_FILTERS, exceptionsQuery } from '../api/exceptions';
import { ExceptionFilterBar } from './exception-filter-bar';
import { ExceptionPanel } from './exception-panel';
import { ExceptionTable } from './exception-table';

/** What does not agree, the money in it, and what to do; one opens in a panel with its own address. */
export function ExceptionsPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { filters, set, clear } = useUrlFilters(EXCEPTION_FILTERS);
  const wanted = useMemo(() => ({ status: 'OPEN', ...filters }), [filters]);
  const narrowed = EXCEPTION_FILTERS.some((key) => key !== 'sort' && filters[key] !== undefined && !(key === 'status' && filters[key] === 'OPEN'));
  const list = useInfiniteQuery(exceptionsQuery(wanted));
  const items = list.data?.pages.flatMap((page) => page.data) ?? [];
  const summary = list.data?.pages[0]?.summary;
  const { exceptionId } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  return (
    <div className="print-flow flex min-h-0 flex-1">
      <div className={cx('print-flow min-w-0 flex-1 flex-col gap-6 overflow-y-auto px-4 py-6 md:px-8 md:py-8 lg:flex', exceptionId ? 'hidden' : 'flex')}>
        <PageHeader
          title={t('exceptions.title')}
          context={summary && t('exceptions.summary', { count: summary.count, money: formatMoney(summary.money, locale) })}
          actions={<ExportMenu what={['exceptions']} filters={wanted} count={summary?.count} filtered={narrowed} />}
        />
        <MaskedNote />
        <ExceptionFilterBar filters={wanted} onChange={set} onClear={clear} narrowed={narrowed} />
        {list.isPending && <SkeletonRows />}
        {list.error && items.length === 0 && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.error && items.length > 0 && <StaleNote at={list.dataUpdatedAt} />}
        {list.isSuccess && items.length === 0 && (
          <Notice
            title={narrowed ? t('exceptions.noneTitle') : t('exceptions.emptyTitle')}
            action={narrowed && <Button onClick={clear}>{t('common.clearFilters')}</Button>}
          >
            {narrowed ? t('review.none') : t('exceptions.empty')}
          </Notice>
        )}
        {items.length > 0 && <ExceptionTable items={items} currentId={exceptionId} total={summary?.money} />}
        {list.hasNextPage && (
          <Button className="self-start" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common.more')}
          </Button>
        )}
      </div>
      {exceptionId && (
        <ExceptionPanel key={exceptionId} id={exceptionId} onClose={() => void navigate({ pathname: paths.exceptions, search })} />
      )}
    </div>
  );
}
