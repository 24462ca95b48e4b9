import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { PasswordInput } from '@/components/ui/password-input';
import { TextInput } from '@/components/ui/text-input';
import { ApiProblem } from '@/lib/api-client';
import { useSignIn } from '../api/access';
import { useWords } from '../use-words';
import { DoorFrame } from './door-frame';

/** Address, password and code at once: nobody learns which of them was wrong. */
export function ConsoleSignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const w = useWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const signIn = useSignIn();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.includes('@') && password !== '' && code.trim() !== '') {
      signIn.mutate({ email: email.trim(), password, code }, { onSuccess: onSignedIn, onError: () => setCode('') });
    }
  };
  return (
    <DoorFrame title={w('signIn.title')} lead={w('signIn.lead')} note={w('signIn.idle')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-5">
        {signIn.error && (
          <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
            {explain(signIn.error)}
          </p>
        )}
        <TextInput name="email" type="email" autoComplete="username" label={t('signIn.email')} value={email} onChange={setEmail} error={tried && !email.includes('@') ? t('signIn.emailMissing') : undefined} />
        <PasswordInput name="password" autoComplete="current-password" label={t('signIn.password')} value={password} onChange={setPassword} error={tried && password === '' ? t('signIn.passwordMissing') : undefined} />
        <TextInput
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={64}
          label={w('signIn.code')}
          value={code}
          onChange={setCode}
          error={tried && code.trim() === '' && !signIn.error ? w('signIn.codeMissing') : undefined}
        />
        <Button type="submit" variant="primary" size="lg" disabled={signIn.isPending}>
          {signIn.isPending ? t('signIn.submitting') : t('signIn.submit')}
        </Button>
      </form>
    </DoorFrame>
  );

  function explain(error: Error): string {
    if (!(error instanceof ApiProblem)) return t('state.unreachableTitle');
    if (error.status === 401) return w('signIn.failed');
    return error.status === 429 ? t('signIn.locked') : error.message;
  }
}
