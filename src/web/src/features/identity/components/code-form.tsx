import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ApiProblem } from '@/lib/api-client';
import { useGiveCode } from '@/lib/session';
import type { Session } from '@/types/generated/types.gen';
import { CodeInput } from './code-input';
import { explainCode } from './explain-code';
import { PasskeySignIn } from './passkey-sign-in';

interface CodeFormProps {
  onSignedIn: (session: Session) => void;
  /** Back to the password. */
  onBack: () => void;
}

/** The second half of a sign-in: the password was right, a code shows that it is the person. */
export function CodeForm({ onSignedIn, onBack }: CodeFormProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const give = useGiveCode();
  const over = give.error instanceof ApiProblem && give.error.code === 'identity.challenge-ended';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim() !== '') give.mutate({ code: code.trim() }, { onSuccess: onSignedIn });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <p className="text-muted text-pretty">{t('code.lead')}</p>
      <CodeInput
        value={code}
        onChange={(value) => {
          give.reset();
          setCode(value);
        }}
        hint={t('code.hint')}
        error={give.error ? explainCode(give.error, t) : tried && code.trim() === '' ? t('code.missing') : undefined}
        autoFocus
      />
      <Button type="submit" variant="primary" size="lg" disabled={give.isPending || over}>
        {give.isPending ? t('signIn.submitting') : t('signIn.submit')}
      </Button>
      <PasskeySignIn onSignedIn={onSignedIn} />
      <Button variant="quiet" className="self-start" onClick={onBack}>
        {t('code.back')}
      </Button>
    </form>
  );
}
