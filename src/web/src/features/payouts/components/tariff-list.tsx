import { useTranslation } from 'react-i18next';
import { ProgramMark } from '@/components/ui/program-mark';
import { useLocale } from '@/lib/i18n';
import { formatMoney } from '@/lib/money';
import type { FeeTariff } from '@/types/generated/types.gen';

/** What each processor takes of a charge, as its own fees show it. */
export function TariffList({ tariffs }: { tariffs: FeeTariff[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const processors = [...new Set(tariffs.map((tariff) => tariff.processor))];
  return (
    <section aria-label={t('payouts.tariffs')} className="rounded-lg border border-border bg-surface px-4 py-4">
      <h2 className="text-md">{t('payouts.tariffs')}</h2>
      <p className="mt-1 text-muted text-pretty">{t('payouts.tariffsLead')}</p>
      <dl className="mt-3 flex flex-col">
        {processors.map((processor) => {
          const own = tariffs.filter((tariff) => tariff.processor === processor);
          return (
            <div key={processor} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-border py-2">
              <dt><ProgramMark code={processor} withName /></dt>
              <dd className="tabular text-right">
                {own.map((tariff) => `${percent.format(tariff.basisPoints / 10_000)} + ${formatMoney(tariff.fixed, locale)}`).join(' · ')}
                <span className="block text-xs text-muted">
                  {t('payouts.explained', { explained: own[0]?.explained ?? 0, charges: own[0]?.charges ?? 0 })}
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
