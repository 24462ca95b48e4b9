import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { PasswordInput } from '@/components/ui/password-input';
import { post } from '@/lib/api-client';
import type { ProveData } from '@/types/generated/types.gen';
import { secondFactorQuery } from '../api/second-factor';
import { CodeInput } from './code-input';
import { explainCode } from './explain-code';

interface ProofDialogProps {
  onProven: () => void;
  onClose: () => void;
}

/** Asks for a code, or for the password where there is no second factor yet. */
export function ProofDialog({ onProven, onClose }: ProofDialogProps) {
  const { t } = useTranslation();
  const { data } = useQuery(secondFactorQuery);
  const [answer, setAnswer] = useState('');
  const prove = useMutation({ mutationFn: () => post<ProveData, undefined>('/api/v1/session/proof', { body: { answer } }) });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (answer !== '') prove.mutate(undefined, { onSuccess: onProven });
  };
  const change = (value: string) => {
    prove.reset();
    setAnswer(value);
  };
  const error = prove.error ? explainCode(prove.error, t) : undefined;
  return (
    <Dialog title={t('proof.title')} lead={data?.authenticatorSince ? t('proof.code') : t('proof.password')} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4 px-5 pb-5">
        {data?.authenticatorSince ? (
          <CodeInput value={answer} onChange={change} error={error} autoFocus />
        ) : (
          <PasswordInput name="password" autoComplete="current-password" label={t('signIn.password')} value={answer} onChange={change} error={error} autoFocus />
        )}
        <Button type="submit" variant="primary" className="self-start" disabled={prove.isPending || data === undefined}>
          {t('proof.submit')}
        </Button>
      </form>
    </Dialog>
  );
}
