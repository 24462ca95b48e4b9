import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { humanize, useLabel, useLocale } from '@/lib/i18n';
import { formatPoints } from '@/lib/confidence';
import type { WeightResponse } from '@/types/generated/types.gen';

/** Weights below this change no figure anybody sees. */
const SHOWN_FROM = 0.05;

/** By how much matches of a kind are surer here than anywhere, or less sure. */
export function KindCard({ weights }: { weights: WeightResponse[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useKindWords();
  const shown = weights.filter((weight) => Math.abs(weight.logOdds) >= SHOWN_FROM);
  if (shown.length === 0) return null;
  return (
    <Card title={t('learned.kinds')} lead={t('learned.kindsLead')}>
      <ul>
        {shown.map((weight) => (
          <li key={weight.trait} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-border px-5 py-3">
            <span className="min-w-48 flex-1">
              {words(weight.trait)}
              <span className="block text-xs text-muted">{t('learned.checked', { right: weight.right, wrong: weight.wrong })}</span>
            </span>
            <span className="text-muted">{t(weight.logOdds > 0 ? 'learned.surerBy' : 'learned.lessSureBy', { points: formatPoints(weight.logOdds, locale) })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** `rewards`, `rewards:alle` and `rewards:timing=15 to 28 days later`, as a person says them. */
function useKindWords(): (trait: string) => string {
  const { t } = useTranslation();
  const label = useLabel();
  return (trait) => {
    const [side = '', rest] = trait.split(/:(.*)/s);
    const sideWords = t(side === 'rewards' ? 'filters.sideREWARDS' : 'filters.sidePAYOUTS');
    if (!rest) return sideWords;
    const [field = '', level] = rest.split(/=(.*)/s);
    if (level) return `${sideWords} · ${label('field', field)}: ${level}`;
    return `${sideWords} · ${side === 'rewards' ? label('program', field) : label('category', field) || humanize(field)}`;
  };
}
