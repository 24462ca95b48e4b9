import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/config/paths';
import { useMay } from '@/lib/session';
import type { ReviewQueue } from '../hooks/use-review-queue';

/** No rows: because of the filters, because all is done, or because nothing was imported yet. */
export function EmptyList({ queue }: { queue: ReviewQueue }) {
  const { t } = useTranslation();
  const may = useMay();
  if (queue.narrowed > 0) {
    return (
      <div className="px-6">
        <Notice title={t('review.noneTitle')} action={<Button onClick={queue.clearFilters}>{t('common.clearFilters')}</Button>}>
          {t('review.none')}
        </Notice>
      </div>
    );
  }
  const importing = may('imports:write') && <ButtonLink to={paths.imports}>{t('dashboard.importFiles')}</ButtonLink>;
  const done = queue.filters.waiting !== undefined || queue.filters.status === 'OPEN';
  return (
    <div className="px-6">
      <Notice title={done ? t('review.emptyTitle') : t('review.nothingYetTitle')} action={importing}>
        {done ? t('review.empty') : t('review.nothingYet')}
      </Notice>
    </div>
  );
}
