import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PasswordInput } from '@/components/ui/password-input';
import { ApiProblem } from '@/lib/api-client';
import { useChangePassword, useSession } from '@/lib/session';
import { tell } from '@/lib/toasts';
import { faultOf, isTooShort } from './chosen-password';

/** Choosing another password. It signs out everywhere else, and says so before. */
export function PasswordSettings() {
  const { t } = useTranslation();
  const { person } = useSession();
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = useChangePassword();
  const refusal = change.error instanceof ApiProblem ? change.error.code : undefined;
  const currentError = tried && current === '' ? t('password.currentMissing') : refusal === 'identity.wrong-password' ? t('password.wrong') : undefined;
  const tooShort = isTooShort(chosen);
  const fault = tried && tooShort ? 'password.tooShort' : faultOf(refusal);
  const chosenError = fault && t(fault);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (current === '' || tooShort) {
      form.current?.querySelector<HTMLInputElement>(current === '' ? '[name=current]' : '[name=chosen]')?.focus();
      return;
    }
    change.mutate(
      { currentPassword: current, newPassword: chosen },
      {
        onSuccess: () => {
          setCurrent('');
          setChosen('');
          setTried(false);
          tell(t('password.changed'));
        },
      },
    );
  };

  return (
    <Card title={t('password.title')} lead={t('password.lead')}>
      <form ref={form} onSubmit={submit} noValidate className="border-t border-border px-5 py-5">
        <div className="flex max-w-sm flex-col gap-5">
          {change.error && !currentError && !chosenError && (
            <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
              {refusal === 'identity.too-many-attempts' ? t('signIn.locked') : refusal ? change.error.message : t('state.unreachableTitle')}
            </p>
          )}
          <input type="email" name="username" autoComplete="username" value={person.email} readOnly hidden />
          <PasswordInput
            name="current"
            autoComplete="current-password"
            label={t('password.current')}
            value={current}
            onChange={(value) => {
              change.reset();
              setCurrent(value);
            }}
            error={currentError}
          />
          <PasswordInput
            name="chosen"
            autoComplete="new-password"
            label={t('password.chosen')}
            hint={t('password.rule')}
            value={chosen}
            onChange={(value) => {
              change.reset();
              setChosen(value);
            }}
            error={chosenError}
          />
          <Button type="submit" variant="primary" className="self-start" disabled={change.isPending}>
            {t('password.submit')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
