import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { ListReviewsData, ListReviewsResponse } from '@/types/generated/types.gen';

export const openCountQuery = queryOptions({
  queryKey: ['reviews', 'open-count'],
  queryFn: async ({ signal }) => {
    const page = await get<ListReviewsData, ListReviewsResponse>('/api/v1/reviews', { query: { waiting: true, limit: 1 }, signal });
    return page.summary.count;
  },
  staleTime: 15_000,
});
