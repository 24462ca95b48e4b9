import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '@/components/ui/card';
import { MoneyText } from '@/components/ui/money-text';
import { NumberText } from '@/components/ui/number-text';
import { ProgramMark } from '@/components/ui/program-mark';
import { appHref, paths } from '@/config/paths';
import { useLabel, useLocale } from '@/lib/i18n';
import { formatMoney } from '@/lib/money';
import type { Dashboard } from '@/types/generated/types.gen';

type Row = Dashboard['byProgram'][number];

export function ProgramTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <Card title={t('dashboard.byProgram')} lead={<Finding rows={rows} />}>
      <div className="overflow-x-auto">
        <table className="w-full">
          <thead>
            <tr className="border-b border-border text-xs text-muted">
              <th scope="col" className="py-2 pr-4 pl-5 text-left font-medium">{t('dashboard.program')}</th>
              <th scope="col" className="hidden w-2/5 sm:table-cell"><span className="sr-only">{t('dashboard.matched')}</span></th>
              <th scope="col" className="px-3 text-right font-medium">{t('dashboard.matched')}</th>
              <th scope="col" className="px-3 text-right font-medium">{t('dashboard.review')}</th>
              <th scope="col" className="px-3 text-right font-medium">{t('dashboard.unmatched')}</th>
              <th scope="col" className="pr-5 pl-3 text-right font-medium">{t('dashboard.unmatchedMoney')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ProgramRow key={row.program} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function ProgramRow({ row }: { row: Row }) {
  const link = (status: string) => `${paths.matches}?program=${row.program}&status=${status}`;
  const unmatched = row.href ? appHref(row.href) : link('UNMATCHED');
  return (
    <tr className="border-b border-border last:border-b-0 hover:bg-hover">
      <th scope="row" className="py-3 pr-4 pl-5 text-left font-medium"><ProgramMark code={row.program} withName /></th>
      <td className="hidden px-3 sm:table-cell"><Proportions row={row} /></td>
      <td className="px-3 text-right"><NumberText value={row.matched} /></td>
      <td className="px-3 text-right">
        <Link to={`${paths.review}?program=${row.program}`} className="-my-1 inline-block min-w-6 py-1 hover:underline">
          <NumberText value={row.review} />
        </Link>
      </td>
      <td className="px-3 text-right">
        <Link to={unmatched} className="-my-1 inline-block min-w-6 py-1 hover:underline"><NumberText value={row.unmatchedCount} /></Link>
      </td>
      <td className="pr-5 pl-3 text-right font-medium">
        <Link to={unmatched} className="-my-1 inline-block py-1 hover:underline"><MoneyText value={row.unmatchedMoney} /></Link>
      </td>
    </tr>
  );
}

/** The same three counts as lengths; the figures stand beside it. */
function Proportions({ row }: { row: Row }) {
  const total = Math.max(1, row.matched + row.review + row.unmatchedCount);
  const parts = [
    { key: 'matched', share: row.matched / total, look: 'bg-accent' },
    { key: 'review', share: row.review / total, look: 'bg-warning-mark' },
    { key: 'unmatched', share: row.unmatchedCount / total, look: 'bg-border-strong' },
  ];
  return (
    <div aria-hidden className="flex h-2 gap-0.5 overflow-hidden rounded-full">
      {parts.map((part) => (
        <span key={part.key} className={part.look} style={{ width: `${part.share * 100}%` }} />
      ))}
    </div>
  );
}

function Finding({ rows }: { rows: Row[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const locale = useLocale();
  const worst = rows.reduce((a, b) => (b.unmatchedMoney.minor > a.unmatchedMoney.minor ? b : a));
  if (worst.unmatchedCount === 0) return t('dashboard.byProgramAllMatched');
  return t('dashboard.byProgramFinding', {
    program: label('program', worst.program),
    money: formatMoney(worst.unmatchedMoney, locale),
    lines: t('common.lines', { count: worst.unmatchedCount }),
  });
}
