import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { ExportMenu } from '@/components/ui/export-menu';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StatusTag } from '@/components/ui/status-tag';
import { paths } from '@/config/paths';
import { useLabel } from '@/lib/i18n';
import { useMay } from '@/lib/session';
import { tell, tellProblem } from '@/lib/toasts';
import type { DecisionResponse } from '@/types/generated/types.gen';
import { decisionsQuery, undoDecision } from '../api/decisions';

export function HistoryPage() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(decisionsQuery);
  const decisions = list.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <Page>
      <PageHeader title={t('decision.title')} actions={<ExportMenu what={['decisions']} filters={{}} filtered={false} />} />
      <p className="-mt-4 max-w-prose text-muted">{t('decision.lead')}</p>
      {list.isPending && <SkeletonRows />}
      {list.error && decisions.length === 0 && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && decisions.length === 0 && <Notice title={t('decision.emptyTitle')}>{t('decision.empty')}</Notice>}
      {decisions.length > 0 && (
        <ol className="rounded-lg border border-border bg-surface">
          {decisions.map((decision) => (
            <DecisionRow key={decision.id} decision={decision} />
          ))}
        </ol>
      )}
      {list.hasNextPage && (
        <Button className="self-start" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}

function DecisionRow({ decision }: { decision: DecisionResponse }) {
  const { t } = useTranslation();
  const label = useLabel();
  const may = useMay()('reviews:write');
  const queryClient = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoDecision(decision.id),
    onSuccess: () => tell(t('review.undone', { count: 1 })),
    onError: (error) => tellProblem(error.message),
    onSettled: () => void queryClient.invalidateQueries(),
  });
  const target = decision.matchId ? paths.match(decision.matchId) : decision.exceptionId ? paths.exception(decision.exceptionId) : undefined;
  const undoable = may && decision.action !== 'UNDO' && !decision.undoneBy;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-border px-5 py-3 last:border-b-0">
      <div className="min-w-48 flex-1">
        <span className={decision.undoneBy ? 'font-medium text-muted line-through' : 'font-medium'}>{t(`decision.${decision.action}`)}</span>{' '}
        {decision.category && decision.action === 'MARK' && <span className="text-muted">{label('category', decision.category)}</span>}
        {decision.note && <span className="block">“{decision.note}”</span>}
        <span className="block text-xs text-muted">
          {decision.by.name} · <Age at={decision.at} />
        </span>
      </div>
      {decision.undoneBy && <StatusTag tone="neutral">{t('decision.undone')}</StatusTag>}
      {target && (
        <Link to={target} className="py-1 text-accent hover:underline">
          {t('decision.open')}
        </Link>
      )}
      {undoable && (
        <Button size="sm" disabled={undo.isPending} onClick={() => undo.mutate()}>
          {t('common.undo')}
        </Button>
      )}
    </li>
  );
}
