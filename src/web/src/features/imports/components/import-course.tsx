import { useTranslation } from 'react-i18next';
import { useLabel, useLocale } from '@/lib/i18n';
import { formatInstant } from '@/lib/time';
import type { ImportResponse } from '@/types/generated/types.gen';

/** What an import went through, and how long it stayed in each step. */
export function ImportCourse({ report }: { report: ImportResponse }) {
  const { t } = useTranslation();
  const label = useLabel();
  const locale = useLocale();
  const { steps } = report;
  if (steps.length < 2) return null;
  return (
    <details className="no-print rounded-lg border border-border bg-surface px-5 py-3">
      <summary className="cursor-pointer font-medium">{t('imports.course')}</summary>
      <ol className="mt-3 flex flex-col gap-1">
        {steps.map((step, index) => (
          <li key={`${step.at} ${step.status} ${step.stage}`} className="tabular grid grid-cols-[minmax(8rem,1fr)_auto_minmax(4rem,auto)] gap-x-4">
            <span className={step.stage ? 'ps-4 text-muted' : undefined}>{step.stage ? label('stage', step.stage) : t(`imports.status.${step.status}`)}</span>
            <time dateTime={step.at} className="text-muted">{formatInstant(step.at, locale)}</time>
            <span className="text-end text-muted">{lasted(step.at, steps[index + 1]?.at, locale)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Seconds until the next step; the last one has not ended. */
function lasted(from: string, to: string | undefined, locale: string): string {
  if (to === undefined) return '';
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 1 }).format(seconds);
}
