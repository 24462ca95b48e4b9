import { useTranslation } from 'react-i18next';
import { Age } from '@/components/ui/age';
import { cx } from '@/lib/class-names';
import { useLabel } from '@/lib/i18n';
import type { DecisionResponse } from '@/types/generated/types.gen';

export function LineHistory({ history }: { history: DecisionResponse[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  if (history.length === 0) return null;
  return (
    <section>
      <h3 className="mb-2">{t('review.history')}</h3>
      <ol className="flex flex-col gap-2">
        {history.map((decision) => (
          <li key={decision.id} className="flex flex-wrap gap-x-2 text-muted">
            <span className={cx('font-medium text-text', decision.undoneBy && 'line-through')}>{t(`decision.${decision.action}`)}</span>
            {decision.category && decision.action === 'MARK' && <span>{label('category', decision.category)}</span>}
            <span>{decision.by.name}</span>
            <Age at={decision.at} />
            {decision.note && <span className="w-full text-text">“{decision.note}”</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
