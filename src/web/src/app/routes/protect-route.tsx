import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { SignInFrame } from '@/app/shell/sign-in-frame';
import { paths } from '@/config/paths';
import { ProtectAccount } from '@/features/identity/components/protect-account';
import { sessionQuery } from '@/lib/session';

/** Where somebody sets up a second factor who cannot go on without one. */
export function ProtectRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const location = useLocation();
  const session = useQuery(sessionQuery);
  const target = (location.state as { target?: string } | null)?.target ?? paths.dashboard;
  useEffect(() => {
    document.title = t('app.pageTitle', { page: t('protect.title') });
  }, [t]);
  if (session.isPending) return null;
  if (!session.data) return <Navigate to={paths.signIn} replace state={{ target }} />;
  if (session.data.protection === 'GIVEN') return <Navigate to={target} replace />;
  return (
    <SignInFrame title={t('protect.title')} lead={t('protect.lead')}>
      <ProtectAccount onDone={() => void navigate(target, { replace: true })} />
    </SignInFrame>
  );
}
