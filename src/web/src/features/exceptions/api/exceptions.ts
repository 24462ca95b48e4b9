import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api-client';
import type {
  ExceptionResponse,
  GetExceptionData,
  GetExceptionResponse,
  ListExceptionsData,
  ListExceptionsResponse,
  ResolveExceptionData,
  ResolveExceptionResponse,
  UndoDecisionData,
} from '@/types/generated/types.gen';

export const EXCEPTION_FILTERS = ['kind', 'status', 'category', 'program', 'location', 'from', 'to', 'q', 'sort'] as const;
export type ExceptionFilters = Partial<Record<(typeof EXCEPTION_FILTERS)[number], string>>;

const PAGE_SIZE = 50;

export const exceptionsQuery = (filters: ExceptionFilters) =>
  infiniteQueryOptions({
    queryKey: ['exceptions', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      get<ListExceptionsData, ListExceptionsResponse>('/api/v1/exceptions', {
        // the page's address holds any text, and the server refuses what is none of its words
        query: { ...filters, limit: PAGE_SIZE, startingAfter: pageParam } as ListExceptionsData['query'],
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => (last.hasMore ? last.next : undefined),
  });

export const exceptionQuery = (id: string) =>
  queryOptions({
    queryKey: ['exceptions', 'one', id],
    queryFn: ({ signal }) => get<GetExceptionData, GetExceptionResponse>('/api/v1/exceptions/{id}', { path: { id }, signal }),
  });

export function resolveException(item: ExceptionResponse, note: string): Promise<ResolveExceptionResponse> {
  return post<ResolveExceptionData, ResolveExceptionResponse>('/api/v1/exceptions/{id}/decisions', {
    path: { id: item.id },
    body: { action: 'RESOLVE', version: item.version, ...(note ? { note } : {}) },
    idempotencyKey: crypto.randomUUID(),
  });
}

export function reopenException(decisionId: string): Promise<unknown> {
  return post<UndoDecisionData, unknown>('/api/v1/decisions/{id}/undo', { path: { id: decisionId }, idempotencyKey: crypto.randomUUID() });
}
