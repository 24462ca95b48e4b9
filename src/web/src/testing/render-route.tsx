import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createQueryClient } from '@/app/query-client';
import { routes } from '@/app/router';
import { ToastRegion } from '@/components/ui/toast-region';
import { flushNow } from '@/lib/flush-now';

/** The app at an address, against the stand-in server; ready once its heading shows. */
export async function renderRoute(address: string, heading: string) {
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router} flushSync={flushNow} useTransitions={false} />
      <ToastRegion />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 1, name: heading }, { timeout: 20_000 });
  return router;
}
