import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { MoneyText } from '@/components/ui/money-text';
import { ProgramMark } from '@/components/ui/program-mark';
import { paths } from '@/config/paths';
import { cx } from '@/lib/class-names';
import { useLabel, useLocale } from '@/lib/i18n';
import { formatDay } from '@/lib/time';
import type { ExceptionResponse, Money } from '@/types/generated/types.gen';

interface ExceptionTableProps {
  items: ExceptionResponse[];
  currentId: string | undefined;
  /** Of all rows of the filter, shown or not. */
  total: Money | undefined;
}

export function ExceptionTable({ items, currentId, total }: ExceptionTableProps) {
  const { t } = useTranslation();
  // What to do stands in the panel while one is open.
  const advice = currentId === undefined ? 'hidden xl:table-cell' : 'hidden';
  return (
    <div className="print-flow rounded-lg border border-border bg-surface">
      <table className="w-full">
        <thead>
          <tr className="text-left text-xs text-muted">
            <th scope="col" className="border-b border-border py-3 pr-3 pl-4 font-medium">{t('exceptions.what')}</th>
            <th scope="col" className="hidden border-b border-border px-3 py-3 font-medium sm:table-cell">{t('exceptions.client')}</th>
            <th scope="col" className={cx('border-b border-border px-3 py-3 font-medium', advice)}>{t('exceptions.action')}</th>
            <th scope="col" className="border-b border-border py-3 pr-4 pl-3 text-right font-medium">{t('exceptions.atStake')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ExceptionRow key={item.id} item={item} current={item.id === currentId} advice={advice} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr className="font-semibold">
              <th scope="row" className="py-3 pl-4 text-left">{t('common.total')}</th>
              <td className="hidden sm:table-cell" />
              <td className={advice} />
              <td className="py-3 pr-4 text-right"><MoneyText value={total} /></td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function ExceptionRow({ item, current, advice }: { item: ExceptionResponse; current: boolean; advice: string }) {
  const { t } = useTranslation();
  const label = useLabel();
  const locale = useLocale();
  const { search } = useLocation();
  return (
    <tr className={cx('relative border-b border-border align-top', current ? 'bg-selected' : 'hover:bg-hover')}>
      <td className="py-3 pr-3 pl-4">
        <div className="flex gap-3">
          <ProgramMark code={item.program ?? 'pos'} />
          <div className="min-w-0">
            <Link to={{ pathname: paths.exception(item.id), search }} className="font-medium after:absolute after:inset-0">
              {label('category', item.category)}
            </Link>
            <span className="tabular block text-xs text-muted">
              {[item.date && formatDay(item.date, locale), item.invoice].filter(Boolean).join(' · ')}
            </span>
          </div>
        </div>
      </td>
      <td className="hidden px-3 py-3 sm:table-cell">{item.person.name || <span className="text-muted">{t('common.unknown')}</span>}</td>
      <td className={cx('max-w-md px-3 py-3 text-muted', advice)}>{item.action}</td>
      <td className="py-3 pr-4 pl-3 text-right font-medium"><MoneyText value={item.atStake} /></td>
    </tr>
  );
}
