import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { ToastRegion } from '@/components/ui/toast-region';
import { flushNow } from '@/lib/flush-now';
import { createQueryClient } from './query-client';
import { createRouter } from './router';

export function App() {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createRouter);
  return (
    <QueryClientProvider client={queryClient}>
      {/* without transitions: what is waited for before a page opens is known at the moment of the click */}
      <RouterProvider router={router} flushSync={flushNow} useTransitions={false} />
      <ToastRegion />
    </QueryClientProvider>
  );
}
