import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StatusTag } from '@/components/ui/status-tag';
import { formatConfidence } from '@/lib/confidence';
import { useLocale } from '@/lib/i18n';
import { useMay } from '@/lib/session';
import type { AccuracyResponse, PromiseResponse } from '@/types/generated/types.gen';
import { accuracyQuery, setAccuracy } from '../api/learned';
import { useChange } from './use-change';

/** How many automatic matches may be wrong, what that means for the last month, and whether it is kept. */
export function AccuracyCard() {
  const { t } = useTranslation();
  const accuracy = useQuery(accuracyQuery);
  return (
    <Card title={t('accuracy.title')} lead={t('accuracy.lead')}>
      {accuracy.isPending && <div className="px-5 pb-4"><SkeletonRows rows={3} /></div>}
      {accuracy.error && !accuracy.data && <div className="px-5 pb-4"><ErrorNotice error={accuracy.error} onRetry={() => void accuracy.refetch()} /></div>}
      {accuracy.data && <Choices accuracy={accuracy.data} />}
      {accuracy.data?.promises.map((promise) => <Kept key={promise.side} promise={promise} />)}
    </Card>
  );
}

function Choices({ accuracy }: { accuracy: AccuracyResponse }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const may = useMay()('accuracy:write');
  const choose = useChange((share: number) => setAccuracy(share, accuracy.version), t('accuracy.chosen'));
  const month = accuracy.month && new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${accuracy.month}-01`));
  return (
    <>
      <ul>
        {accuracy.choices.map((choice) => {
          const one = new Intl.NumberFormat(locale).format(Math.round(1 / choice.acceptedError));
          const current = choice.acceptedError === accuracy.acceptedError;
          return (
            <li key={choice.acceptedError} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-border px-5 py-3">
              <span className="min-w-48 flex-1">
                <span className="font-medium">{t('accuracy.oneIn', { one })}</span>
                {month && <span className="block text-muted">{t('accuracy.means', { month, review: choice.review, automatic: choice.automatic })}</span>}
              </span>
              {current && <StatusTag tone="info">{t('accuracy.current')}</StatusTag>}
              {may && !current && (
                <Button size="sm" disabled={choose.isPending} onClick={() => choose.mutate(choice.acceptedError)}>
                  {t('accuracy.choose')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {accuracy.chosenBy && accuracy.chosenAt && (
        <p className="border-t border-border px-5 py-3 text-xs text-muted">
          {t('accuracy.by', { name: accuracy.chosenBy })} · <Age at={accuracy.chosenAt} />
        </p>
      )}
    </>
  );
}

/** From which certainty on the checks bear a match out; a threshold of 0 is none. */
function kept(promise: PromiseResponse, locale: string, t: TFunction) {
  if (!promise.given || promise.threshold === undefined) return t('accuracy.notEnough');
  return promise.threshold === 0 ? t('accuracy.keptByAll') : t('accuracy.kept', { threshold: formatConfidence(promise.threshold, locale) });
}

function Kept({ promise }: { promise: PromiseResponse }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const side = t(promise.side === 'REWARDS' ? 'filters.sideREWARDS' : 'filters.sidePAYOUTS');
  return (
    <p className="border-t border-border px-5 py-3">
      <span className="font-medium">{side}: </span>
      {kept(promise, locale, t)}{' '}
      <span className="text-muted">
        {t('accuracy.checked', { count: promise.checked, wrong: promise.wrong })} {t(promise.basis === 'OWN' ? 'accuracy.basisOWN' : 'accuracy.basisBOTH', { rests: promise.rests })}
      </span>
    </p>
  );
}
