import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { formatConfidence } from '@/lib/confidence';
import { useLocale } from '@/lib/i18n';
import { formatMoney, sum } from '@/lib/money';
import type { ReviewQueue } from '../hooks/use-review-queue';

interface BulkBarProps {
  queue: ReviewQueue;
  onAccept: () => void;
  busy: boolean;
}

/** What is chosen, in lines, money and the least sure of them, before one key accepts it all. */
export function BulkBar({ queue, onAccept, busy }: BulkBarProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { selected } = queue;
  const money = sum(selected.map((item) => item.money), selected[0]?.money.currency ?? 'USD');
  const lowest = Math.min(...selected.map((item) => item.confidence));
  return (
    <section aria-label={t('review.bulkLabel')} className="no-print flex flex-col gap-3 border-t border-border bg-raised p-4 shadow-high">
      <p role="status" className="tabular font-medium">
        {t('review.selectedSummary', { count: selected.length, money: formatMoney(money, locale), lowest: formatConfidence(lowest, locale) })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={onAccept} disabled={busy || selected.some((item) => item.links.length === 0)}>
          {t('review.acceptSelected', { count: selected.length })}
        </Button>
        {selected.length < queue.items.length && <Button onClick={queue.selectAll}>{t('review.selectAll')}</Button>}
        <Button variant="quiet" onClick={queue.selectNone}>
          {t('common.clear')}
        </Button>
      </div>
    </section>
  );
}
