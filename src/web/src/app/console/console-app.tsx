import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { ToastRegion } from '@/components/ui/toast-region';
import { ApiProblem } from '@/lib/api-client';
import { flushNow } from '@/lib/flush-now';
import { clearPage } from '@/lib/leaving';
import { consoleRoutes } from './console-routes';

const STALE_AFTER_MS = 10_000;
const MOST_RETRIES = 2;

/** Whoever is not signed in any more begins anew. */
function leaveWhenSignedOut(error: Error): void {
  if (!(error instanceof ApiProblem) || error.code !== 'operators.signed-out') return;
  clearPage();
  window.location.assign('/operator/sign-in');
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: STALE_AFTER_MS,
        retry: (failures, error) => failures < MOST_RETRIES && !(error instanceof ApiProblem && error.status < 500),
      },
    },
  });
}

export function ConsoleApp() {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(() => createBrowserRouter(consoleRoutes, { basename: '/operator' }));
  return (
    <QueryClientProvider client={queryClient}>
      {/* without transitions: what is waited for before a page opens is known at the moment of the click */}
      <RouterProvider router={router} flushSync={flushNow} useTransitions={false} />
      <ToastRegion />
    </QueryClientProvider>
  );
}
