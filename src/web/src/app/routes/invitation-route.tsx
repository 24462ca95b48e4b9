import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { SignInFrame } from '@/app/shell/sign-in-frame';
import { Button } from '@/components/ui/button';
import { paths } from '@/config/paths';
import { InvitationForm } from '@/features/identity/components/invitation-form';
import { ApiProblem, post } from '@/lib/api-client';
import { tell } from '@/lib/toasts';
import type { InvitationAsked, LookAtInvitationData } from '@/types/generated/types.gen';

/** Where an invitation leads. What is secret in the link leaves the address, and so the history, at once. */
export function InvitationRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [token] = useState(() => hash.slice(1));
  const asked = useQuery({
    queryKey: ['invitation'],
    queryFn: () => post<LookAtInvitationData, InvitationAsked>('/api/v1/auth/invitation', { body: { token }, retryUnauthorized: false }),
    enabled: token !== '',
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  useEffect(() => {
    document.title = t('app.pageTitle', { page: t('invitation.title') });
  }, [t]);
  useEffect(() => {
    if (hash !== '') void navigate(paths.invitation, { replace: true });
  }, [hash, navigate]);
  const { data, error } = asked;
  const lead = data
    ? t(data.known ? 'invitation.leadKnown' : 'invitation.lead', { practice: data.practice, role: t(`account.role.${data.role}`), email: data.email })
    : token === ''
      ? t('reset.incomplete')
      : '';
  return (
    <SignInFrame title={t('invitation.title')} lead={lead}>
      {error && (
        <div role="alert" className="flex flex-col items-start gap-3 rounded-md bg-negative-soft px-3 py-2 text-negative">
          <p>{error instanceof ApiProblem && error.code === 'identity.invitation-ended' ? t('invitation.ended') : t('state.unreachableTitle')}</p>
          {!(error instanceof ApiProblem) && <Button onClick={() => void asked.refetch()}>{t('state.retry')}</Button>}
        </div>
      )}
      {data && (
        <InvitationForm
          token={token}
          asked={data}
          onSignedIn={() => void navigate(paths.dashboard, { replace: true })}
          onAccepted={() => {
            tell(t('invitation.accepted', { practice: data.practice }));
            void navigate(paths.signIn, { replace: true });
          }}
        />
      )}
      {(error ?? token === '') && (
        <Link to={paths.signIn} className="font-semibold text-accent underline underline-offset-4">
          {t('forgot.back')}
        </Link>
      )}
    </SignInFrame>
  );
}
