import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { PasswordInput } from '@/components/ui/password-input';
import { post } from '@/lib/api-client';
import type { ProveData } from '@/types/generated/types.gen';
import { knowsPasskeys, proveWithPasskey } from '../api/passkeys';
import { secondFactorQuery } from '../api/second-factor';
import { CodeInput } from './code-input';
import { explainCode } from './explain-code';
import { explainPasskey } from './explain-passkey';

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
  const withKey = useMutation({ mutationFn: proveWithPasskey, onSuccess: onProven });
  const hasKey = data !== undefined && data.passkeys > 0;
  const guarded = hasKey || data?.authenticatorSince !== undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (answer !== '') prove.mutate(undefined, { onSuccess: onProven });
  };
  const change = (value: string) => {
    prove.reset();
    setAnswer(value);
  };
  const error = prove.error ? explainCode(prove.error, t) : undefined;
  const keyTrouble = withKey.error && explainPasskey(withKey.error, t);
  return (
    <Dialog title={t('proof.title')} lead={guarded ? t('proof.code') : t('proof.password')} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4 px-5 pb-5">
        {hasKey && knowsPasskeys() && (
          <Button variant="primary" className="self-start" disabled={withKey.isPending} onClick={() => withKey.mutate()}>
            {t('passkey.prove')}
          </Button>
        )}
        {keyTrouble && (
          <p role="alert" className="text-negative">
            {keyTrouble}
          </p>
        )}
        {guarded ? (
          <CodeInput value={answer} onChange={change} error={error} autoFocus />
        ) : (
          <PasswordInput name="password" autoComplete="current-password" label={t('signIn.password')} value={answer} onChange={change} error={error} autoFocus />
        )}
        <Button type="submit" variant={hasKey ? 'secondary' : 'primary'} className="self-start" disabled={prove.isPending || data === undefined}>
          {t('proof.submit')}
        </Button>
      </form>
    </Dialog>
  );
}
