import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '@/config/paths';
import { query, request } from '@/lib/api-client';
import type { Decision, Page } from '@/types/api';

const PAGE_SIZE = 50;

export const decisionsQuery = infiniteQueryOptions({
  queryKey: ['decisions'],
  queryFn: ({ pageParam, signal }) =>
    request<Page<Decision>>(api.decisions + query({ limit: PAGE_SIZE, startingAfter: pageParam }), { signal }),
  initialPageParam: '',
  getNextPageParam: (last) => (last.hasMore ? (last.next ?? last.data.at(-1)?.id) : undefined),
});

export function undoDecision(id: string): Promise<unknown> {
  return request<unknown>(api.decisionUndo(id), { method: 'POST', idempotencyKey: crypto.randomUUID() });
}
