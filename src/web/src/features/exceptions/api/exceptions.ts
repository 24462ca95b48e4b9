import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '@/config/paths';
import { query, request } from '@/lib/api-client';
import type { ExceptionItem, ExceptionPage } from '@/types/api';

export const EXCEPTION_FILTERS = ['kind', 'status', 'category', 'program', 'location', 'from', 'to', 'q', 'sort'] as const;
export type ExceptionFilters = Partial<Record<(typeof EXCEPTION_FILTERS)[number], string>>;

const PAGE_SIZE = 50;

export const exceptionsQuery = (filters: ExceptionFilters) =>
  infiniteQueryOptions({
    queryKey: ['exceptions', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      request<ExceptionPage>(api.exceptions + query({ ...filters, limit: PAGE_SIZE, startingAfter: pageParam }), { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => (last.hasMore ? (last.next ?? last.data.at(-1)?.id) : undefined),
  });

export const exceptionQuery = (id: string) =>
  queryOptions({
    queryKey: ['exceptions', 'one', id],
    queryFn: ({ signal }) => request<ExceptionItem>(api.exception(id), { signal }),
  });

export function resolveException(item: ExceptionItem, note: string): Promise<ExceptionItem> {
  return request<ExceptionItem>(api.exceptionDecisions(item.id), {
    method: 'POST',
    body: { action: 'RESOLVE', version: item.version, ...(note ? { note } : {}) },
    idempotencyKey: crypto.randomUUID(),
  });
}

export function reopenException(decisionId: string): Promise<unknown> {
  return request<unknown>(api.decisionUndo(decisionId), { method: 'POST', idempotencyKey: crypto.randomUUID() });
}
