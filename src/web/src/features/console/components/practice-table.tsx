import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { NumberText } from '@/components/ui/number-text';
import { useLocale } from '@/lib/i18n';
import { formatBytes } from '@/lib/time';
import type { Practice } from '@/types/generated/types.gen';
import { consolePaths } from '../console-paths';
import { useWords } from '../use-words';
import { PracticeTags } from './practice-tags';

const CELL = 'px-3 py-3 align-top';
const FROM_MIDDLE = 'hidden text-right whitespace-nowrap md:table-cell';
const FROM_WIDE = 'hidden whitespace-nowrap lg:table-cell';

/** Narrow screens show name and trouble; the rest is on the practice's page. */
export function PracticeTable({ practices }: { practices: Practice[] }) {
  const w = useWords();
  const locale = useLocale();
  return (
    <div className="overflow-hidden rounded-lg border border-border bg-surface">
      <table className="w-full border-collapse text-left">
        <thead className="bg-sunken text-muted">
          <tr>
            <th className={`${CELL} pl-5`}>{w('practices.name')}</th>
            <th className={`${CELL} ${FROM_MIDDLE}`}>{w('practices.people')}</th>
            <th className={`${CELL} ${FROM_MIDDLE}`}>{w('practices.lines')}</th>
            <th className={`${CELL} ${FROM_MIDDLE}`}>{w('practices.stored')}</th>
            <th className={`${CELL} ${FROM_MIDDLE}`}>{w('practices.requests')}</th>
            <th className={`${CELL} ${FROM_WIDE}`}>{w('practices.lastSignIn')}</th>
            <th className={`${CELL} ${FROM_WIDE} pr-5`}>{w('practices.lastRun')}</th>
          </tr>
        </thead>
        <tbody>
          {practices.map((practice) => (
            <tr key={practice.id} className="border-t border-border hover:bg-hover">
              <td className={`${CELL} pl-5`}>
                <Link to={consolePaths.practice(practice.id)} className="font-medium break-words text-accent hover:underline">
                  {practice.name}
                </Link>
                <PracticeTags practice={practice} />
                <span className="mt-1 block text-xs text-muted md:hidden">
                  {w('practices.linesShort', { count: practice.lines })} · {w('practices.requestsShort', { count: practice.requests })}
                </span>
              </td>
              <td className={`${CELL} ${FROM_MIDDLE}`}>
                <NumberText value={practice.people} />
              </td>
              <td className={`${CELL} ${FROM_MIDDLE}`}>
                <NumberText value={practice.lines} />
              </td>
              <td className={`tabular ${CELL} ${FROM_MIDDLE}`}>{practice.storedBytes === 0 ? '–' : formatBytes(practice.storedBytes, locale)}</td>
              <td className={`${CELL} ${FROM_MIDDLE}`}>
                <NumberText value={practice.requests} />
                {practice.refused > 0 && <span className="block text-xs text-muted">{w('practices.refused', { count: practice.refused })}</span>}
              </td>
              <td className={`${CELL} ${FROM_WIDE}`}>{practice.lastSignInAt ? <Age at={practice.lastSignInAt} /> : w('practices.never')}</td>
              <td className={`${CELL} ${FROM_WIDE} pr-5`}>{practice.lastRunAt ? <Age at={practice.lastRunAt} /> : w('practices.never')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
