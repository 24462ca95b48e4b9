import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SignInFrame } from '@/app/shell/sign-in-frame';
import { paths } from '@/config/paths';
import { ForgotForm } from '@/features/identity/components/forgot-form';

/** Where somebody asks for a new password. */
export function ForgotRoute() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('app.pageTitle', { page: t('forgot.title') });
  }, [t]);
  return (
    <SignInFrame title={t('forgot.title')} lead={t('forgot.lead')}>
      <ForgotForm />
      <Link to={paths.signIn} className="font-semibold text-accent underline underline-offset-4">
        {t('forgot.back')}
      </Link>
    </SignInFrame>
  );
}
