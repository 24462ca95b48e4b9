import { Keyboard } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ExportMenu, type Exported } from '@/components/ui/export-menu';
import { PageHeader } from '@/components/ui/page-header';
import { cx } from '@/lib/class-names';
import { useLocale } from '@/lib/i18n';
import { formatMoney } from '@/lib/money';
import { useMay } from '@/lib/session';
import type { ReviewResponse } from '@/types/generated/types.gen';
import type { ReviewFilters } from '../api/reviews';
import { useDecisions } from '../hooks/use-decisions';
import { useQueueKeys } from '../hooks/use-queue-keys';
import { useReviewQueue } from '../hooks/use-review-queue';
import { BulkBar } from './bulk-bar';
import { ReviewFilterBar } from './review-filter-bar';
import { ReviewList } from './review-list';
import { ReviewPanel } from './review-panel';

const dialogs = {
  pick: () => import('./pick-dialog'),
  mark: () => import('./mark-dialog'),
  keys: () => import('./keys-dialog'),
};
const PickDialog = lazy(async () => ({ default: (await dialogs.pick()).PickDialog }));
const MarkDialog = lazy(async () => ({ default: (await dialogs.mark()).MarkDialog }));
const KeysDialog = lazy(async () => ({ default: (await dialogs.keys()).KeysDialog }));

type OpenDialog = { kind: 'pick' | 'mark'; item: ReviewResponse } | { kind: 'keys' } | undefined;

interface ReviewWorkspaceProps {
  base: string;
  title: 'review.title' | 'review.matchesTitle';
  defaults: ReviewFilters;
}

/** List on the left, the two sides of one line on the right; worked through by keyboard. */
export function ReviewWorkspace({ base, title, defaults }: ReviewWorkspaceProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const may = useMay()('reviews:write');
  const queue = useReviewQueue(base, defaults);
  const decisions = useDecisions(queue);
  const [dialog, setDialog] = useState<OpenDialog>();
  const { current } = queue;
  const summary = queue.list.data?.pages[0]?.summary;
  const onCurrent = (act: (item: ReviewResponse) => void) => () => {
    if (current && may) act(current);
  };
  const accept = () => {
    if (may && queue.selected.length > 0) void decisions.acceptMany(queue.selected);
    else if (may && current && current.links.length > 0) void decisions.decideOne(current, { action: 'ACCEPT' });
  };
  useEffect(fetchDialogs, []);
  useQueueKeys({
    next: (extend) => queue.move(1, extend),
    previous: (extend) => queue.move(-1, extend),
    accept,
    reject: onCurrent((item) => void decisions.decideOne(item, { action: 'REJECT' })),
    skip: () => queue.move(1),
    pickOther: onCurrent((item) => setDialog({ kind: 'pick', item })),
    mark: onCurrent((item) => setDialog({ kind: 'mark', item })),
    undo: () => may && decisions.undoLast(),
    help: () => setDialog({ kind: 'keys' }),
    toggle: () => queue.currentId && may && queue.toggle(queue.currentId),
    selectAll: () => may && queue.selectAll(),
    escape: () => (queue.selected.length > 0 ? queue.selectNone() : queue.close()),
  });

  return (
    <div className="print-flow flex min-h-0 flex-1 flex-col">
      <div className={cx('flex-col gap-4 border-b border-border px-4 py-4 md:flex md:px-6', queue.opened ? 'hidden' : 'flex')}>
        <PageHeader
          title={t(title)}
          context={summary && t('review.summary', { count: summary.count, money: formatMoney(summary.money, locale) })}
          actions={
            <>
              <Button variant="quiet" className="max-md:hidden" icon={<Keyboard aria-hidden />} onClick={() => setDialog({ kind: 'keys' })}>
                {t('review.help')}
              </Button>
              <ExportMenu what={exported(queue.filters.side)} filters={queue.filters} count={summary?.count} filtered={queue.narrowed > 0} />
            </>
          }
        />
        <ReviewFilterBar queue={queue} defaultStatus={defaults.waiting ? 'WAITING' : 'ALL'} />
      </div>
      <div className="print-flow min-h-0 flex-1 md:grid md:grid-cols-[minmax(300px,380px)_minmax(0,1fr)] md:grid-rows-[minmax(0,1fr)]">
        <div className={cx('print-flow min-h-0 flex-col border-border md:flex md:border-r', queue.opened ? 'hidden' : 'flex')}>
          <ReviewList queue={queue} />
          {queue.selected.length > 0 && <BulkBar queue={queue} onAccept={accept} busy={decisions.busy} />}
        </div>
        <ReviewPanel queue={queue} decisions={decisions} onPick={(item) => setDialog({ kind: 'pick', item })} onMark={(item) => setDialog({ kind: 'mark', item })} />
      </div>
      <Suspense fallback={null}>
        {dialog?.kind === 'keys' && <KeysDialog onClose={() => setDialog(undefined)} />}
        {dialog?.kind === 'pick' && (
          <PickDialog
            item={dialog.item}
            onClose={() => setDialog(undefined)}
            onPick={(links) => void decisions.decideOne(dialog.item, { action: 'PICK', links })}
          />
        )}
        {dialog?.kind === 'mark' && (
          <MarkDialog
            item={dialog.item}
            onClose={() => setDialog(undefined)}
            onMark={(category, note) => void decisions.decideOne(dialog.item, { action: 'MARK', category, ...(note ? { note } : {}) })}
          />
        )}
      </Suspense>
    </div>
  );
}

/** Fetched once the page stands, so that a key opens its dialog at once, and also while the server is away. */
function fetchDialogs(): void {
  void Promise.allSettled(Object.values(dialogs).map((fetchDialog) => fetchDialog()));
}

function exported(side: string | undefined): Exported[] {
  if (side === 'REWARDS') return ['matches'];
  if (side === 'PAYOUTS') return ['payout-matches'];
  return ['matches', 'payout-matches'];
}
