import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextInput } from '@/components/ui/text-input';
import { ApiProblem } from '@/lib/api-client';
import type { Practice } from '@/types/generated/types.gen';
import { prove } from '../api/access';
import { enterPractice } from '../api/support';
import { useWords } from '../use-words';

interface SupportEnterDialogProps {
  practice: Practice;
  supportId: string;
  onClose: () => void;
}

/** Goes on into the practice, with a code unless one was given lately. Whoever was signed in to a practice in this browser is not any more. */
export function SupportEnterDialog({ practice, supportId, onClose }: SupportEnterDialogProps) {
  const { t } = useTranslation();
  const w = useWords();
  const [code, setCode] = useState('');
  const [codeAsked, setCodeAsked] = useState(false);
  const act = useMutation({
    mutationFn: async () => {
      if (codeAsked) await prove(code);
      return enterPractice(practice.id, supportId);
    },
    onSuccess: (way) => window.location.assign(`/app/support#${way.code}`),
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'operators.proof-needed') setCodeAsked(true);
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!codeAsked || code.trim() !== '') act.mutate();
  };
  const refusal = act.error instanceof ApiProblem ? act.error : undefined;
  const ofCode = refusal?.code === 'operators.wrong-code' || refusal?.status === 429;
  const other = act.error && !ofCode && refusal?.code !== 'operators.proof-needed';
  return (
    <Dialog title={w('support.enterTitle', { name: practice.name })} lead={w('support.enterLead')} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-5 px-5 pb-5">
        {other && (
          <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
            {refusal ? refusal.message : t('state.unreachableTitle')}
          </p>
        )}
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
        <Button type="submit" variant="primary" className="self-start" disabled={act.isPending}>
          {w('support.enter')}
        </Button>
      </form>
    </Dialog>
  );
}
