import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { BrandMark } from '@/components/ui/brand-mark';
import { paths } from '@/config/paths';
import { SignInForm } from '@/features/identity/components/sign-in-form';
import { VisitExample } from '@/features/identity/components/visit-example';

export function SignInRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const location = useLocation();
  const target = (location.state as { target?: string } | null)?.target ?? paths.dashboard;
  useEffect(() => {
    document.title = t('app.pageTitle', { page: t('signIn.title') });
  }, [t]);
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <main className="flex flex-col px-6 py-6 sm:px-12">
        <p className="flex items-center gap-3 text-md font-semibold">
          <BrandMark />
          {t('app.name')}
        </p>
        <div className="m-auto flex w-full max-w-sm flex-col gap-8 py-10">
          <div className="flex flex-col gap-3">
            <h1 className="text-xl">{t('signIn.title')}</h1>
            <p className="text-md text-muted text-pretty">{t('signIn.lead')}</p>
          </div>
          <SignInForm onSignedIn={() => void navigate(target, { replace: true })} />
        </div>
      </main>
      <VisitExample />
    </div>
  );
}
