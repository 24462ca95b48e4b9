import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextInput } from '@/components/ui/text-input';
import { ApiProblem } from '@/lib/api-client';
import type { Practice, PracticeDetail } from '@/types/generated/types.gen';
import { prove } from '../api/access';
import { restore, suspend } from '../api/practices';
import { useWords } from '../use-words';

interface DoorDialogProps {
  practice: Practice;
  onDone: (detail: PracticeDetail) => void;
  onClose: () => void;
}

/** Closes a practice, or opens it again: with a reason, and with a code unless one was given lately. */
export function DoorDialog({ practice, onDone, onClose }: DoorDialogProps) {
  const { t } = useTranslation();
  const w = useWords();
  const closing = practice.suspendedAt === undefined;
  const [reason, setReason] = useState('');
  const [code, setCode] = useState('');
  const [codeAsked, setCodeAsked] = useState(false);
  const [tried, setTried] = useState(false);
  const act = useMutation({
    mutationFn: async () => {
      if (codeAsked) await prove(code);
      return closing ? suspend(practice.id, reason.trim()) : restore(practice.id, reason.trim());
    },
    onSuccess: onDone,
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'operators.proof-needed') setCodeAsked(true);
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '' && (!codeAsked || code.trim() !== '')) act.mutate();
  };
  const refusal = act.error instanceof ApiProblem ? act.error : undefined;
  const ofCode = refusal?.code === 'operators.wrong-code' || refusal?.status === 429;
  const other = act.error && !ofCode && refusal?.code !== 'operators.proof-needed';
  return (
    <Dialog
      title={w(closing ? 'practice.suspendTitle' : 'practice.restoreTitle', { name: practice.name })}
      lead={w(closing ? 'practice.suspendLead' : 'practice.restoreLead')}
      held={reason !== ''}
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
        {other && (
          <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
            {refusal ? refusal.message : t('state.unreachableTitle')}
          </p>
        )}
        <TextInput name="reason" maxLength={500} autoComplete="off" label={w('practice.reason')} hint={w('practice.reasonHint')} value={reason} onChange={setReason} error={tried && reason.trim() === '' ? w('practice.reasonMissing') : undefined} />
        {codeAsked && (
          <TextInput
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            maxLength={64}
            label={w('practice.proof')}
            value={code}
            onChange={(value) => {
              act.reset();
              setCode(value);
            }}
            error={ofCode ? refusal.message : undefined}
          />
        )}
        <Button type="submit" variant={closing ? 'danger' : 'primary'} className="self-start" disabled={act.isPending}>
          {w(closing ? 'practice.suspend' : 'practice.restore')}
        </Button>
      </form>
    </Dialog>
  );
}
