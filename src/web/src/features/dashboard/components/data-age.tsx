import { useTranslation } from 'react-i18next';
import { useAge } from '@/components/ui/age';
import { useLocale } from '@/lib/i18n';
import { formatPeriod } from '@/lib/time';
import type { Dashboard } from '@/types/generated/types.gen';

/** What the figures cover, and how old they are. */
export function DataAge({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { period, lastImportAt } = dashboard;
  return (
    <span className="flex flex-wrap gap-x-2">
      {period && <span>{formatPeriod(period.from, period.to, locale)}</span>}
      {period && <span aria-hidden>·</span>}
      {lastImportAt ? <LastImport at={lastImportAt} /> : <span>{t('dashboard.neverImported')}</span>}
    </span>
  );
}

function LastImport({ at }: { at: string }) {
  const { t } = useTranslation();
  const { age, exactly } = useAge(at);
  return (
    <time dateTime={at} title={exactly}>
      {t('dashboard.lastImport', { age })}
    </time>
  );
}
