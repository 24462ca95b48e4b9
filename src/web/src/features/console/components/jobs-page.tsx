import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Segmented } from '@/components/ui/segmented';
import type { PracticeJobStatus } from '@/types/generated/types.gen';
import { jobsQuery } from '../api/work';
import { useWords } from '../use-words';
import { JobItem } from './job-item';
import { ListCard } from './list-card';

const STATUSES = ['FAILED', 'RUNNING', 'QUEUED'] as const satisfies PracticeJobStatus[];

export function JobsPage() {
  const w = useWords();
  const [search, setSearch] = useSearchParams();
  const status = STATUSES.find((each) => each === search.get('status'));
  const list = useInfiniteQuery(jobsQuery(status));
  return (
    <Page>
      <PageHeader title={w('jobs.title')} />
      <ListCard
        lead={w('jobs.lead')}
        none={w('jobs.none')}
        list={list}
        filter={
          <Segmented
            label={w('practices.state')}
            value={status ?? 'ALL'}
            onChange={(value) => setSearch(value === 'ALL' ? {} : { status: value }, { replace: true })}
            options={[{ value: 'ALL', label: w('jobs.any') }, ...STATUSES.map((value) => ({ value, label: w(`jobs.${value}`) }))]}
          />
        }
      >
        {(job) => <JobItem key={job.id} job={job} named />}
      </ListCard>
    </Page>
  );
}
