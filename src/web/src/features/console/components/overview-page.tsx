import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ChevronRight, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/error-notice';
import { NumberText } from '@/components/ui/number-text';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StatusTag } from '@/components/ui/status-tag';
import { useLocale } from '@/lib/i18n';
import { formatBytes, formatInstant } from '@/lib/time';
import type { ConsoleOverview } from '@/types/generated/types.gen';
import { overviewQuery, serviceAlertsQuery } from '../api/work';
import { consolePaths } from '../console-paths';
import { useWords } from '../use-words';
import { useNeeds } from './use-needs';

/** The first question of the morning: is anything broken? */
export function OverviewPage() {
  const { t } = useTranslation();
  const w = useWords();
  const locale = useLocale();
  const overview = useQuery(overviewQuery);
  const { data } = overview;
  return (
    <Page>
      <PageHeader
        title={w('nav.overview')}
        context={
          data?.practices.oldestFigures && (
            <>
              {w('asOf')} <Age at={data.practices.oldestFigures} />
            </>
          )
        }
      />
      {overview.isPending && <SkeletonRows />}
      {overview.error && !data && <ErrorNotice error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.error && data && (
        <p role="status" className="text-warning">
          {t('state.stale', { time: formatInstant(new Date(overview.dataUpdatedAt).toISOString(), locale) })}
        </p>
      )}
      {data && (
        <>
          <Needs overview={data} />
          <Now overview={data} />
          <ThisNode overview={data} />
        </>
      )}
    </Page>
  );
}

function Needs({ overview }: { overview: ConsoleOverview }) {
  const w = useWords();
  const alerts = useInfiniteQuery(serviceAlertsQuery(true));
  const needs = useNeeds(overview, alerts.data?.pages[0]?.data.length ?? 0);
  return (
    <Card title={w('overview.needs')}>
      {needs.length === 0 && (
        <p className="flex items-start gap-3 border-t border-border px-5 py-4 text-pretty">
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-positive" />
          {w('overview.nothing')}
        </p>
      )}
      <ul>
        {needs.map(({ key, text, to, tone }) => (
          <li key={key} className="border-t border-border">
            {to === undefined ? (
              <p className="flex items-center gap-3 px-5 py-3">
                <StatusTag tone={tone}>!</StatusTag>
                <span className="min-w-0 flex-1 font-medium text-pretty">{text}</span>
              </p>
            ) : (
              <Link to={to} className="flex items-center gap-3 px-5 py-3 hover:bg-hover">
                <StatusTag tone={tone}>!</StatusTag>
                <span className="min-w-0 flex-1 font-medium text-pretty">{text}</span>
                <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Now({ overview: { practices, work } }: { overview: ConsoleOverview }) {
  const w = useWords();
  const figures = [
    { key: 'practices', value: practices.all, to: consolePaths.practices },
    { key: 'suspended', value: practices.suspended, to: consolePaths.practicesThat('SUSPENDED') },
    { key: 'waiting', value: work.jobsWaiting, to: consolePaths.jobs },
    { key: 'running', value: work.jobsRunning, to: consolePaths.jobs },
    { key: 'openAlerts', value: work.alertsOpen, to: consolePaths.alerts },
    { key: 'lettersWaiting', value: work.lettersWaiting, to: consolePaths.letters },
  ] as const;
  return (
    <Card title={w('overview.now')}>
      <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-b-lg border-t border-border bg-border sm:grid-cols-3 lg:grid-cols-6">
        {figures.map(({ key, value, to }) => (
          <li key={key} className="bg-surface">
            <Link to={to} className="flex h-full flex-col gap-1 px-5 py-4 -outline-offset-2 hover:bg-hover">
              <span className="text-lg font-semibold">
                <NumberText value={value} />
              </span>
              <span className="text-muted">{w(`overview.${key}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ThisNode({ overview: { health } }: { overview: ConsoleOverview }) {
  const w = useWords();
  const locale = useLocale();
  const milliseconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (
    <Card title={w('overview.health')}>
      <dl className="grid gap-x-6 gap-y-3 border-t border-border px-5 py-4 sm:grid-cols-2 lg:grid-cols-3">
        <Fact name={w('overview.databaseAnswers')}>{health.databaseMs === undefined ? '–' : w('overview.milliseconds', { value: milliseconds.format(health.databaseMs) })}</Fact>
        <Fact name={w('overview.heap')}>{w('overview.heapOf', { used: formatBytes(health.heapUsedBytes, locale), most: formatBytes(health.heapMostBytes, locale) })}</Fact>
        <Fact name={w('overview.threads')}>
          <NumberText value={health.threads} />
        </Fact>
        <Fact name={w('overview.started')}>{formatInstant(health.startedAt, locale)}</Fact>
        <Fact name={w('overview.version')}>{health.version}</Fact>
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col">
      <dt className="text-muted">{name}</dt>
      <dd className="tabular break-words">{children}</dd>
    </div>
  );
}
