import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { QuickHealthData, QuickHealthResponse, StatusData, StatusResponse } from '@/types/generated/types.gen';

export const HEALTH_INTERVAL_MS = 30_000;
const PATIENCE_MS = 4000;

/** Polled while the tab is visible. Anything but a prompt `UP` counts as down. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: async ({ signal }) => {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    const health = await get<QuickHealthData, QuickHealthResponse>('/api/v1/health/quick', { signal: patience, retryUnauthorized: false });
    if (health.status !== 'UP') throw new Error(health.status);
    return health;
  },
  retry: false,
  staleTime: 0,
  refetchInterval: HEALTH_INTERVAL_MS,
  refetchIntervalInBackground: false,
  refetchOnWindowFocus: 'always',
  networkMode: 'always',
});

export const statusQuery = queryOptions({
  queryKey: ['system-status'],
  queryFn: ({ signal }) => get<StatusData, StatusResponse>('/api/v1/status', { signal }),
  staleTime: 10_000,
  retry: false,
});
