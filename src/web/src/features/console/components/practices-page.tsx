import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { FilterSearch } from '@/components/ui/filter-search';
import { FilterSelect } from '@/components/ui/filter-select';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { PracticeOrder, PracticeState } from '@/types/generated/types.gen';
import { practicesQuery } from '../api/practices';
import { useWords } from '../use-words';
import { PracticeTable } from './practice-table';

const STATES = ['OPEN', 'SUSPENDED', 'BEHIND', 'TROUBLED', 'LEAVING'] as const satisfies PracticeState[];
const ORDERS = ['NAME', 'CREATED', 'LINES', 'STORAGE', 'REQUESTS', 'SILENT'] as const satisfies PracticeOrder[];

/** Which practice grows, who asks most, who is silent. The filter stands in the address. */
export function PracticesPage() {
  const { t } = useTranslation();
  const w = useWords();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? undefined;
  const state = STATES.find((each) => each === search.get('state'));
  const order = ORDERS.find((each) => each === search.get('order'));
  const list = useInfiniteQuery(practicesQuery({ q, state, order }));
  const practices = list.data?.pages.flatMap((page) => page.data) ?? [];
  const choose = useCallback(
    (name: string, value: string) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const find = useCallback((value: string) => choose('q', value), [choose]);
  return (
    <Page>
      <PageHeader title={w('nav.practices')} />
      <div role="group" aria-label={t('filters.label')} className="flex flex-wrap gap-2">
        <FilterSearch placeholder={w('practices.search')} value={q ?? ''} onChange={find} />
        <FilterSelect label={w('practices.state')} value={state} options={STATES.map((value) => ({ value, label: w(`practices.${value}`) }))} onChange={(value) => choose('state', value)} />
        <FilterSelect label={w('practices.order')} value={order} fallback="NAME" options={ORDERS.map((value) => ({ value, label: w(`practices.${value}`) }))} onChange={(value) => choose('order', value)} />
      </div>
      {list.isPending && <SkeletonRows />}
      {list.error && !list.data && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && practices.length === 0 && <p className="text-muted">{w('practices.none')}</p>}
      {practices.length > 0 && <PracticeTable practices={practices} />}
      {list.hasNextPage && (
        <Button className="self-start" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}
