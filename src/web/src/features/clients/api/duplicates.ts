import { infiniteQueryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api-client';
import type {
  DecideClientDuplicateData,
  DecideClientDuplicateResponse,
  DuplicateResponse,
  ListClientDuplicatesData,
  ListClientDuplicatesResponse,
  PairStatus,
  UndoClientDuplicateData,
  UndoClientDuplicateResponse,
} from '@/types/generated/types.gen';

const PAGE_SIZE = 25;

export const duplicatesQuery = (status: PairStatus) =>
  infiniteQueryOptions({
    queryKey: ['clients', 'duplicates', status],
    queryFn: ({ pageParam, signal }) =>
      get<ListClientDuplicatesData, ListClientDuplicatesResponse>('/api/v1/clients/duplicates', {
        query: { status, limit: PAGE_SIZE, startingAfter: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => (last.hasMore ? last.data.at(-1)?.id : undefined),
  });

export function decideDuplicate(pair: DuplicateResponse, action: 'SAME' | 'DIFFERENT'): Promise<DecideClientDuplicateResponse> {
  return post<DecideClientDuplicateData, DecideClientDuplicateResponse>('/api/v1/clients/duplicates/{id}/decisions', {
    path: { id: pair.id },
    body: { action, version: pair.version },
    idempotencyKey: crypto.randomUUID(),
  });
}

export function undoDuplicate(pair: DuplicateResponse): Promise<UndoClientDuplicateResponse> {
  return post<UndoClientDuplicateData, UndoClientDuplicateResponse>('/api/v1/clients/duplicates/{id}/undo', {
    path: { id: pair.id },
    body: { version: pair.version },
    idempotencyKey: crypto.randomUUID(),
  });
}
