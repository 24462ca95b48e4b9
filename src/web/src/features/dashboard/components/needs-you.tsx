import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '@/components/ui/card';
import { MoneyText } from '@/components/ui/money-text';
import { NumberText } from '@/components/ui/number-text';
import { appHref } from '@/config/paths';
import type { Figure } from '@/types/generated/types.gen';

const ROWS = [
  { key: 'toReview', title: 'dashboard.toReview', hint: 'dashboard.toReviewHint', urgent: true },
  { key: 'unmatchedRewards', title: 'dashboard.unmatchedRewards', hint: 'dashboard.unmatchedRewardsHint', urgent: true },
  { key: 'autoMatched', title: 'dashboard.autoMatched', hint: 'dashboard.autoMatchedHint', urgent: false },
] as const;

/** Lines that wait for a decision, rewards and payouts. */
export function waitingIn(figures: Figure[]): number {
  return figures.find((figure) => figure.key === 'toReview')?.count ?? 0;
}

export function NeedsYou({ figures }: { figures: Figure[] }) {
  const { t } = useTranslation();
  const waiting = waitingIn(figures);
  return (
    <Card title={t('dashboard.needsYou')} lead={waiting === 0 ? t('dashboard.needsNobody') : undefined} className="self-start">
      <ul className="pb-2">
        {ROWS.map((row) => {
          const figure = figures.find((candidate) => candidate.key === row.key);
          if (!figure) return null;
          const amber = row.urgent && figure.count > 0;
          const body = (
            <>
              <span aria-hidden className={`mt-2 size-2 shrink-0 self-start rounded-full ${amber ? 'bg-warning-mark' : 'bg-border'}`} />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{t(row.title)}</span>
                <span className="block text-muted">{t(row.hint)}</span>
              </span>
              <span className="text-right">
                <span className="block text-lg font-semibold">
                  <NumberText value={figure.count} />
                </span>
                <MoneyText value={figure.money} className="block text-muted" />
              </span>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
            </>
          );
          return (
            <li key={row.key} className="border-t border-border first:border-t-0">
              {figure.href && figure.count > 0 ? (
                <Link to={appHref(figure.href)} className="flex items-center gap-3 px-5 py-4 -outline-offset-2 hover:bg-hover">
                  {body}
                </Link>
              ) : (
                <div className="flex items-center gap-3 px-5 py-4 [&>svg]:invisible">{body}</div>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
