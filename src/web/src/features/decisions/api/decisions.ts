import { infiniteQueryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api-client';
import type { ListDecisionsData, ListDecisionsResponse, UndoDecisionData } from '@/types/generated/types.gen';

const PAGE_SIZE = 50;

export const decisionsQuery = infiniteQueryOptions({
  queryKey: ['decisions'],
  queryFn: ({ pageParam, signal }) =>
    get<ListDecisionsData, ListDecisionsResponse>('/api/v1/decisions', { query: { limit: PAGE_SIZE, startingAfter: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => (last.hasMore ? last.data.at(-1)?.id : undefined),
});

export function undoDecision(id: string): Promise<unknown> {
  return post<UndoDecisionData, unknown>('/api/v1/decisions/{id}/undo', { path: { id }, idempotencyKey: crypto.randomUUID() });
}
