import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { MaskedNote } from '@/components/ui/masked-note';
import { Notice } from '@/components/ui/notice';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';
import { TrailLink } from '@/components/ui/trail-link';
import { cx } from '@/lib/class-names';
import type { ReviewResponse } from '@/types/generated/types.gen';
import { reviewQuery } from '../api/review';
import type { Decisions } from '../hooks/use-decisions';
import type { ReviewQueue } from '../hooks/use-review-queue';
import { DecisionBar } from './decision-bar';
import { Explanation } from './explanation';
import { ItemHeader } from './item-header';
import { LineHistory } from './line-history';
import { Sides } from './sides';

interface ReviewPanelProps {
  queue: ReviewQueue;
  decisions: Decisions;
  onPick: (item: ReviewResponse) => void;
  onMark: (item: ReviewResponse) => void;
}

/** One line with both its sides, why they were put together, and what one can do. */
export function ReviewPanel({ queue, decisions, onPick, onMark }: ReviewPanelProps) {
  const { t } = useTranslation();
  const detail = useQuery({ ...reviewQuery(queue.currentId ?? ''), enabled: queue.currentId !== undefined });
  const item = queue.current;
  return (
    <section
      aria-label={t('nav.review')}
      className={cx('min-h-0 min-w-0 flex-col bg-surface md:flex', queue.opened ? 'flex min-h-[calc(100dvh-3rem)]' : 'hidden')}
    >
      <div className="no-print border-b border-border p-2 md:hidden">
        {queue.opened && <h1 className="sr-only">{t('nav.review')}</h1>}
        <Button variant="quiet" icon={<ArrowLeft aria-hidden />} onClick={queue.close}>
          {t('review.back')}
        </Button>
      </div>
      {item ? (
        <>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 py-6 md:px-8">
            <div className="mx-auto flex max-w-4xl flex-col gap-8">
              <ItemHeader item={item} queue={queue} />
              <div className="flex flex-col gap-3">
                <Sides item={item} />
                <MaskedNote />
              </div>
              <Reasons item={item} detail={detail.data} error={detail.error} onRetry={() => void detail.refetch()} decisions={decisions} />
            </div>
          </div>
          <DecisionBar item={item} decisions={decisions} onSkip={() => queue.move(1)} onPick={onPick} onMark={onMark} />
        </>
      ) : (
        <div className="px-8">
          {detail.error && <ErrorNotice error={detail.error} onRetry={() => void detail.refetch()} />}
          {!detail.error && (detail.isLoading || queue.list.isPending) && <SkeletonRows rows={5} />}
          {!detail.error && !detail.isLoading && queue.list.isSuccess && <Notice title={t('review.chooseTitle')} />}
        </div>
      )}
    </section>
  );
}

interface ReasonsProps {
  item: ReviewResponse;
  detail: ReviewResponse | undefined;
  error: Error | null;
  onRetry: () => void;
  decisions: Decisions;
}

function Reasons({ item, detail, error, onRetry, decisions }: ReasonsProps) {
  if (!detail) return error ? <ErrorNotice error={error} onRetry={onRetry} /> : <Skeleton className="h-48" />;
  return (
    <>
      {detail.explanation && (
        <Explanation
          explanation={detail.explanation}
          item={item}
          onPick={(alternative) =>
            void decisions.decideOne(item, {
              action: 'PICK',
              links: [{ saleLineId: alternative.saleLineId, role: item.side === 'REWARDS' ? 'treatment' : 'payment' }],
            })
          }
        />
      )}
      <LineHistory history={detail.history ?? []} />
      <TrailLink of={item.id} />
    </>
  );
}
