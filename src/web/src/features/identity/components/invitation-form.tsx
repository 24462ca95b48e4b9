import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { PasswordInput } from '@/components/ui/password-input';
import { TextInput } from '@/components/ui/text-input';
import { ApiProblem, post } from '@/lib/api-client';
import { useKeepSession } from '@/lib/session';
import type { AcceptInvitationData, InvitationAsked, NextStep, Session } from '@/types/generated/types.gen';
import { faultOf, isTooShort } from './chosen-password';

interface InvitationFormProps {
  token: string;
  asked: InvitationAsked;
  onSignedIn: () => void;
  /** To the sign-in, for who has an account. */
  onAccepted: () => void;
}

/** Joining a practice: at once for who has an account, else with a name and a password. */
export function InvitationForm({ token, asked, onSignedIn, onAccepted }: InvitationFormProps) {
  const { t } = useTranslation();
  const keep = useKeepSession();
  const [name, setName] = useState(asked.name);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const accept = useMutation({
    mutationFn: () =>
      post<AcceptInvitationData, Session | NextStep | undefined>('/api/v1/auth/invitation/accept', {
        body: asked.known ? { token } : { token, name, password },
        retryUnauthorized: false,
      }),
    onSuccess: (answer) => {
      if (answer === undefined) return onAccepted();
      keep(answer);
      onSignedIn();
    },
  });
  const refusal = accept.error instanceof ApiProblem ? accept.error.code : undefined;
  const fault = tried && isTooShort(password) ? 'password.tooShort' : faultOf(refusal);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (asked.known || (!isTooShort(password) && name.trim() !== '')) accept.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      {accept.error && !fault && (
        <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
          {refusal === 'identity.invitation-ended' ? t('invitation.ended') : refusal ? accept.error.message : t('state.unreachableTitle')}
        </p>
      )}
      {!asked.known && (
        <>
          <input type="email" name="username" autoComplete="username" value={asked.email} readOnly hidden />
          <TextInput name="name" autoComplete="name" maxLength={200} label={t('staff.name')} value={name} onChange={setName} error={tried && name.trim() === '' ? t('staff.nameMissing') : undefined} />
          <PasswordInput
            name="password"
            autoComplete="new-password"
            label={t('password.chosen')}
            hint={t('password.rule')}
            value={password}
            onChange={(value) => {
              accept.reset();
              setPassword(value);
            }}
            error={fault && t(fault)}
          />
        </>
      )}
      <Button type="submit" variant="primary" size="lg" disabled={accept.isPending}>
        {t('invitation.accept')}
      </Button>
    </form>
  );
}
