import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '@/components/ui/card';
import { MoneyText } from '@/components/ui/money-text';
import { appHref, paths } from '@/config/paths';
import { useLabel, useLocale } from '@/lib/i18n';
import { formatMoney } from '@/lib/money';
import { useSession } from '@/lib/session';
import type { Dashboard, Figure } from '@/types/generated/types.gen';
import { CategoryTable } from './category-table';

export function RecoverableSection({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const label = useLabel();
  const locale = useLocale();
  const recoverable = dashboard.figures.find((figure) => figure.key === 'recoverable');
  const recovered = dashboard.figures.find((figure) => figure.key === 'recovered');
  const rows = dashboard.byCategory.filter((row) => row.count > 0).toSorted((a, b) => b.money.minor - a.money.minor);
  const [largest] = rows;
  return (
    <Card>
      <div className="flex flex-wrap gap-x-10 gap-y-4 px-5 pt-5 pb-2">
        <Headline
          figure={recoverable}
          title={t('dashboard.recoverable')}
          lead={recoverable?.count ? t('dashboard.recoverableLead', { count: recoverable.count }) : t('dashboard.recoverableNone')}
          fallback={paths.exceptions}
          tone="text-text"
        />
        <Headline
          figure={recovered}
          title={t('dashboard.recovered')}
          lead={recovered?.count ? t('dashboard.recoveredLead', { count: recovered.count }) : t('dashboard.recoveredNone')}
          tone={recovered?.count ? 'text-positive' : 'text-muted'}
        />
      </div>
      {largest && recoverable?.money && (
        <div className="mt-4 border-t border-border pt-4 pb-3">
          <h2 className="px-5">{t('dashboard.byCategory')}</h2>
          <p className="px-5 pt-1 pb-3 text-muted">
            {t('dashboard.byCategoryFinding', {
              category: label('category', largest.category),
              money: formatMoney(largest.money, locale),
              total: formatMoney(recoverable.money, locale),
            })}
          </p>
          <CategoryTable rows={rows} />
        </div>
      )}
    </Card>
  );
}

interface HeadlineProps {
  figure: Figure | undefined;
  title: string;
  lead: string;
  tone: string;
  fallback?: string;
}

function Headline({ figure, title, lead, tone, fallback }: HeadlineProps) {
  const { tenant } = useSession();
  const money = figure?.money ?? { minor: 0, currency: tenant.currency };
  const href = figure?.href ? appHref(figure.href) : fallback;
  const amount = <MoneyText value={money} large className={`text-xl font-semibold ${tone}`} />;
  return (
    <div className="flex max-w-80 min-w-56 flex-1 flex-col">
      <h2 className="label-caps">{title}</h2>
      {href && figure && figure.count > 0 ? (
        <Link to={href} className="w-fit rounded-sm decoration-border-strong decoration-1 underline-offset-8 hover:underline">
          {amount}
        </Link>
      ) : (
        amount
      )}
      <p className="mt-1 text-muted text-pretty">{lead}</p>
    </div>
  );
}
