import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { Button } from '@/components/ui/button';
import { PasswordInput } from '@/components/ui/password-input';
import { TextInput } from '@/components/ui/text-input';
import { ApiProblem } from '@/lib/api-client';
import { isSession, useSignIn } from '@/lib/session';
import type { Session } from '@/types/generated/types.gen';
import { CodeForm } from './code-form';
import { PasskeySignIn } from './passkey-sign-in';
import { ProviderSignIn } from './provider-sign-in';

const credentialsSchema = v.object({ email: v.pipe(v.string(), v.trim(), v.email()), password: v.pipe(v.string(), v.minLength(1)) });

interface SignInFormProps {
  onSignedIn: (session: Session) => void;
}

export function SignInForm({ onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [codeAsked, setCodeAsked] = useState(false);
  const signIn = useSignIn();
  const checked = v.safeParse(credentialsSchema, { email, password });
  const wrong = new Set(checked.issues?.map((issue) => issue.path?.[0].key));

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!checked.success) {
      form.current?.querySelector<HTMLInputElement>(`[name=${wrong.has('email') ? 'email' : 'password'}]`)?.focus();
      return;
    }
    signIn.mutate(checked.output, { onSuccess: (answer) => (isSession(answer) ? onSignedIn(answer) : setCodeAsked(true)) });
  };
  const back = () => {
    setPassword('');
    setTried(false);
    setCodeAsked(false);
  };
  if (codeAsked) return <CodeForm onSignedIn={onSignedIn} onBack={back} />;

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-5">
      {signIn.error && (
        <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
          {explain(signIn.error)}
        </p>
      )}
      <TextInput
        name="email"
        type="email"
        autoComplete="username"
        label={t('signIn.email')}
        value={email}
        onChange={setEmail}
        error={tried && wrong.has('email') ? t('signIn.emailMissing') : undefined}
      />
      <PasswordInput
        name="password"
        autoComplete="current-password"
        label={t('signIn.password')}
        value={password}
        onChange={setPassword}
        error={tried && wrong.has('password') ? t('signIn.passwordMissing') : undefined}
      />
      <Button type="submit" variant="primary" size="lg" disabled={signIn.isPending}>
        {signIn.isPending ? t('signIn.submitting') : t('signIn.submit')}
      </Button>
      <PasskeySignIn onSignedIn={onSignedIn} />
      <ProviderSignIn />
    </form>
  );

  function explain(error: Error): string {
    if (!(error instanceof ApiProblem)) return t('state.unreachableTitle');
    if (error.status === 401) return t('signIn.failed');
    if (error.status === 429) return t('signIn.locked');
    return error.message;
  }
}
