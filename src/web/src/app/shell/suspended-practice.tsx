import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInFrame } from '@/app/shell/sign-in-frame';
import { Button } from '@/components/ui/button';
import { sessionQuery, useSwitchTenant } from '@/lib/session';
import { useSignOut } from '@/lib/sign-out';
import { tellProblem } from '@/lib/toasts';
import type { Session } from '@/types/generated/types.gen';

/** A practice that was closed may be opened again at any moment; who waits need not press anything. */
const LOOKS_EVERY_MS = 20_000;

/** In place of every page, while the practice is suspended: what that means, and where else one can go. */
export function SuspendedPractice({ session }: { session: Session }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const switchTenant = useSwitchTenant();
  const look = useQuery({ ...sessionQuery, refetchInterval: LOOKS_EVERY_MS });
  const others = session.memberships.filter(({ tenantId, suspended }) => !suspended && tenantId !== session.tenant.id);
  const tell = { onError: (error: Error) => tellProblem(error.message) };
  useEffect(() => {
    document.title = t('app.pageTitle', { page: t('suspended.page') });
  }, [t]);
  return (
    <SignInFrame title={t('suspended.title', { spa: session.tenant.name })} lead={t('suspended.lead')}>
      <div className="flex flex-col gap-5">
        <p className="text-pretty">{t('suspended.what')}</p>
        <Button variant="primary" size="lg" disabled={look.isFetching} onClick={() => void look.refetch()}>
          {t('suspended.again')}
        </Button>
        {others.map(({ tenantId, tenantName }) => (
          <Button key={tenantId} variant="secondary" size="lg" disabled={switchTenant.isPending} onClick={() => switchTenant.mutate(tenantId, tell)}>
            {t('suspended.goTo', { spa: tenantName })}
          </Button>
        ))}
        <Button variant="quiet" className="self-start" onClick={signOut}>
          {t('account.signOut')}
        </Button>
      </div>
    </SignInFrame>
  );
}
