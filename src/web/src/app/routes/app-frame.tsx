import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { AppShell } from '@/app/shell/app-shell';
import { ErrorNotice } from '@/components/ui/error-notice';
import { paths } from '@/config/paths';
import { ApiProblem, onSessionLost, onSuspended } from '@/lib/api-client';
import { sessionQuery } from '@/lib/session';

const SessionLostDialog = lazy(async () => ({ default: (await import('@/app/shell/session-lost-dialog')).SessionLostDialog }));
const SuspendedPractice = lazy(async () => ({ default: (await import('@/app/shell/suspended-practice')).SuspendedPractice }));

/** Lets in who is signed in. A session lost later asks for the password above the page, which keeps what was typed. */
export function AppFrame() {
  const queryClient = useQueryClient();
  const session = useQuery(sessionQuery);
  const location = useLocation();
  const navigation = useNavigation();
  const [lost, setLost] = useState(false);
  const signedIn = session.data !== undefined;
  useEffect(() => onSessionLost(() => setLost(true)), []);
  useEffect(() => onSuspended(() => void queryClient.invalidateQueries(sessionQuery)), [queryClient]);

  if (!signedIn) {
    if (session.isPending) return null;
    if (session.error instanceof ApiProblem && session.error.status === 401) {
      const target = location.pathname + location.search;
      return <Navigate to={paths.signIn} replace state={{ target }} />;
    }
    return (
      <main className="mx-auto max-w-xl p-8">
        <ErrorNotice error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  if (session.data.tenant.suspended) {
    return (
      <Suspense fallback={null}>
        <SuspendedPractice session={session.data} />
      </Suspense>
    );
  }
  if (session.data.protection === 'MISSING') return <Navigate to={paths.protect} replace state={{ target: location.pathname + location.search }} />;
  return (
    <AppShell busy={navigation.state === 'loading'}>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
      <Suspense fallback={null}>
        {lost && <SessionLostDialog email={session.data.person.email} onSignedIn={() => setLost(false)} />}
      </Suspense>
    </AppShell>
  );
}
