import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { PasswordInput } from '@/components/ui/password-input';
import { ApiProblem } from '@/lib/api-client';
import { isSession, usePasswordLink, type PasswordLinkOperation } from '@/lib/session';
import { faultOf, isTooShort } from './chosen-password';
import { CodeForm } from './code-form';

interface WelcomeFormProps {
  /** What the one-time link carries. */
  token: string;
  by: PasswordLinkOperation;
  /** What to say when the link is not good any more. */
  ended: string;
  onSignedIn: () => void;
  /** To the sign-in, with the password that is chosen now. */
  onBack: () => void;
}

/** Choosing a password by a one-time link, which signs in. */
export function WelcomeForm({ token, by, ended, onSignedIn, onBack }: WelcomeFormProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [codeAsked, setCodeAsked] = useState(false);
  const choose = usePasswordLink(by);
  const refusal = choose.error instanceof ApiProblem ? choose.error.code : undefined;
  const fault = tried && isTooShort(password) ? 'password.tooShort' : faultOf(refusal);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (isTooShort(password)) {
      form.current?.querySelector<HTMLInputElement>('[name=password]')?.focus();
      return;
    }
    choose.mutate({ token, password }, { onSuccess: (answer) => (isSession(answer) ? onSignedIn() : setCodeAsked(true)) });
  };
  if (codeAsked) return <CodeForm onSignedIn={onSignedIn} onBack={onBack} />;

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-5">
      {choose.error && !fault && (
        <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
          {explain(choose.error)}
        </p>
      )}
      <PasswordInput
        name="password"
        autoComplete="new-password"
        label={t('password.chosen')}
        hint={t('password.rule')}
        value={password}
        onChange={(value) => {
          choose.reset();
          setPassword(value);
        }}
        error={fault && t(fault)}
      />
      <Button type="submit" variant="primary" size="lg" disabled={choose.isPending}>
        {choose.isPending ? t('signIn.submitting') : t('welcome.submit')}
      </Button>
    </form>
  );

  function explain(error: Error): string {
    if (!(error instanceof ApiProblem)) return t('state.unreachableTitle');
    if (error.code === 'identity.token-refused') return ended;
    if (error.code === 'identity.email-taken') return t('undoEmail.taken');
    return error.code === 'identity.account-closed' ? t('undoEmail.closed') : error.message;
  }
}
