import { useTranslation } from 'react-i18next';
import { formatConfidence } from '@/lib/confidence';
import { useLocale } from '@/lib/i18n';

/** A probability: a short bar and its figure. */
export function Confidence({ value }: { value: number }) {
  const { t } = useTranslation();
  const percent = formatConfidence(value, useLocale());
  return (
    <span title={t('review.certainty', { percent })} className="inline-flex items-center gap-1.5 text-xs text-muted">
      <span aria-hidden className="h-1 w-6 overflow-hidden rounded-full bg-border">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${value * 100}%` }} />
      </span>
      <span className="tabular">{percent}</span>
    </span>
  );
}
