import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SkeletonRows } from '@/components/ui/skeleton';
import { ApiProblem } from '@/lib/api-client';
import { useLocale } from '@/lib/i18n';
import { formatInstant } from '@/lib/time';
import { tell, tellProblem } from '@/lib/toasts';
import type { Practice, SupportLeave } from '@/types/generated/types.gen';
import { endPracticeSupport, practiceSupportQuery } from '../api/support';
import { useWords } from '../use-words';

const AskDialog = lazy(async () => ({ default: (await import('./support-ask-dialog')).SupportAskDialog }));
const EnterDialog = lazy(async () => ({ default: (await import('./support-enter-dialog')).SupportEnterDialog }));

/** Whether the owners let somebody look: asking them, going in, and ending it. */
export function PracticeSupport({ practice }: { practice: Practice }) {
  const w = useWords();
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const options = practiceSupportQuery(practice.id);
  const query = useQuery(options);
  const [shown, setShown] = useState<'ask' | 'enter'>();
  const end = useMutation({
    mutationFn: (id: string) => endPracticeSupport(practice.id, id),
    onSuccess: (access) => {
      queryClient.setQueryData(options.queryKey, access);
      tell(w('support.ended'));
    },
    onError: (error) => {
      tellProblem(error instanceof ApiProblem ? error.message : t('state.unreachableTitle'));
      void queryClient.invalidateQueries({ queryKey: options.queryKey });
    },
  });
  const { data } = query;
  const current = data?.current;
  return (
    <Card title={w('support.title')} lead={w('support.lead')}>
      {query.isPending && <SkeletonRows rows={2} />}
      {query.error && !data && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {data && !current && (
        <div className="flex flex-wrap items-center justify-between gap-4 border-t border-border px-5 py-4">
          <p className="text-muted">{w('support.none')}</p>
          <Button disabled={practice.suspendedAt !== undefined} onClick={() => setShown('ask')}>
            {w('support.ask')}
          </Button>
        </div>
      )}
      {current && (
        <div className="flex flex-col gap-3 border-t border-border px-5 py-4">
          <Current leave={current} />
          <div className="flex flex-wrap gap-3">
            {current.state === 'OPEN' && current.yours && (
              <Button variant="primary" onClick={() => setShown('enter')}>
                {w('support.enter')}
              </Button>
            )}
            <Button disabled={end.isPending} onClick={() => end.mutate(current.id)}>
              {w(current.state === 'OPEN' ? 'support.end' : 'support.withdraw')}
            </Button>
          </div>
        </div>
      )}
      {data && <Past leaves={data.past} />}
      <Suspense fallback={null}>
        {shown === 'ask' && (
          <AskDialog
            practice={practice}
            onAsked={(access) => {
              queryClient.setQueryData(options.queryKey, access);
              tell(w('support.asked'));
              setShown(undefined);
            }}
            onClose={() => setShown(undefined)}
          />
        )}
        {shown === 'enter' && current && <EnterDialog practice={practice} supportId={current.id} onClose={() => setShown(undefined)} />}
      </Suspense>
    </Card>
  );
}

function Current({ leave }: { leave: SupportLeave }) {
  const w = useWords();
  const locale = useLocale();
  const { state, operator, endsAt, askedAt, length, reason } = leave;
  return (
    <>
      <p className="font-medium break-words">
        {state === 'ASKED'
          ? w('support.waits', { name: operator ?? '', length: w(`support.lengths.${length}`), when: formatInstant(askedAt, locale) })
          : w(operator ? 'support.open' : 'support.offered', { name: operator ?? '', when: formatInstant(endsAt ?? askedAt, locale) })}
      </p>
      <p className="break-words">{w('record.reason', { reason })}</p>
    </>
  );
}

function Past({ leaves }: { leaves: SupportLeave[] }) {
  const w = useWords();
  const locale = useLocale();
  return (
    <ul>
      {leaves.map((leave) => (
        <li key={leave.id} className="border-t border-border px-5 py-3 break-words text-muted">
          {formatInstant(leave.endedAt ?? leave.askedAt, locale)} · {leave.operator ?? w('support.nobody')} · {leave.reason} ·{' '}
          {leave.endedBy ? w(`support.endedBy.${leave.endedBy}`) : w(`support.state.${leave.state}`)}
        </li>
      ))}
    </ul>
  );
}
