import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { AppShell } from '@/app/shell/app-shell';
import { ErrorNotice } from '@/components/ui/error-notice';
import { paths } from '@/config/paths';
import { ApiProblem, onSessionLost, onSuspended } from '@/lib/api-client';
import { beginAnew, type Ended } from '@/lib/leaving';
import { sessionQuery } from '@/lib/session';

const SuspendedPractice = lazy(async () => ({ default: (await import('@/app/shell/suspended-practice')).SuspendedPractice }));

/** Lets in who is signed in. When the session ends by itself, nothing of what it showed stays here, what was typed included. */
export function AppFrame() {
  const queryClient = useQueryClient();
  const session = useQuery(sessionQuery);
  const location = useLocation();
  const navigation = useNavigation();
  const signedIn = session.data !== undefined;
  useEffect(
    () =>
      onSessionLost(() => {
        // Who was not in has seen nothing, and is led to the sign-in below.
        if (queryClient.getQueryData(sessionQuery.queryKey)) beginAnew();
      }),
    [queryClient],
  );
  useEffect(() => onSuspended(() => void queryClient.invalidateQueries(sessionQuery)), [queryClient]);

  if (!signedIn) {
    if (session.isPending) return null;
    if (session.error instanceof ApiProblem && session.error.status === 401) {
      const target = location.pathname + location.search;
      return <Navigate to={paths.signIn} replace state={{ ...(location.state as Ended | null), target }} />;
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
    </AppShell>
  );
}
