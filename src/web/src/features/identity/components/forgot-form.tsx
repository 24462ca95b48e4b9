import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/text-input';
import { ApiProblem, post } from '@/lib/api-client';
import type { AskForPasswordData } from '@/types/generated/types.gen';

const emailSchema = v.pipe(v.string(), v.trim(), v.email());

/** Asks for a link by e-mail. What it says afterwards is the same whether or not there is an account. */
export function ForgotForm() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const ask = useMutation({
    mutationFn: (address: string) => post<AskForPasswordData, undefined>('/api/v1/auth/password-reset', { body: { email: address }, retryUnauthorized: false }),
  });
  const checked = v.safeParse(emailSchema, email);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.success) ask.mutate(checked.output);
    else form.current?.querySelector<HTMLInputElement>('[name=email]')?.focus();
  };
  if (ask.isSuccess) {
    return (
      <div role="status" className="flex flex-col gap-3 rounded-md bg-info-soft px-4 py-3">
        <p className="font-medium">{t('forgot.sentTitle')}</p>
        <p>{t('forgot.sent', { email: checked.success ? checked.output : email })}</p>
        <p className="text-muted">{t('forgot.nothingCame')}</p>
      </div>
    );
  }
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-5">
      {ask.error && (
        <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
          {explain(ask.error)}
        </p>
      )}
      <TextInput
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        label={t('signIn.email')}
        value={email}
        onChange={(value) => {
          ask.reset();
          setEmail(value);
        }}
        error={tried && !checked.success ? t('signIn.emailMissing') : undefined}
      />
      <Button type="submit" variant="primary" size="lg" disabled={ask.isPending}>
        {t('forgot.submit')}
      </Button>
    </form>
  );

  function explain(error: Error): string {
    if (!(error instanceof ApiProblem)) return t('state.unreachableTitle');
    if (error.code === 'identity.no-mail') return t('forgot.noMail');
    return error.code === 'identity.too-many-attempts' ? t('signIn.locked') : error.message;
  }
}
