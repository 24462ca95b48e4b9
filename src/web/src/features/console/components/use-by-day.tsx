import { Card } from '@/components/ui/card';
import { NumberText } from '@/components/ui/number-text';
import { useLocale } from '@/lib/i18n';
import { formatDay } from '@/lib/time';
import type { DayOfUse } from '@/types/generated/types.gen';
import { useWords } from '../use-words';

const CHART = { width: 300, height: 60, gap: 2 };
const COLUMNS = ['requests', 'refused', 'signIns', 'files', 'lines', 'runs', 'decisions'] as const;

/** Counts of thirty days, the newest first; days without anything are left out of the table. */
export function UseByDay({ days }: { days: DayOfUse[] }) {
  const w = useWords();
  const locale = useLocale();
  const busy = days.filter((day) => COLUMNS.some((column) => day[column] > 0));
  const titles = {
    requests: w('practices.requests'),
    refused: w('practice.refusedColumn'),
    signIns: w('practice.signIns'),
    files: w('practice.files'),
    lines: w('practices.lines'),
    runs: w('practice.runs'),
    decisions: w('practice.decisions'),
  };
  return (
    <Card title={w('practice.use')} lead={w('practice.useLead')}>
      <Bars days={days} label={w('practice.chart')} />
      {busy.length > 0 && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
        <div className="overflow-x-auto border-t border-border" tabIndex={0} role="region" aria-label={w('practice.table')}>
          <table className="w-full border-collapse text-right">
            <thead className="text-muted">
              <tr>
                <th className="px-3 py-2 pl-5 text-left">{w('practice.day')}</th>
                {COLUMNS.map((column) => (
                  <th key={column} className="px-3 py-2 whitespace-nowrap last:pr-5">
                    {column === 'requests' ? w('practice.chart') : titles[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {busy.map((day) => (
                <tr key={day.day} className="border-t border-border">
                  <th scope="row" className="px-3 py-2 pl-5 text-left font-normal whitespace-nowrap">
                    {formatDay(day.day, locale, false)}
                  </th>
                  {COLUMNS.map((column) => (
                    <td key={column} className="px-3 py-2 last:pr-5">
                      <NumberText value={day[column]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

/** From the oldest day to today; the table says the same in numbers. */
function Bars({ days, label }: { days: DayOfUse[]; label: string }) {
  const most = Math.max(1, ...days.map((day) => day.requests));
  const step = CHART.width / days.length;
  return (
    <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} preserveAspectRatio="none" role="img" aria-label={label} className="mb-4 h-20 w-full px-5">
      <line x1={0} x2={CHART.width} y1={CHART.height} y2={CHART.height} className="stroke-border-strong" />
      {days.toReversed().map((day, index) => {
        const height = (day.requests / most) * (CHART.height - 2);
        return <rect key={day.day} x={index * step} y={CHART.height - height} width={step - CHART.gap} height={height} className="fill-accent" />;
      })}
    </svg>
  );
}
