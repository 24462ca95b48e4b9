import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { StatusTag } from '@/components/ui/status-tag';
import { humanize } from '@/lib/i18n';
import { tell, tellProblem } from '@/lib/toasts';
import type { PracticeJob } from '@/types/generated/types.gen';
import { retry } from '../api/work';
import { consolePaths } from '../console-paths';
import { useWords } from '../use-words';

const TONES = { QUEUED: 'neutral', RUNNING: 'info', FAILED: 'negative' } as const;

interface JobItemProps {
  job: PracticeJob;
  /** Given in lists over all practices. */
  named?: boolean;
}

export function JobItem({ job, named = false }: JobItemProps) {
  const w = useWords();
  const queryClient = useQueryClient();
  const again = useMutation({
    mutationFn: () => retry(job),
    onSuccess: () => tell(w('jobs.retried')),
    onError: (error) => tellProblem(error.message),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const type = job.type === 'read-import' || job.type === 'reconcile' ? w(`jobs.type.${job.type}`) : humanize(job.type);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-border px-5 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{type}</span>
          <StatusTag tone={TONES[job.status]}>{w(`jobs.${job.status}`)}</StatusTag>
        </p>
        {named && (
          <Link to={consolePaths.practice(job.practiceId)} className="break-words text-accent hover:underline">
            {job.practiceName}
          </Link>
        )}
        <p className="break-words text-muted">
          {w('jobs.asked')} <Age at={job.createdAt} />
          {job.finishedAt && (
            <>
              {' · '}
              {w('jobs.ended')} <Age at={job.finishedAt} />
            </>
          )}
          {' · '}
          {w('jobs.attempts', { count: job.attempts })}
          {job.problemCode && <span className="font-mono"> · {job.problemCode}</span>}
        </p>
      </div>
      {job.retryable && (
        <Button disabled={again.isPending} onClick={() => again.mutate()}>
          {w('jobs.retry')}
        </Button>
      )}
      {job.status === 'FAILED' && !job.retryable && <p className="text-muted">{w('jobs.notAgain')}</p>}
    </li>
  );
}
