import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatConfidence, formatPoints } from '@/lib/confidence';
import { useLabel, useLocale } from '@/lib/i18n';
import type { DuplicateResponse } from '@/types/generated/types.gen';

/** Less than this shows as nothing. */
const LEAST_POINTS = 0.05;

/** What speaks for one person and what against, in points that add up. */
export function Why({ pair }: { pair: DuplicateResponse }) {
  const { t } = useTranslation();
  const label = useLabel();
  const locale = useLocale();
  const sum = pair.reasons.reduce((total, reason) => total + reason.logOdds, 0);
  const telling = pair.reasons.filter((reason) => Math.abs(reason.logOdds) >= LEAST_POINTS);
  return (
    <details className="group border-t border-border px-2 sm:px-4">
      <summary className="flex cursor-default list-none items-center gap-1 py-2 text-muted hover:text-text">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        {t('clients.why', { percent: formatConfidence(pair.probability, locale) })}
      </summary>
      <table className="mb-3 w-full max-w-lg">
        <caption className="sr-only">{t('review.evidenceHelp')}</caption>
        <tbody>
          {telling.map((reason, index) => (
            <tr key={`${reason.field}-${index}`}>
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                {label('clientEvidence', reason.field)} {reason.level && <span className="text-muted">{label('clientLevel', reason.level).toLowerCase()}</span>}
              </th>
              <td className="tabular py-1 text-right">
                {formatPoints(reason.logOdds, locale)}
                <span className="sr-only"> {reason.logOdds < 0 ? t('review.against') : t('review.for')}</span>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-border font-semibold">
            <th scope="row" className="py-1 pr-3 text-left">{t('review.sumOfEvidence')}</th>
            <td className="tabular py-1 text-right">{formatPoints(sum, locale)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}
