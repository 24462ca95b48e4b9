import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { GetReviewData, GetReviewResponse } from '@/types/generated/types.gen';

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['reviews', 'one', id],
    queryFn: ({ signal }) => get<GetReviewData, GetReviewResponse>('/api/v1/reviews/{id}', { path: { id }, signal }),
  });
