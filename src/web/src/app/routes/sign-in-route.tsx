import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { SignInFrame } from '@/app/shell/sign-in-frame';
import { paths } from '@/config/paths';
import { SignInForm } from '@/features/identity/components/sign-in-form';

export function SignInRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const location = useLocation();
  const target = (location.state as { target?: string } | null)?.target ?? paths.dashboard;
  useEffect(() => {
    document.title = t('app.pageTitle', { page: t('signIn.title') });
  }, [t]);
  return (
    <SignInFrame title={t('signIn.title')} lead={t('signIn.lead')}>
      <SignInForm onSignedIn={() => void navigate(target, { replace: true })} />
    </SignInFrame>
  );
}
