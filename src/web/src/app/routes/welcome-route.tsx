import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { SignInFrame } from '@/app/shell/sign-in-frame';
import { paths } from '@/config/paths';
import { WelcomeForm } from '@/features/identity/components/welcome-form';

/** Where a one-time link leads. What is secret in it leaves the address, and so the history, at once. */
export function WelcomeRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [token] = useState(() => hash.slice(1));
  useEffect(() => {
    document.title = t('app.pageTitle', { page: t('welcome.title') });
  }, [t]);
  useEffect(() => {
    if (hash !== '') void navigate(paths.welcome, { replace: true });
  }, [hash, navigate]);
  return (
    <SignInFrame title={t('welcome.title')} lead={token === '' ? t('welcome.incomplete') : t('welcome.lead')}>
      {token === '' ? (
        <Link to={paths.signIn} className="font-semibold text-accent underline underline-offset-4">
          {t('signIn.title')}
        </Link>
      ) : (
        <WelcomeForm token={token} onSignedIn={() => void navigate(paths.dashboard, { replace: true })} onBack={() => void navigate(paths.signIn, { replace: true })} />
      )}
    </SignInFrame>
  );
}
