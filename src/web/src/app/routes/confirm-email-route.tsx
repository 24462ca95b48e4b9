import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { SignInFrame } from '@/app/shell/sign-in-frame';
import { Button } from '@/components/ui/button';
import { paths } from '@/config/paths';
import { useConfirmEmail } from '@/features/identity/api/email';
import { ApiProblem } from '@/lib/api-client';
import { sessionQuery } from '@/lib/session';
import { tell } from '@/lib/toasts';

const REFUSALS = { 'identity.token-refused': 'email.linkEnded', 'identity.email-taken': 'email.taken' } as const;

/** Where the letter to a new address leads. Only who is signed in can confirm it; mail programs that open links do nothing. */
export function ConfirmEmailRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [token] = useState(() => hash.slice(1));
  const session = useQuery(sessionQuery);
  const confirm = useConfirmEmail();
  const signedOut = session.error instanceof ApiProblem && session.error.status === 401;
  useEffect(() => {
    document.title = t('app.pageTitle', { page: t('email.confirmTitle') });
  }, [t]);
  useEffect(() => {
    if (hash !== '' && !signedOut) void navigate(paths.confirmEmail, { replace: true });
  }, [hash, navigate, signedOut]);
  if (session.isPending) return null;
  if (signedOut) return <Navigate to={paths.signIn} replace state={{ target: `${paths.confirmEmail}#${token}` }} />;
  const refusal = confirm.error instanceof ApiProblem ? REFUSALS[confirm.error.code as keyof typeof REFUSALS] : undefined;
  return (
    <SignInFrame title={t('email.confirmTitle')} lead={token === '' ? t('reset.incomplete') : t('email.confirmLead', { email: session.data?.person.email ?? '' })}>
      {confirm.error && (
        <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
          {t(refusal ?? 'state.unreachableTitle')}
        </p>
      )}
      {token !== '' && !refusal && (
        <Button
          variant="primary"
          size="lg"
          disabled={confirm.isPending}
          onClick={() =>
            confirm.mutate(token, {
              onSuccess: () => {
                tell(t('email.confirmed'));
                void navigate(paths.settings, { replace: true });
              },
            })
          }
        >
          {t('email.confirm')}
        </Button>
      )}
      <Link to={paths.settings} className="font-semibold text-accent underline underline-offset-4">
        {t('email.toSettings')}
      </Link>
    </SignInFrame>
  );
}
