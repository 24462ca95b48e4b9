import { useEffect, useState } from 'react';
import type { Tone } from '@/components/ui/status-tag';
import { useLocale } from '@/lib/i18n';
import { formatAge } from '@/lib/time';
import type { ConsoleOverview } from '@/types/generated/types.gen';
import { consolePaths } from '../console-paths';
import { useWords } from '../use-words';

const MINUTE = 60_000;

/** A job that waits longer is held up: two run at once on each node, and most take seconds. */
const JOBS_BEGIN_WITHIN = 10 * MINUTE;

/** Where something happens practices are counted every minute, where nothing does every quarter of an hour. */
const COUNTED_WITHIN = 30 * MINUTE;

export interface Need {
  key: string;
  text: string;
  tone: Tone;
  to?: string;
}

/**
 * What needs somebody, the worst first.
 * @param serviceAlerts how many about what belongs to no practice nobody has acknowledged
 */
export function useNeeds({ practices, work, health }: ConsoleOverview, serviceAlerts: number): Need[] {
  const w = useWords();
  const locale = useLocale();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  const olderThan = (instant: string | undefined, age: number) => instant !== undefined && now.getTime() - new Date(instant).getTime() > age;
  const age = (instant: string | undefined) => (instant === undefined ? '' : formatAge(instant, locale, now));
  const all: (Need & { stands: boolean })[] = [
    { key: 'database', stands: health.databaseMs === undefined, text: w('overview.database'), tone: 'negative' },
    { key: 'jobsFailed', stands: work.jobsFailed > 0, text: w('overview.jobsFailed', { count: work.jobsFailed }), tone: 'negative', to: consolePaths.failedJobs },
    { key: 'behind', stands: practices.behind > 0, text: w('overview.behind', { count: practices.behind }), tone: 'negative', to: consolePaths.practicesThat('BEHIND') },
    { key: 'alerts', stands: work.alertsUnseen > 0, text: w('overview.alerts', { count: work.alertsUnseen }), tone: 'negative', to: consolePaths.alerts },
    { key: 'serviceAlerts', stands: serviceAlerts > 0, text: w('overview.serviceAlerts', { count: serviceAlerts }), tone: 'negative', to: consolePaths.alerts },
    { key: 'erasures', stands: practices.erasuresDue > 0, text: w('overview.erasures', { count: practices.erasuresDue }), tone: 'attention', to: consolePaths.practicesThat('LEAVING') },
    { key: 'stuck', stands: work.lettersStuck > 0, text: w('overview.stuck', { count: work.lettersStuck }), tone: 'attention', to: consolePaths.letters },
    { key: 'givenUp', stands: work.lettersGivenUp > 0, text: w('overview.givenUp', { count: work.lettersGivenUp }), tone: 'attention', to: consolePaths.letters },
    { key: 'jobsLate', stands: olderThan(work.oldestWaitingAt, JOBS_BEGIN_WITHIN), text: w('overview.jobsLate', { time: age(work.oldestWaitingAt) }), tone: 'attention', to: consolePaths.jobs },
    { key: 'log', stands: health.logHeldUpSince !== undefined, text: w('overview.log', { time: age(health.logHeldUpSince) }), tone: 'attention' },
    { key: 'old', stands: olderThan(practices.oldestFigures, COUNTED_WITHIN), text: w('overview.old', { time: age(practices.oldestFigures) }), tone: 'attention' },
  ];
  return all.filter(({ stands }) => stands);
}
