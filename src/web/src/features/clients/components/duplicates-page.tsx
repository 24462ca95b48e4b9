import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { MaskedNote } from '@/components/ui/masked-note';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Segmented } from '@/components/ui/segmented';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StaleNote } from '@/components/ui/stale-note';
import { useUrlFilters } from '@/hooks/use-url-filters';
import { tell, tellProblem } from '@/lib/toasts';
import type { DuplicateResponse, PairStatus } from '@/types/generated/types.gen';
import { decideDuplicate, duplicatesQuery, undoDuplicate } from '../api/duplicates';
import { DuplicateCard } from './duplicate-card';

const STATUSES = ['OPEN', 'SAME', 'DIFFERENT'] as const satisfies PairStatus[];

const FILTERS = ['status'] as const;

/** Clients who stand in the lists more than once, for whoever knows them. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const { filters, set } = useUrlFilters(FILTERS);
  const status = STATUSES.find((known) => known === filters.status) ?? 'OPEN';
  const list = useInfiniteQuery(duplicatesQuery(status));
  const pairs = list.data?.pages.flatMap((page) => page.data) ?? [];
  const counts = list.data?.pages[0]?.counts;
  const { cards, decide, undo } = useDecisions(pairs);
  const hints = { OPEN: counts?.open, SAME: counts?.same, DIFFERENT: counts?.different };
  return (
    <Page>
      <PageHeader title={t('clients.title')} />
      <p className="-mt-4 max-w-prose text-muted">{t('clients.lead')}</p>
      <MaskedNote />
      <div>
        <Segmented
          label={t('clients.show')}
          value={status}
          options={STATUSES.map((value) => ({ value, label: t(`clients.status.${value}`), hint: hints[value]?.toString() ?? '' }))}
          onChange={(value) => set({ status: value === 'OPEN' ? '' : value })}
        />
      </div>
      {list.isPending && <SkeletonRows />}
      {list.error && pairs.length === 0 && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.error && pairs.length > 0 && <StaleNote at={list.dataUpdatedAt} />}
      {list.isSuccess && pairs.length === 0 && <Notice title={t(`clients.empty.${status}`)}>{t('clients.emptyHelp')}</Notice>}
      <div className="flex flex-col gap-4">
        {pairs.map((pair) => (
          <DuplicateCard
            key={pair.id}
            ref={(card) => {
              if (card) cards.current.set(pair.id, card);
              else cards.current.delete(pair.id);
            }}
            pair={pair}
            busy={decide.isPending || undo.isPending}
            onDecide={(action) => decide.mutate({ pair, action })}
            onUndo={() => undo.mutate(pair)}
          />
        ))}
      </div>
      {list.hasNextPage && (
        <Button className="self-start" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}

/** Decides and takes back; the next pair gets the focus that the one decided about had. */
function useDecisions(pairs: DuplicateResponse[]) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const cards = useRef(new Map<string, HTMLElement>());
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['clients'] });
  const moveOn = async (decided: DuplicateResponse) => {
    const at = pairs.findIndex((pair) => pair.id === decided.id);
    const next = pairs[at + 1] ?? pairs[at - 1];
    await refresh();
    if (next) cards.current.get(next.id)?.focus();
  };
  const undo = useMutation({
    mutationFn: undoDuplicate,
    onSuccess: (pair) => {
      tell(t('clients.undone'));
      return moveOn(pair);
    },
    onError: (error) => {
      tellProblem(error.message);
      return refresh();
    },
  });
  const decide = useMutation({
    mutationFn: ({ pair, action }: { pair: DuplicateResponse; action: 'SAME' | 'DIFFERENT' }) => decideDuplicate(pair, action),
    onSuccess: (pair) => {
      tell(t(pair.status === 'SAME' ? 'clients.saidSame' : 'clients.saidDifferent'), { label: t('common.undo'), run: () => undo.mutate(pair) });
      return moveOn(pair);
    },
    onError: (error) => {
      tellProblem(error.message);
      return refresh();
    },
  });
  return { cards, decide, undo };
}
