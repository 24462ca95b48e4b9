import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/error-notice';
import { useLocale } from '@/lib/i18n';
import { formatInstant } from '@/lib/time';
import { tell } from '@/lib/toasts';
import type { Erasure, Practice } from '@/types/generated/types.gen';
import { holdErasure, practiceErasureQuery, releaseErasure } from '../api/erasure';
import { consolePaths } from '../console-paths';
import { useWords } from '../use-words';
import { EraseDialog } from './erase-dialog';
import { ProvenDialog } from './proven-dialog';
import { ReasonDialog } from './reason-dialog';

/** What an owner asked for, and what an operator does about it; nothing when nobody wants the practice erased. */
export function PracticeErasure({ practice }: { practice: Practice }) {
  const w = useWords();
  const locale = useLocale();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const options = practiceErasureQuery(practice.id);
  const query = useQuery(options);
  const [shown, setShown] = useState<'erase' | 'hold' | 'release'>();
  const close = () => setShown(undefined);
  const reread = () => {
    void queryClient.invalidateQueries({ queryKey: ['practices'] });
    void queryClient.invalidateQueries({ queryKey: ['overview'] });
  };
  const show = (said: string) => (erasure: Erasure) => {
    queryClient.setQueryData(options.queryKey, erasure);
    reread();
    tell(said);
    close();
  };
  const erased = () => {
    reread();
    tell(w('erasure.erased', { name: practice.name }));
    void navigate(consolePaths.practices);
  };
  if (query.error && !query.data) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const current = query.data?.current;
  if (!current) return null;
  const { state, askedBy, askedAt, dueAt, heldFor } = current;
  return (
    <Card title={w('erasure.title')} lead={w('erasure.lead', { name: askedBy, when: formatInstant(askedAt, locale) })}>
      <div className="flex flex-col gap-3 border-t border-border px-5 py-4">
        <p className="font-medium break-words">{w(`erasure.states.${state}`, { when: formatInstant(dueAt, locale), reason: heldFor ?? '' })}</p>
        <div className="flex flex-wrap gap-3">
          {(state === 'DUE' || state === 'BEGUN') && (
            <Button variant="danger" onClick={() => setShown('erase')}>
              {w('erasure.erase')}
            </Button>
          )}
          {(state === 'DUE' || state === 'WAITING') && <Button onClick={() => setShown('hold')}>{w('erasure.hold')}</Button>}
          {state === 'HELD' && <Button onClick={() => setShown('release')}>{w('erasure.release')}</Button>}
        </div>
      </div>
      {shown === 'erase' && <EraseDialog practice={practice} onDone={erased} onClose={close} />}
      {shown === 'hold' && (
        <ReasonDialog
          title={w('erasure.holdTitle', { name: practice.name })}
          lead={w('erasure.holdLead')}
          hint={w('erasure.reasonHint')}
          act={w('erasure.holdSubmit')}
          does={(reason) => holdErasure(practice.id, reason)}
          onDone={show(w('erasure.held'))}
          onClose={close}
        />
      )}
      {shown === 'release' && (
        <ProvenDialog
          title={w('erasure.releaseTitle', { name: practice.name })}
          lead={w('erasure.releaseLead')}
          act={w('erasure.release')}
          does={() => releaseErasure(practice.id)}
          onDone={show(w('erasure.released'))}
          onClose={close}
        />
      )}
    </Card>
  );
}
