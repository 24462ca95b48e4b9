import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  GetPracticeData,
  ListPracticesData,
  PracticeDetail,
  PracticeList,
  PracticeOrder,
  PracticeState,
  RestorePracticeData,
  SuspendPracticeData,
} from '@/types/generated/types.gen';
import { ask, tell } from './access';

const PAGE_SIZE = 50;

export interface PracticeFilter {
  q?: string | undefined;
  state?: PracticeState | undefined;
  order?: PracticeOrder | undefined;
}

export const practicesQuery = ({ q, state, order }: PracticeFilter) =>
  infiniteQueryOptions({
    queryKey: ['practices', q, state, order],
    queryFn: ({ pageParam, signal }) => ask<ListPracticesData, PracticeList>('/api/v1/operator/practices', { query: { q, state, order, limit: PAGE_SIZE, startingAfter: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => (last.hasMore ? last.data.at(-1)?.id : undefined),
  });

export const practiceQuery = (id: string) =>
  queryOptions({
    queryKey: ['practice', id],
    queryFn: ({ signal }) => ask<GetPracticeData, PracticeDetail>('/api/v1/operator/practices/{practiceId}', { path: { practiceId: id }, signal }),
  });

export function suspend(id: string, reason: string): Promise<PracticeDetail> {
  return tell<SuspendPracticeData, PracticeDetail>('/api/v1/operator/practices/{practiceId}/suspend', { path: { practiceId: id }, body: { reason } });
}

export function restore(id: string, reason: string): Promise<PracticeDetail> {
  return tell<RestorePracticeData, PracticeDetail>('/api/v1/operator/practices/{practiceId}/restore', { path: { practiceId: id }, body: { reason } });
}
