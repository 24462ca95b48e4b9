import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { GetPayoutData, GetPayoutResponse, ListPayoutsData, ListPayoutsResponse } from '@/types/generated/types.gen';

export const PAYOUT_FILTERS = ['processor', 'state', 'unusualFees', 'from', 'to'] as const;
export type PayoutFilters = Partial<Record<(typeof PAYOUT_FILTERS)[number], string>>;

const PAGE_SIZE = 50;

export const payoutsQuery = (filters: PayoutFilters) =>
  infiniteQueryOptions({
    queryKey: ['payouts', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      get<ListPayoutsData, ListPayoutsResponse>('/api/v1/payouts', {
        // the page's address holds any text, and the server refuses what is none of its words
        query: { ...filters, limit: PAGE_SIZE, startingAfter: pageParam } as ListPayoutsData['query'],
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => (last.hasMore ? last.next : undefined),
  });

export const payoutQuery = (id: string) =>
  queryOptions({
    queryKey: ['payouts', 'one', id],
    queryFn: ({ signal }) => get<GetPayoutData, GetPayoutResponse>('/api/v1/payouts/{id}', { path: { id }, signal }),
  });
