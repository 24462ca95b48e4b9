import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MoneyText } from '@/components/ui/money-text';
import { NumberText } from '@/components/ui/number-text';
import { appHref, paths } from '@/config/paths';
import { useLabel } from '@/lib/i18n';
import type { Dashboard } from '@/types/generated/types.gen';

/** Money by what happened: the bar and the figure say the same, each row opens its lines. */
export function CategoryTable({ rows }: { rows: Dashboard['byCategory'] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const most = Math.max(1, ...rows.map((row) => Math.abs(row.money.minor)));
  return (
    <table className="w-full">
      <caption className="sr-only">{t('dashboard.byCategoryTable')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('dashboard.category')}</th>
          <th scope="col">{t('dashboard.count')}</th>
          <th scope="col">{t('dashboard.money')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.category} className="group relative hover:bg-hover">
            <td className="py-2 pr-2 pl-5">
              <Link
                to={row.href ? appHref(row.href) : `${paths.exceptions}?category=${row.category}`}
                className="after:absolute after:inset-0 group-hover:underline"
              >
                {label('category', row.category)}
              </Link>
              <div aria-hidden className="mt-1 h-1 rounded-full bg-sunken">
                {row.money.minor !== 0 && (
                  <div className="h-full min-w-1 rounded-full bg-accent" style={{ width: `${(100 * Math.abs(row.money.minor)) / most}%` }} />
                )}
              </div>
            </td>
            <td className="w-16 px-2 py-2 text-right align-top text-muted">
              <NumberText value={row.count} />
            </td>
            <td className="w-28 py-2 pr-5 pl-2 text-right align-top">
              <MoneyText value={row.money} className={row.money.minor === 0 ? 'text-muted' : 'font-medium'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
