import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '@/lib/i18n';

/** Said above figures that could not be renewed. */
export function StaleNote({ at }: { at: number }) {
  const { t } = useTranslation();
  const time = new Intl.DateTimeFormat(useLocale(), { timeStyle: 'short' }).format(at);
  return (
    <p role="status" className="flex items-center gap-2 rounded-md bg-warning-soft px-3 py-2 text-warning">
      <Clock aria-hidden className="size-4 shrink-0" />
      {t('state.stale', { time })}
    </p>
  );
}
