import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/error-notice';
import { NumberText } from '@/components/ui/number-text';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useLocale } from '@/lib/i18n';
import { formatBytes, formatInstant } from '@/lib/time';
import { tell } from '@/lib/toasts';
import type { Practice, PracticeDetail } from '@/types/generated/types.gen';
import { practiceQuery } from '../api/practices';
import { consolePaths } from '../console-paths';
import { useWords } from '../use-words';
import { AlertItem } from './alert-item';
import { JobItem } from './job-item';
import { PracticeErasure } from './practice-erasure';
import { PracticeSupport } from './practice-support';
import { PracticeTags } from './practice-tags';
import { UseByDay } from './use-by-day';

const DoorDialog = lazy(async () => ({ default: (await import('./door-dialog')).DoorDialog }));

/** One practice: what it does, what went wrong, and its door. */
export function PracticePage({ id }: { id: string }) {
  const w = useWords();
  const queryClient = useQueryClient();
  const query = useQuery(practiceQuery(id));
  const [asking, setAsking] = useState(false);
  const { data } = query;
  const done = (detail: PracticeDetail) => {
    setAsking(false);
    const { name, suspendedAt } = detail.practice;
    tell(w(suspendedAt ? 'practice.suspended' : 'practice.restored', { name }));
    queryClient.setQueryData(practiceQuery(id).queryKey, detail);
    void queryClient.invalidateQueries({ queryKey: ['practices'] });
    void queryClient.invalidateQueries({ queryKey: ['overview'] });
  };
  return (
    <Page>
      <Link to={consolePaths.practices} className="self-start text-accent hover:underline">
        ← {w('practice.all')}
      </Link>
      <PageHeader
        title={data?.practice.name ?? w('practices.name')}
        context={data && <PracticeTags practice={data.practice} />}
        actions={
          data && (
            <Button variant={data.practice.suspendedAt ? 'primary' : 'danger'} onClick={() => setAsking(true)}>
              {w(data.practice.suspendedAt ? 'practice.restore' : 'practice.suspend')}
            </Button>
          )
        }
      />
      {query.isPending && <SkeletonRows />}
      {query.error && !data && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {data && (
        <>
          <Facts practice={data.practice} />
          <PracticeErasure practice={data.practice} />
          <PracticeSupport practice={data.practice} />
          <Card title={w('practice.lately')}>
            {data.jobs.length === 0 && <Nothing>{w('jobs.none')}</Nothing>}
            <ul>
              {data.jobs.map((job) => (
                <JobItem key={job.id} job={job} />
              ))}
            </ul>
          </Card>
          <Card title={w('practice.alerts')}>
            {data.alerts.length === 0 && <Nothing>{w('alerts.none')}</Nothing>}
            <ul>
              {data.alerts.map((alert) => (
                <AlertItem key={alert.id} alert={alert} />
              ))}
            </ul>
          </Card>
          <UseByDay days={data.use} />
          <Suspense fallback={null}>{asking && <DoorDialog practice={data.practice} onDone={done} onClose={() => setAsking(false)} />}</Suspense>
        </>
      )}
    </Page>
  );
}

function Nothing({ children }: { children: ReactNode }) {
  return <p className="border-t border-border px-5 py-4 text-muted">{children}</p>;
}

function Facts({ practice }: { practice: Practice }) {
  const w = useWords();
  const locale = useLocale();
  const facts: [string, ReactNode][] = [
    [w('practices.people'), <NumberText key="people" value={practice.people} />],
    [w('practices.lines'), <NumberText key="lines" value={practice.lines} />],
    [w('practices.stored'), practice.storedBytes === 0 ? '–' : formatBytes(practice.storedBytes, locale)],
    [w('practices.requests'), <NumberText key="requests" value={practice.requests} />],
    [w('practices.lastSignIn'), practice.lastSignInAt ? <Age key="in" at={practice.lastSignInAt} /> : w('practices.never')],
    [w('practices.lastRun'), practice.lastRunAt ? <Age key="run" at={practice.lastRunAt} /> : w('practices.never')],
    [w('practice.created'), formatInstant(practice.createdAt, locale)],
    [w('practice.schema'), practice.schemaVersion],
    [w('asOf'), practice.measuredAt ? <Age key="at" at={practice.measuredAt} /> : w('countedNever')],
  ];
  return (
    <Card title={w('practice.facts')}>
      {practice.suspendedAt && (
        <p className="mx-5 mb-4 rounded-md bg-warning-soft px-3 py-2 break-words text-warning">
          {w('practice.suspendedSince', { when: formatInstant(practice.suspendedAt, locale), reason: practice.suspendedFor ?? '' })}
        </p>
      )}
      {practice.migrationError && (
        <div className="mx-5 mb-4 rounded-md bg-negative-soft px-3 py-2 text-negative">
          <p className="text-pretty">{w('practice.migrationFailed')}</p>
          <p className="mt-1 font-mono text-sm break-words">{practice.migrationError}</p>
        </div>
      )}
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-t border-border px-5 py-4 md:grid-cols-3 lg:grid-cols-5">
        {facts.map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="text-muted">{name}</dt>
            <dd className="tabular break-words">{value}</dd>
          </div>
        ))}
        <div className="col-span-full min-w-0">
          <dt className="text-muted">{w('practice.id')}</dt>
          <dd className="font-mono break-all select-all">{practice.id}</dd>
        </div>
      </dl>
    </Card>
  );
}
