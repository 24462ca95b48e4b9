import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useLocale } from '@/lib/i18n';
import { useMay } from '@/lib/session';
import { formatInstant } from '@/lib/time';
import { erasureQuery } from '../api/erasure';
import { useWords } from '../use-words';
import { useErasureWork, type Proven } from './use-erasure-work';
import { useWishWords } from './use-wish-words';

const AskDialog = lazy(async () => ({ default: (await import('./ask-dialog')).AskDialog }));

/** The end of a practice: what it takes away, asking for it, and taking that back. */
export function ErasureCard({ proven }: { proven: Proven }) {
  const w = useWords();
  const locale = useLocale();
  const wishWords = useWishWords();
  const may = useMay()('erasure:write');
  const query = useQuery(erasureQuery);
  const { hash } = useLocation();
  const [asking, setAsking] = useState(false);
  const { ask, withdraw } = useErasureWork(proven);
  const { data } = query;
  const current = data?.current;
  useEffect(() => {
    if (data && hash === '#erasure') document.getElementById('erasure')?.scrollIntoView();
  }, [data, hash]);
  return (
    <div id="erasure">
      <Card title={w('title')} lead={w('lead')}>
        {query.isPending && <SkeletonRows rows={2} />}
        {query.error && !data && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
        {data && !current && (
          <div className="flex flex-col items-start gap-4 border-t border-border px-5 py-4">
            <p className="max-w-prose">
              {w('wait', { days: data.waitingDays })} {w('first')}
            </p>
            {may && (
              <Button variant="danger" disabled={ask.isPending} onClick={() => setAsking(true)}>
                {w('ask')}
              </Button>
            )}
          </div>
        )}
        {current && (
          <div className="flex flex-col items-start gap-3 border-t border-border px-5 py-4">
            <p className="font-medium break-words">{wishWords(current)}</p>
            <p className="text-muted">{w('by', { name: current.askedBy, when: formatInstant(current.askedAt, locale) })}</p>
            {may && current.state !== 'BEGUN' && (
              <Button variant="primary" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
                {w('withdraw')}
              </Button>
            )}
          </div>
        )}
      </Card>
      <Suspense fallback={null}>
        {asking && data && (
          <AskDialog
            days={data.waitingDays}
            onAsk={(name) => {
              setAsking(false);
              ask.mutate(name);
            }}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </div>
  );
}
