import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CardError } from '@/components/ui/card-error';
import { TextInput } from '@/components/ui/text-input';
import { ApiProblem } from '@/lib/api-client';
import { useLocale } from '@/lib/i18n';
import { formatInstant } from '@/lib/time';
import { tell, tellProblem } from '@/lib/toasts';
import { changeEmail, emailQuery, withdrawEmailChange } from '../api/email';
import { NotProven, useProof } from '../hooks/use-proof';

const emailSchema = v.pipe(v.string(), v.trim(), v.email());

/** The address one signs in with, and having another: it is confirmed by a letter. */
export function EmailSettings() {
  const { t } = useTranslation();
  const state = useQuery(emailQuery);
  if (!state.data) {
    return (
      <Card title={t('email.title')} lead={t('email.lead')}>
        {state.error && <CardError query={state} />}
      </Card>
    );
  }
  const { email, pending, askedAt, mail } = state.data;
  return (
    <Card title={t('email.title')} lead={t('email.lead')}>
      <p className="border-t border-border px-5 py-4">
        <span className="text-muted">{t('email.now')}</span> <span className="font-medium break-all">{email}</span>
      </p>
      {pending !== undefined && <Pending email={pending} askedAt={askedAt} />}
      {mail ? <NewAddress /> : <p className="border-t border-border px-5 py-4 text-muted">{t('email.noMail')}</p>}
    </Card>
  );
}

function Pending({ email, askedAt }: { email: string; askedAt: string | undefined }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const refresh = useRefreshEmail();
  const withdraw = useMutation({ mutationFn: withdrawEmailChange, onSuccess: () => tell(t('email.withdrawn')), onError: (error) => tellProblem(error.message), onSettled: refresh });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t border-border px-5 py-4">
      <span role="status" className="min-w-0">
        {t('email.pending')} <span className="font-medium break-all">{email}</span>
        <span className="block text-muted">{askedAt && t('email.pendingSince', { at: formatInstant(askedAt, locale) })}</span>
      </span>
      <Button disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t('email.withdraw')}
      </Button>
    </div>
  );
}

function NewAddress() {
  const { t } = useTranslation();
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [proven, proof] = useProof();
  const refresh = useRefreshEmail();
  const checked = v.safeParse(emailSchema, address);
  const change = useMutation({
    mutationFn: (email: string) => proven(() => changeEmail(email)),
    onSuccess: () => {
      setAddress('');
      setTried(false);
      return refresh();
    },
  });
  const refusal = change.error instanceof ApiProblem ? change.error.code : undefined;
  const error = tried && !checked.success ? t('signIn.emailMissing') : refusal === 'identity.same-email' ? t('email.same') : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.success) change.mutate(checked.output);
    else form.current?.querySelector<HTMLInputElement>('[name=newEmail]')?.focus();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="border-t border-border px-5 py-5">
      <div className="flex max-w-sm flex-col gap-5">
        {change.error && !error && !(change.error instanceof NotProven) && (
          <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
            {refusal === 'identity.too-many-attempts' ? t('email.tooMany') : refusal ? change.error.message : t('state.unreachableTitle')}
          </p>
        )}
        <TextInput
          name="newEmail"
          type="email"
          autoComplete="email"
          inputMode="email"
          maxLength={320}
          label={t('email.new')}
          hint={t('email.rule')}
          value={address}
          onChange={(value) => {
            change.reset();
            setAddress(value);
          }}
          error={error}
        />
        <Button type="submit" variant="primary" className="self-start" disabled={change.isPending}>
          {t('email.submit')}
        </Button>
      </div>
      {proof}
    </form>
  );
}

function useRefreshEmail() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: emailQuery.queryKey });
}
