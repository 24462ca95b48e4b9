import { queryOptions } from '@tanstack/react-query';
import { api } from '@/config/paths';
import { query, request } from '@/lib/api-client';
import type { ReviewPage } from '@/types/api';

export const openCountQuery = queryOptions({
  queryKey: ['reviews', 'open-count'],
  queryFn: async ({ signal }) => {
    const page = await request<ReviewPage>(api.reviews + query({ status: 'OPEN', limit: 1 }), { signal });
    return page.summary.count;
  },
  staleTime: 15_000,
});
