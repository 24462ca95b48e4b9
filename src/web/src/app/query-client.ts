import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@/lib/api-client';

const STALE_AFTER_MS = 30_000;
const MOST_RETRIES = 2;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_AFTER_MS,
        // A refusal stays a refusal; only an unreachable or stumbling server is asked again.
        retry: (failures, error) => failures < MOST_RETRIES && !(error instanceof ApiProblem && error.status < 500),
      },
    },
  });
}
