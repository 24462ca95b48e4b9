import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { SignInFrame } from '@/app/shell/sign-in-frame';
import { paths } from '@/config/paths';
import { SignInForm } from '@/features/identity/components/sign-in-form';
import type { Ended } from '@/lib/leaving';

export function SignInRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const location = useLocation();
  const { target = paths.dashboard, ended = false } = (location.state ?? {}) as Ended & { target?: string };
  useEffect(() => {
    document.title = t('app.pageTitle', { page: t('signIn.title') });
  }, [t]);
  return (
    <SignInFrame title={t('signIn.title')} lead={t(ended ? 'signIn.ended' : 'signIn.lead')}>
      <SignInForm onSignedIn={() => void navigate(target, { replace: true })} />
      <Link to={paths.forgot} className="font-semibold text-accent underline underline-offset-4">
        {t('forgot.link')}
      </Link>
    </SignInFrame>
  );
}
