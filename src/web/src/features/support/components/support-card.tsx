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
import type { SupportLeave } from '@/types/generated/types.gen';
import { allowSupport, endSupport, offerSupport, refuseSupport, supportQuery } from '../api/support';
import { useWords } from '../use-words';
import { useSupportWork } from './use-support-work';

const OfferDialog = lazy(async () => ({ default: (await import('./offer-dialog')).OfferDialog }));

const DAY_MS = 24 * 60 * 60 * 1000;

/** Does what is dangerous once it is shown who it is. */
export type Proven = <T>(act: () => Promise<T>) => Promise<T>;

/** Whether support may look: answering, offering and ending it, and when it was. */
export function SupportCard({ proven }: { proven: Proven }) {
  const w = useWords();
  const mayAnswer = useMay()('support:write');
  const query = useQuery(supportQuery);
  const { hash } = useLocation();
  const [offering, setOffering] = useState(false);
  const { run, busy } = useSupportWork();
  const { data } = query;
  const current = data?.current;
  useEffect(() => {
    if (data && hash === '#support') document.getElementById('support')?.scrollIntoView();
  }, [data, hash]);
  return (
    <div id="support">
      <Card title={w('title')} lead={w('lead')}>
        {query.isPending && <SkeletonRows rows={2} />}
        {query.error && !data && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
        {data && !current && (
          <div className="flex flex-wrap items-center justify-between gap-4 border-t border-border px-5 py-4">
            <p>{w('nobody')}</p>
            {mayAnswer && <Button onClick={() => setOffering(true)}>{w('offer')}</Button>}
          </div>
        )}
        {current && (
          <div className="flex flex-col gap-3 border-t border-border px-5 py-4">
            <Current leave={current} />
            {mayAnswer && current.state === 'ASKED' && (
              <div className="flex flex-wrap gap-3">
                <Button variant="primary" disabled={busy} onClick={() => run(() => proven(() => allowSupport(current.id)), w('allowed'))}>
                  {w('allow')}
                </Button>
                <Button disabled={busy} onClick={() => run(() => refuseSupport(current.id), w('refused'))}>
                  {w('refuse')}
                </Button>
              </div>
            )}
            {mayAnswer && current.state === 'OPEN' && (
              <Button variant="danger" className="self-start" disabled={busy} onClick={() => run(() => endSupport(current.id), w('ended'))}>
                {w('end')}
              </Button>
            )}
          </div>
        )}
        {data && data.past.length > 0 && <Past leaves={data.past} />}
      </Card>
      <Suspense fallback={null}>
        {offering && (
          <OfferDialog
            onOffer={(request) => {
              setOffering(false);
              run(() => proven(() => offerSupport(request)), w('allowed'));
            }}
            onClose={() => setOffering(false)}
          />
        )}
      </Suspense>
    </div>
  );
}

function Current({ leave }: { leave: SupportLeave }) {
  const w = useWords();
  const locale = useLocale();
  const { state, operator, endsAt, askedAt, answeredBy, length, reason } = leave;
  const when = formatInstant(endsAt ?? new Date(Date.parse(askedAt) + DAY_MS).toISOString(), locale);
  const open = operator ? w('open', { name: operator, when }) : w('openToAny', { when });
  return (
    <>
      <p className="font-medium break-words">{state === 'ASKED' ? w('asks', { name: operator ?? w('any'), length: w(`lengths.${length}`) }) : open}</p>
      <p className="break-words">{w('why', { reason })}</p>
      <p className="text-muted">{state === 'ASKED' ? w('askedUntil', { when }) : w('allowedBy', { name: answeredBy ?? '' })}</p>
    </>
  );
}

function Past({ leaves }: { leaves: SupportLeave[] }) {
  const w = useWords();
  const locale = useLocale();
  return (
    <>
      <h3 className="border-t border-border px-5 pt-4 pb-2">{w('past')}</h3>
      <ul>
        {leaves.map((leave) => (
          <li key={leave.id} className="flex flex-col gap-1 border-t border-border px-5 py-3">
            <p className="break-words">
              {leave.operator ?? w('any')} · {w(`lengths.${leave.length}`)} · {leave.reason}
            </p>
            <p className="text-muted">
              {formatInstant(leave.endedAt ?? leave.askedAt, locale)} · {leave.endedBy ? w(`endedBy.${leave.endedBy}`) : w(`state.${leave.state}`)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
